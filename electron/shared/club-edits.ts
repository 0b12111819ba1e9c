// The changes a member can make to a club document. Each is one transaction under the given origin, so each is one undo step.
// Ids and times come from the caller; what a field refuses is said in a sentence before anything is changed.
import * as Y from 'yjs';
import { parts, readClub } from './club-document.ts';
import {
  type Evidence,
  evidenceSchema,
  MAX_NOTE_TITLE,
  MAX_POINT_TEXT,
  MAX_TAG_NAME,
  type PointKind,
  sameQuotation,
  type TagColour,
  tagColours,
} from './club-model.ts';
import { Problem } from './problem.ts';
import { normaliseText } from './rich-text.ts';

/** Who changes what and when: the doc, a transaction origin (for undo), the time (ISO) and a source of new ids. */
export interface Editing {
  readonly doc: Y.Doc;
  readonly origin: unknown;
  readonly now: () => string;
  readonly newId: () => string;
}

export interface PointDraft {
  readonly text: string;
  readonly kind: PointKind;
  readonly tagIds: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** @returns the new point's id. @throws Problem REFUSED for an empty point without a quotation or one that is too long. */
export function addPoint(editing: Editing, draft: PointDraft): string {
  const text = checkedPointText(draft.text, draft.evidence.length > 0);
  const id = editing.newId();
  const now = editing.now();
  transact(editing, () => {
    const point = new Y.Map<unknown>();
    for (const [field, value] of Object.entries({
      text,
      kind: draft.kind,
      status: 'open',
      createdAt: now,
      updatedAt: now,
    })) {
      point.set(field, value);
    }
    point.set('evidence', Y.Array.from([...draft.evidence]));
    point.set('tags', new Y.Map(draft.tagIds.map((tagId) => [tagId, true])));
    parts(editing.doc).points.set(id, point);
  });
  return id;
}

/** Changes what a point says and is tagged with; its quotations stay. @throws Problem like addPoint; NOT_FOUND if it is gone. */
export function updatePoint(editing: Editing, pointId: string, change: Omit<PointDraft, 'evidence'>): void {
  const point = parts(editing.doc).points.get(pointId);
  if (!point) throw new Problem('NOT_FOUND', 'This point is no longer there; somebody may have deleted it.');
  const evidence = point.get('evidence');
  const text = checkedPointText(change.text, evidence instanceof Y.Array && evidence.length > 0);
  transact(editing, () => {
    setChanged(point, 'text', text);
    setChanged(point, 'kind', change.kind);
    const tags = point.get('tags');
    if (tags instanceof Y.Map) {
      for (const tagId of tags.keys()) if (!change.tagIds.includes(tagId)) tags.delete(tagId);
      for (const tagId of change.tagIds) setChanged(tags, tagId, true);
    } else point.set('tags', new Y.Map(change.tagIds.map((tagId) => [tagId, true])));
    point.set('updatedAt', editing.now());
  });
}

export function removePoint(editing: Editing, pointId: string): void {
  transact(editing, () => parts(editing.doc).points.delete(pointId));
}

/**
 * Puts a quotation of the point on other words; its stance stays unless `evidence` has one.
 * @param before the quotation as it was read. @throws Problem NOT_FOUND if the point or the quotation is gone.
 */
export function placeEvidence(editing: Editing, pointId: string, before: Evidence, evidence: Evidence): void {
  decide(editing, pointId, before, ({ stance }) => ({ ...(stance && { stance }), ...evidence }));
}

/**
 * Takes the words proposed for a quotation that changed.
 * @throws Problem NOT_FOUND like placeEvidence; REFUSED where nothing is proposed.
 */
export function acceptPlacing(editing: Editing, pointId: string, before: Evidence): void {
  decide(editing, pointId, before, ({ placing, ...kept }) => {
    if (!placing?.proposed) {
      throw new Problem(
        'REFUSED',
        'A quotation can be put on proposed words only; there are none, so select them yourself.',
      );
    }
    return { ...kept, ...placing.proposed };
  });
}

/**
 * Leaves the quotation as it was and without a place in the review, so that nobody is asked again.
 * @throws Problem NOT_FOUND like placeEvidence; REFUSED where the quotation has its place.
 */
export function keepWithoutPlace(editing: Editing, pointId: string, before: Evidence): void {
  decide(editing, pointId, before, ({ placing, ...kept }) => {
    if (!placing) throw new Problem('REFUSED', 'This quotation still has its place, so it keeps it.');
    return { ...kept, placing: { state: 'kept' } };
  });
}

/** A quotation and what it becomes, as anchoring/reanchor.ts finds it. */
export interface Following {
  readonly pointId: string;
  readonly before: Evidence;
  readonly after: Evidence;
}

/**
 * Lets quotations follow the new text of their review. No member's doing: the points do not count as edited, and what has
 * gone meanwhile is passed over.
 */
export function followText(editing: Editing, followings: readonly Following[]): void {
  const moving = followings.filter(({ before, after }) => before !== after);
  if (moving.length === 0) return;
  transact(editing, () => {
    for (const { pointId, before, after } of moving) {
      const evidence = evidenceOf(parts(editing.doc).points.get(pointId));
      if (evidence) replaceEvidence(evidence, before, after);
    }
  });
}

/**
 * The id of the tag of this name (see tagNameKey), made if there is none.
 * @throws Problem REFUSED for an empty or over-long name.
 */
export function ensureTag(editing: Editing, name: string): string {
  const tidy = checkedTagName(name);
  const { tags } = readClub(editing.doc);
  const same = tags.find((tag) => tagNameKey(tag.name) === tagNameKey(tidy));
  if (same) return same.id;
  const id = editing.newId();
  transact(editing, () => {
    const entry = new Y.Map<unknown>();
    entry.set('name', tidy);
    entry.set('colour', leastUsedColour(tags.map((tag) => tag.colour)));
    parts(editing.doc).tags.set(id, entry);
  });
  return id;
}

/** Points lose the tag, and stay. */
export function removeTag(editing: Editing, tagId: string): void {
  transact(editing, () => {
    for (const point of parts(editing.doc).points.values()) {
      // What another version wrote need not be a map.
      const tags = point instanceof Y.Map && point.get('tags');
      if (tags instanceof Y.Map && tags.has(tagId)) tags.delete(tagId);
    }
    parts(editing.doc).tags.delete(tagId);
  });
}

export function setRead(editing: Editing, reviewId: string, read: boolean): void {
  transact(editing, () => setFlag(parts(editing.doc).read, reviewId, read));
}

export function setStarred(editing: Editing, reviewId: string, starred: boolean): void {
  transact(editing, () => setFlag(parts(editing.doc).starred, reviewId, starred));
}

/** @returns the new note's id; its content is empty. */
export function addNote(editing: Editing, title: string): string {
  const id = editing.newId();
  const now = editing.now();
  const tidy = checkedNoteTitle(title);
  transact(editing, () => {
    const note = new Y.Map<unknown>();
    note.set('title', tidy);
    note.set('createdAt', now);
    note.set('updatedAt', now);
    note.set('content', new Y.XmlFragment());
    parts(editing.doc).notes.set(id, note);
  });
  return id;
}

export function renameNote(editing: Editing, noteId: string, title: string): void {
  const note = parts(editing.doc).notes.get(noteId);
  if (!note) throw new Problem('NOT_FOUND', 'This note is no longer there; somebody may have deleted it.');
  const tidy = checkedNoteTitle(title);
  transact(editing, () => {
    setChanged(note, 'title', tidy);
    note.set('updatedAt', editing.now());
  });
}

export function removeNote(editing: Editing, noteId: string): void {
  transact(editing, () => parts(editing.doc).notes.delete(noteId));
}

function decide(editing: Editing, pointId: string, before: Evidence, after: (now: Evidence) => Evidence): void {
  const point = parts(editing.doc).points.get(pointId);
  const evidence = evidenceOf(point);
  if (!point || !evidence)
    throw new Problem('NOT_FOUND', 'This point is no longer there; somebody may have deleted it.');
  const now = quotations(evidence).find(({ quotation }) => sameQuotation(quotation, before));
  if (!now) throw new Problem('NOT_FOUND', 'This quotation is no longer there; somebody may have placed it anew.');
  const decided = after(now.quotation);
  transact(editing, () => {
    replaceEvidence(evidence, before, decided);
    point.set('updatedAt', editing.now());
  });
}

function evidenceOf(point: unknown): Y.Array<unknown> | undefined {
  const evidence = point instanceof Y.Map ? point.get('evidence') : undefined;
  return evidence instanceof Y.Array ? evidence : undefined;
}

function quotations(evidence: Y.Array<unknown>): { quotation: Evidence; index: number }[] {
  return evidence.toArray().flatMap((entry, index) => {
    const parsed = evidenceSchema.safeParse(entry);
    return parsed.success ? [{ quotation: parsed.data, index }] : [];
  });
}

/** Every copy goes (merging can leave several, see readClub) and `after` stands where the first was. */
function replaceEvidence(evidence: Y.Array<unknown>, before: Evidence, after: Evidence): void {
  const copies = quotations(evidence).filter(({ quotation }) => sameQuotation(quotation, before));
  const [first] = copies;
  if (!first) return;
  for (const { index } of copies.toReversed()) evidence.delete(index);
  evidence.insert(first.index, [after]);
}

/** What two names have in common if they name the same tag, whatever their case, spacing and encoding. */
export function tagNameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLocaleLowerCase();
}

