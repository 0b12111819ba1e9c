// Members of a group, each with a replica of one club document, and any edits they could make.
import fc from 'fast-check';
import * as Y from 'yjs';
import { noteContent, parts, readClub } from '../../../electron/shared/club-document.ts';
import { type Evidence, pointStatuses, tagColours } from '../../../electron/shared/club-model.ts';
import type { Editing } from '../../../electron/shared/editing.ts';
import { addNote, removeNote, renameNote } from '../../../electron/shared/note-edits.ts';
import {
  addPoint,
  removePoints,
  setPlace,
  setPrivate,
  setStatus,
  updatePoint,
} from '../../../electron/shared/point-edits.ts';
import { Problem } from '../../../electron/shared/problem.ts';
import { addEvidence, removeEvidence, setStance } from '../../../electron/shared/quotation-edits.ts';
import { setRead, setStarred } from '../../../electron/shared/reading-edits.ts';
import { addTag, ensureTag, mergeTags, removeTag, retagPoints, updateTag } from '../../../electron/shared/tag-edits.ts';

/** A replica with the undo manager that a page has (renderer/state/club-replica.ts). */
export class Member {
  readonly doc = new Y.Doc();
  readonly editing: Editing;
  readonly undo: Y.UndoManager;
  #edits = 0;

  constructor(readonly name: string) {
    const { read, ...undoable } = parts(this.doc);
    this.undo = new Y.UndoManager(Object.values(undoable), {
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

const tagName = fc.constantFrom('ethics', 'Ethics', 'style', 'ending', 'memory');

/** What is refused changes nothing, and says so. */
function unlessRefused(edit: () => unknown): void {
  try {
    edit();
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'REFUSED')) throw error;
  }
}

export const anyTagEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ at, name: tagName, below: on }).map(
    ({ at, name, below }): Edit =>
      ({ club, editing }) =>
        unlessRefused(() => addTag(editing, { name, parentId: below ? pick(club.tags, at) : undefined })),
  ),
  fc.array(tagName, { minLength: 1, maxLength: 3 }).map(
    (names): Edit =>
      ({ editing }) => {
        ensureTag(editing, names.join(' / '));
      },
  ),
  fc.record({ at, name: tagName, description: words, colour: fc.constantFrom(...tagColours) }).map(
    ({ at, ...change }): Edit =>
      ({ club, editing }) => {
        const id = pick(club.tags, at);
        if (id) unlessRefused(() => updateTag(editing, id, change));
      },
  ),
  fc.record({ at, to: fc.option(at, { nil: undefined }) }).map(
    ({ at, to }): Edit =>
      ({ club, editing }) => {
        const id = pick(club.tags, at);
        const parentId = to === undefined ? undefined : pick(club.tags, to);
        if (id) unlessRefused(() => updateTag(editing, id, { parentId }));
      },
  ),
  fc.record({ at, more: at, into: at }).map(
    ({ at, more, into }): Edit =>
      ({ club: { tags }, editing }) => {
        const target = pick(tags, into);
        const merged = [pick(tags, at), pick(tags, more)].filter((id) => id !== undefined);
        if (target) mergeTags(editing, merged, target);
      },
  ),
  fc.record({ points: fc.array(at, { maxLength: 3 }), add: at, remove: at }).map(
    ({ points, add, remove }): Edit =>
      ({ club, editing }) => {
        const listOf = (id: string | undefined) => (id === undefined ? [] : [id]);
        const pointIds = points.flatMap((point) => listOf(pick(club.points, point)));
        const change = { add: listOf(pick(club.tags, add)), remove: listOf(pick(club.tags, remove)) };
        retagPoints(editing, pointIds, change);
      },
  ),
  at.map(
    (at): Edit =>
      ({ club, editing }) =>
        removeTag(editing, pick(club.tags, at) ?? 'none'),
  ),
);

const stance = fc.constantFrom('for' as const, 'against' as const, undefined);

/** What is quoted besides `evidence`. */
const otherEvidence: Evidence = {
  passageId: 'passage',
  quote: { exact: 'the lamp', prefix: '', suffix: '' },
  position: { start: 0, end: 8 },
};

/** An edit of the points at some places. */
function onPoints(points: readonly number[], edit: (member: Member, pointIds: string[]) => void): Edit {
  return (member) => {
    const ids = points.map((point) => pick(member.club.points, point)).filter((id) => id !== undefined);
    edit(member, [...new Set(ids)]);
  };
}

const somePoints = fc.array(at, { minLength: 1, maxLength: 3 });

/** Of several points at once, and of what they quote. */
export const anyPointEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .record({ points: somePoints, status: fc.constantFrom(...pointStatuses) })
    .map(({ points, status }) => onPoints(points, ({ editing }, ids) => setStatus(editing, ids, status))),
  fc
    .record({ points: somePoints, kept: on })
    .map(({ points, kept }) => onPoints(points, ({ editing }, ids) => setPrivate(editing, ids, kept))),
  fc
    .record({ points: somePoints, place: fc.constantFrom({ page: 7 }, { part: 2 }, undefined) })
    .map(({ points, place }) => onPoints(points, ({ editing }, ids) => setPlace(editing, ids, place))),
  somePoints.map((points) => onPoints(points, ({ editing }, ids) => removePoints(editing, ids))),
  fc.record({ at, stance, other: on }).map(({ at, stance, other }) =>
    onPoints([at], ({ editing }, [id]) => {
      const added = { ...(other ? otherEvidence : evidence), ...(stance && { stance }) };
      if (id !== undefined) addEvidence(editing, id, added);
    }),
  ),
  fc.record({ at, nth: at, stance }).map(({ at, nth, stance }) =>
    onPoints([at], ({ club, editing }, [id]) => {
      const quoted = club.points.find((point) => point.id === id)?.evidence ?? [];
      const one = quoted[nth % Math.max(1, quoted.length)];
      if (id !== undefined && one) setStance(editing, id, one, stance);
    }),
  ),
  fc.record({ at, nth: at }).map(({ at, nth }) =>
    onPoints([at], ({ club, editing }, [id]) => {
      const quoted = club.points.find((point) => point.id === id)?.evidence ?? [];
      const one = quoted[nth % Math.max(1, quoted.length)];
      if (id !== undefined && one) unlessRefused(() => removeEvidence(editing, id, one));
    }),
  ),
);

export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { arbitrary: anyTagEdit, weight: 3 },
  { arbitrary: anyPointEdit, weight: 4 },
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
        removePoints(editing, [pick(club.points, at) ?? 'none']),
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
