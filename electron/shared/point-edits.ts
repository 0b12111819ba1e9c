// The changes a member can make to points. What a field refuses is said in a sentence before anything is changed.
import * as Y from 'yjs';
import type { BookPlace } from './book-place.ts';
import { parts } from './club-document.ts';
import { type Evidence, MAX_POINT_TEXT, type PointKind, type PointStatus } from './club-model.ts';
import { type Editing, entryOf, newEntry, refuse, setFields, setMembers, signature, transact } from './editing.ts';
import { normaliseText } from './rich-text.ts';

export interface PointDraft {
  readonly text: string;
  readonly kind: PointKind;
  readonly tagIds: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly private?: boolean | undefined;
  readonly place?: BookPlace | undefined;
}

/** Why a point cannot say that, as a sentence for its field; undefined where it can. */
export function pointTextRefusal(text: string, hasEvidence: boolean): string | undefined {
  const tidy = normaliseText(text).trim();
  if (!tidy && !hasEvidence) return 'A point needs a question or a remark, or words it quotes.';
  if (tidy.length <= MAX_POINT_TEXT) return undefined;
  return `A point has at most ${MAX_POINT_TEXT} letters; this one has ${tidy.length}.`;
}

/** @returns the new point's id. @throws Problem REFUSED for what pointTextRefusal refuses. */
export function addPoint(editing: Editing, { evidence, tagIds, ...draft }: PointDraft): string {
  const text = checkedText(draft.text, evidence.length > 0);
  const id = editing.newId();
  const now = editing.now();
  const createdBy = signature(editing);
  transact(editing, 'add point', () => {
    const said = { text, kind: draft.kind, place: draft.place, ...(draft.private && { private: true }) };
    const made = { status: 'open', createdBy, createdAt: now, updatedAt: now };
    const lists = { evidence: Y.Array.from([...evidence]), tags: new Y.Map(tagIds.map((tagId) => [tagId, true])) };
    parts(editing.doc).points.set(id, newEntry({ ...said, ...made, ...lists }));
  });
  return id;
}

/**
 * Changes what a point says and is tagged with; its quotations stay, and so do place and privacy where `change` has them not.
 * @throws Problem like addPoint; NOT_FOUND if it is gone.
 */
export function updatePoint(editing: Editing, pointId: string, change: Omit<PointDraft, 'evidence'>): void {
  const point = entryOf(parts(editing.doc).points, pointId, 'point');
  const evidence = point.get('evidence');
  const text = checkedText(change.text, evidence instanceof Y.Array && evidence.length > 0);
  transact(editing, 'edit point', () => {
    setFields(point, {
      text,
      kind: change.kind,
      ...('place' in change && { place: change.place }),
      ...('private' in change && { private: change.private || undefined }),
      updatedAt: editing.now(),
    });
    const tags = point.get('tags');
    if (tags instanceof Y.Map) setMembers(tags, change.tagIds);
    else point.set('tags', new Y.Map(change.tagIds.map((tagId) => [tagId, true])));
  });
}

/** Points that have gone meanwhile are passed over, here and below. */
export function setStatus(editing: Editing, pointIds: readonly string[], status: PointStatus): void {
  changeAll(editing, stepFor(statusSteps[status], pointIds), pointIds, { status });
}

/** @param kept whether they stay out of everything but the leader's copy */
export function setPrivate(editing: Editing, pointIds: readonly string[], kept: boolean): void {
  changeAll(editing, kept ? 'make private' : 'make public', pointIds, { private: kept || undefined });
}

/** @param place where in the book they belong; none for anywhere */
export function setPlace(editing: Editing, pointIds: readonly string[], place: BookPlace | undefined): void {
  changeAll(editing, 'place in the book', pointIds, { place });
}

export function removePoints(editing: Editing, pointIds: readonly string[]): void {
  transact(editing, stepFor('delete', pointIds), () => {
    for (const id of pointIds) parts(editing.doc).points.delete(id);
  });
}

const statusSteps: Readonly<Record<PointStatus, string>> = {
  open: 'reopen',
  discussed: 'mark as discussed',
  parked: 'park',
};

function stepFor(verb: string, pointIds: readonly string[]): string {
  return pointIds.length === 1 ? `${verb} point` : `${verb} ${pointIds.length} points`;
}

function changeAll(
  editing: Editing,
  step: string,
  pointIds: readonly string[],
  fields: Readonly<Record<string, unknown>>,
): void {
  transact(editing, step, () => {
    for (const id of pointIds) {
      const point = parts(editing.doc).points.get(id);
      if (point instanceof Y.Map) setFields(point, { ...fields, updatedAt: editing.now() });
    }
  });
}

function checkedText(text: string, hasEvidence: boolean): string {
  refuse(pointTextRefusal(text, hasEvidence));
  return normaliseText(text).trim();
}