/** Why a tag of this name cannot be, as a sentence for its field; undefined if it can. */
export function tagNameRefusal(name: string): string | undefined {
  if (!name.trim()) return 'A tag needs a name.';
  if (name.trim().length > MAX_TAG_NAME) return `A tag’s name has at most ${MAX_TAG_NAME} letters.`;
  return undefined;
}

function checkedTagName(name: string): string {
  const tidy = normaliseText(name).replace(/\s+/g, ' ').trim();
  const refusal = tagNameRefusal(tidy);
  if (refusal) throw new Problem('REFUSED', refusal);
  return tidy;
}

function checkedPointText(text: string, hasEvidence: boolean): string {
  const tidy = normaliseText(text).trim();
  if (!tidy && !hasEvidence) throw new Problem('REFUSED', 'A point needs a question or a remark, or words it quotes.');
  if (tidy.length > MAX_POINT_TEXT) {
    throw new Problem('REFUSED', `A point has at most ${MAX_POINT_TEXT} letters; this one has ${tidy.length}.`);
  }
  return tidy;
}

function checkedNoteTitle(title: string): string {
  const tidy = normaliseText(title).replace(/\s+/g, ' ').trim();
  if (tidy.length > MAX_NOTE_TITLE) throw new Problem('REFUSED', `A title has at most ${MAX_NOTE_TITLE} letters.`);
  return tidy;
}

function leastUsedColour(used: readonly TagColour[]): TagColour {
  const uses = (colour: TagColour) => used.filter((other) => other === colour).length;
  return tagColours.toSorted((a, b) => uses(a) - uses(b))[0] ?? '1';
}

function setFlag(flags: Y.Map<unknown>, key: string, on: boolean): void {
  if (on) setChanged(flags, key, true);
  else if (flags.has(key)) flags.delete(key);
}

/** Writes only what differs: an unchanged value would still cost history and could undo another member's edit. */
function setChanged<T>(map: Y.Map<T>, key: string, value: T): void {
  if (map.get(key) !== value) map.set(key, value);
}

function transact(editing: Editing, change: () => void): void {
  editing.doc.transact(change, editing.origin);
}
