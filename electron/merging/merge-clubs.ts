// Moves what the group made for one book into the club document of another, and back. Entries are copied under their ids rather
// than merged as updates: a document that has once deleted an entry would delete it again in whatever brings it back.
import { isDeepStrictEqual } from 'node:util';
import * as Y from 'yjs';
import { followReviews } from '../anchoring/follow-reviews.ts';
import type { RewordedText } from '../anchoring/reworded-text.ts';
import { type Entries, parts, readClub } from '../shared/club-document.ts';
import { type Evidence, type Point, sourceIdOf } from '../shared/club-model.ts';
import type { Editing } from '../shared/editing.ts';
import { tagNameKey } from '../shared/tag-tree.ts';

/** What moves as it is, under its own ids; points bring their tags, and members are known in both books. */
const MOVED = ['notes', 'meetings', 'spoilerMarks'] as const;

/** What became of reviews and passages that points quote and members have read. */
export interface MovedTexts {
  /** The id in the book that things move to, by the id in the book they come from, where it is another one. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Under the ids they come with. */
  readonly reworded: readonly RewordedText[];
}

/** What tells where something came from. */
export interface Origin {
  /** Ids of the reviews and passages that only the book that went had. */
  readonly textIds: ReadonlySet<string>;
}

/**
 * Adds all that is in the other document; what is there already stays as it is.
 * @param from is not changed.
 */
export function mergeClub(into: Editing, from: Y.Doc, texts: MovedTexts): void {
  into.doc.transact(() => {
    const [there, coming] = [parts(into.doc), parts(from)];
    const tagIds = addTags(into, from, [...coming.tags.keys()], (id) => id);
    const pointIds = [...coming.points.keys()].filter((id) => !there.points.has(id));
    for (const id of pointIds) copyEntry(coming.points, there.points, id);
    for (const kind of MOVED) {
      for (const id of coming[kind].keys()) if (!there[kind].has(id)) copyEntry(coming[kind], there[kind], id);
    }
    for (const id of coming.members.keys()) if (!there.members.has(id)) copyEntry(coming.members, there.members, id);
    retag(there.points, pointIds, tagIds);
    requote(into, texts);
    for (const flags of ['read', 'starred'] as const) {
      for (const [id, on] of coming[flags].entries()) {
        if (on === true) there[flags].set(texts.renamed.get(id) ?? id, true);
      }
    }
  }, into.origin);
}

/**
 * Drops from the book that went what was deleted, or marked as unread or without a star, while it stood in the other one.
 * @param into is not changed.
 */
export function dropDeleted(gone: Editing, into: Y.Doc, origin: Origin, { renamed }: MovedTexts): void {
  gone.doc.transact(() => {
    const [own, others] = [parts(gone.doc), parts(into)];
    for (const kind of ['points', ...MOVED] as const) {
      for (const id of [...own[kind].keys()]) if (wasDeleted(others[kind], id)) own[kind].delete(id);
    }
    for (const flags of ['read', 'starred'] as const) {
      for (const [theirs, ours] of returning(origin, renamed)) {
        if (own[flags].has(ours) && wasDeleted(others[flags], theirs)) own[flags].delete(ours);
      }
    }
  }, gone.origin);
}

/**
 * Brings everything that came with the book back into its own document, as it is now; and points made since, if they quote
 * nothing but texts of this book, and what was marked in those texts.
 * @param into is not changed.
 */
export function takeBack(gone: Editing, into: Y.Doc, origin: Origin, texts: MovedTexts): void {
  gone.doc.transact(() => {
    const [own, others] = [parts(gone.doc), parts(into)];
    const { textIds } = origin;
    const quotesOnlyOwn = ({ evidence }: Point) =>
      evidence.length > 0 && evidence.every((quoted) => textIds.has(sourceIdOf(quoted)));
    const { points, tags, spoilerMarks } = readClub(into);
    const madeSince = points.filter((point) => !own.points.has(point.id) && quotesOnlyOwn(point));
    const pointIds = new Set([...own.points.keys(), ...madeSince.map(({ id }) => id)]);
    const used = new Set(points.filter(({ id }) => pointIds.has(id)).flatMap(({ tagIds }) => tagIds));
    for (const { id } of tags) if (own.tags.has(id)) copyEntry(others.tags, own.tags, id);
    // One of the other book's own stays there, too, and so has another id here.
    const tagIds = addTags(gone, into, [...used], gone.newId);
    for (const id of pointIds) copyEntry(others.points, own.points, id);
    for (const kind of MOVED) for (const id of own[kind].keys()) copyEntry(others[kind], own[kind], id);
    for (const mark of spoilerMarks) {
      if (textIds.has(sourceIdOf(mark))) copyEntry(others.spoilerMarks, own.spoilerMarks, mark.id);
    }
    for (const id of own.members.keys()) copyEntry(others.members, own.members, id);
    retag(own.points, pointIds, tagIds);
    requote(gone, texts);
    for (const flags of ['read', 'starred'] as const) {
      for (const [theirs, ours] of returning(origin, texts.renamed)) {
        if (others[flags].get(theirs) === true) own[flags].set(ours, true);
      }
    }
  }, gone.origin);
}

