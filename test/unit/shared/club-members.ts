// Members of a group, each with a replica of one club document, and any edits they could make.
import fc from 'fast-check';
import * as Y from 'yjs';
import { noteContent, parts, readClub } from '../../../electron/shared/club-document.ts';
import {
  addNote,
  addPoint,
  type Editing,
  ensureTag,
  removeNote,
  removePoint,
  removeTag,
  renameNote,
  setRead,
  setStarred,
  updatePoint,
} from '../../../electron/shared/club-edits.ts';
import type { Evidence } from '../../../electron/shared/club-model.ts';

/** A replica with the undo manager that a page has (renderer/state/club-replica.ts). */
export class Member {
  readonly doc = new Y.Doc();
  readonly editing: Editing;
  readonly undo: Y.UndoManager;
  #edits = 0;

  constructor(readonly name: string) {
    const { tags, points, notes, starred } = parts(this.doc);
    this.undo = new Y.UndoManager([tags, points, notes, starred], {
      trackedOrigins: new Set(['member']),
      captureTimeout: 0,
    });
    const next = () => {
      this.#edits += 1;
      return this.#edits;
    };
    this.editing = {
      doc: this.doc,
      origin: 'member',
      now: () => new Date(Date.UTC(2026, 0, 1) + next() * 60_000).toISOString(),
      newId: () => `${name}${next()}`,
    };
  }

  get club() {
    return readClub(this.doc);
  }

  /** Takes over everything the other one has. */
  receive(from: Member): void {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(this.doc)), 'companion');
  }
}

export const evidence: Evidence = {
  reviewId: 'review',
  quote: { exact: 'the goat', prefix: 'I like ', suffix: '.' },
  position: { start: 7, end: 15 },
};

/** An edit; `at` chooses among what is there, so that an edit always has something to work on if anything is. */
export type Edit = (member: Member) => void;

const pick = (ids: readonly { id: string }[], at: number) => ids[at % Math.max(1, ids.length)]?.id;
const at = fc.nat({ max: 7 });
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => Boolean(text.trim()));
const tagNames = fc.array(fc.constantFrom('ethics', 'Ethics', 'style', 'ending', 'memory'), { maxLength: 3 });
const kind = fc.constantFrom('question' as const, 'remark' as const);
const on = fc.boolean();
const reviewId = fc.constantFrom('one', 'two');

export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ text: words, kind, tagNames, quoting: on }).map(
    ({ tagNames, quoting, ...draft }): Edit =>
      ({ editing }) => {
        const tagIds = tagNames.map((name) => ensureTag(editing, name));
        addPoint(editing, { ...draft, tagIds, evidence: quoting ? [evidence] : [] });
      },
  ),
  fc.record({ at, text: words, kind, tagNames }).map(
    ({ at, tagNames, ...change }): Edit =>
      ({ club, editing }) => {
        const id = pick(club.points, at);
        if (id) updatePoint(editing, id, { ...change, tagIds: tagNames.map((name) => ensureTag(editing, name)) });
      },
  ),
  at.map(
    (at): Edit =>
      ({ club, editing }) =>
        removePoint(editing, pick(club.points, at) ?? 'none'),
  ),
  at.map(
    (at): Edit =>
      ({ club, editing }) =>
        removeTag(editing, pick(club.tags, at) ?? 'none'),
  ),
  words.map(
    (title): Edit =>
      ({ editing }) => {
        addNote(editing, title);
      },
  ),
  fc.record({ at, words }).map(
    ({ at, words }): Edit =>
      ({ club, editing, doc }) => {
        const id = pick(club.notes, at);
        if (!id) return;
        renameNote(editing, id, words);
        doc.transact(() => noteContent(doc, id)?.insert(0, [new Y.XmlText(words)]), editing.origin);
      },
  ),
  at.map(
    (at): Edit =>
      ({ club, editing }) =>
        removeNote(editing, pick(club.notes, at) ?? 'none'),
  ),
  fc.tuple(reviewId, on).map(
    ([id, on]): Edit =>
      ({ editing }) =>
        setRead(editing, id, on),
  ),
  fc.tuple(reviewId, on).map(
    ([id, on]): Edit =>
      ({ editing }) =>
        setStarred(editing, id, on),
  ),
);