/**
 * Takes out what the book that went has again in its own document. A tag stays where something else still uses it.
 * @param gone is not changed.
 */
export function takeOut(into: Editing, gone: Y.Doc, { textIds }: Origin, reworded: readonly RewordedText[]): void {
  into.doc.transact(() => {
    const [there, going] = [parts(into.doc), parts(gone)];
    for (const kind of ['points', ...MOVED] as const) for (const id of going[kind].keys()) there[kind].delete(id);
    const used = new Set(readClub(into.doc).points.flatMap(({ tagIds }) => tagIds));
    for (const id of going.tags.keys()) if (!used.has(id)) there.tags.delete(id);
    for (const id of textIds) {
      there.read.delete(id);
      there.starred.delete(id);
    }
    followReviews(into, reworded);
  }, into.origin);
}

/** Ids of the texts of the book that went, by those they have in the other one. */
function returning({ textIds }: Origin, renamed: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...[...textIds].map((id) => [id, id] as const), ...renamed]);
}

/** Makes sure that the document has these tags of the other one. @returns their ids here by those there. */
function addTags(
  into: Editing,
  from: Y.Doc,
  wanted: readonly string[],
  idFor: (id: string) => string,
): Map<string, string> {
  const [there, coming] = [parts(into.doc).tags, parts(from).tags];
  const byName = new Map(readClub(into.doc).tags.map(({ id, name }) => [tagNameKey(name), id]));
  const ids = new Map<string, string>();
  for (const id of wanted) {
    const entry = coming.get(id);
    const name = entry instanceof Y.Map ? entry.get('name') : undefined;
    const same = there.has(id) ? id : typeof name === 'string' ? byName.get(tagNameKey(name)) : undefined;
    const known = same ?? idFor(id);
    if (same === undefined) copyEntry(coming, there, id, known);
    ids.set(id, known);
  }
  return ids;
}

function retag(points: Entries, pointIds: Iterable<string>, tagIds: ReadonlyMap<string, string>): void {
  for (const pointId of pointIds) {
    const point = points.get(pointId);
    const tags = point instanceof Y.Map ? point.get('tags') : undefined;
    if (!(tags instanceof Y.Map)) continue;
    for (const [id, on] of [...tags.entries()]) {
      const other = tagIds.get(id) ?? id;
      if (other === id) continue;
      tags.delete(id);
      tags.set(other, on);
    }
  }
}

/** Lets quotations and spoiler marks follow their words into the text that was kept, then name that text. */
function requote(editing: Editing, { renamed, reworded }: MovedTexts): void {
  followReviews(editing, reworded);
  for (const point of parts(editing.doc).points.values()) {
    const evidence = point instanceof Y.Map ? point.get('evidence') : undefined;
    if (!(evidence instanceof Y.Array)) continue;
    const before: unknown[] = evidence.toArray();
    const after = before.map((quoted) => renamedSource(quoted, renamed));
    if (isDeepStrictEqual(after, before)) continue;
    evidence.delete(0, evidence.length);
    evidence.insert(0, after);
  }
  for (const mark of parts(editing.doc).spoilerMarks.values()) {
    if (!(mark instanceof Y.Map)) continue;
    for (const name of ['reviewId', 'passageId']) {
      const id: unknown = mark.get(name);
      const other = typeof id === 'string' ? renamed.get(id) : undefined;
      if (other !== undefined) mark.set(name, other);
    }
  }
}

/** Also of a quotation that another version wrote, in a form of its own. */
function renamedSource(quoted: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (typeof quoted !== 'object' || quoted === null) return quoted;
  const { reviewId, passageId } = quoted as Partial<Record<'reviewId' | 'passageId', string>>;
  return {
    ...(quoted as Evidence),
    ...(reviewId !== undefined && { reviewId: renamed.get(reviewId) ?? reviewId }),
    ...(passageId !== undefined && { passageId: renamed.get(passageId) ?? passageId }),
  };
}

function copyEntry(from: Entries, into: Entries, id: string, as = id): void {
  const entry = from.get(id);
  if (entry === undefined) return;
  const known = into.get(as);
  const plain = (value: unknown) => (value instanceof Y.AbstractType ? value.toJSON() : value);
  // An equal one keeps its history.
  if (isDeepStrictEqual(plain(known), plain(entry))) return;
  into.set(as, entry instanceof Y.AbstractType ? entry.clone() : entry);
}

/** A document that never had the entry, or was begun anew after damage, says nothing against it. */
function wasDeleted<T>(entries: Y.Map<T>, id: string): boolean {
  return !entries.has(id) && entries._map.has(id);
}
