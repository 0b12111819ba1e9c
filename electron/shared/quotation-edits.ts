// The changes to a point's quotations: more of them, whether they speak for or against, and where their words are now.
import * as Y from 'yjs';
import { parts } from './club-document.ts';
import { type Evidence, evidenceSchema, type Stance, sameQuotation } from './club-model.ts';
import { type Editing, transact } from './editing.ts';
import { Problem } from './problem.ts';

/** A point may gather several quotations; one that it has already stays as it is. @throws Problem NOT_FOUND if the point is gone. */
export function addEvidence(editing: Editing, pointId: string, evidence: Evidence): void {
  const point = parts(editing.doc).points.get(pointId);
  const list = evidenceOf(point);
  if (!point || !list) throw gone();
  if (quotations(list).some(({ quotation }) => sameQuotation(quotation, evidence))) return;
  transact(editing, 'add quotation', () => {
    list.push([evidence]);
    point.set('updatedAt', editing.now());
  });
}

/** @throws Problem NOT_FOUND, like placeEvidence; REFUSED where nothing would be left of the point. */
export function removeEvidence(editing: Editing, pointId: string, evidence: Evidence): void {
  const point = parts(editing.doc).points.get(pointId);
  const list = evidenceOf(point);
  if (!point || !list) throw gone();
  const copies = quotations(list).filter(({ quotation }) => sameQuotation(quotation, evidence));
  if (copies.length === list.length && !point.get('text')) {
    throw new Problem(
      'REFUSED',
      'Without this quotation the point would say nothing. Write what it is about first, or delete it.',
    );
  }
  transact(editing, 'take quotation away', () => {
    for (const { index } of copies.toReversed()) list.delete(index);
    point.set('updatedAt', editing.now());
  });
}

/** @param stance none: neither for nor against. @throws Problem NOT_FOUND like placeEvidence. */
export function setStance(editing: Editing, pointId: string, before: Evidence, stance: Stance | undefined): void {
  decide(editing, 'say for or against', pointId, before, ({ stance: _, ...kept }) => ({
    ...kept,
    ...(stance && { stance }),
  }));
}

/**
 * Puts a quotation of the point on other words; its stance stays unless `evidence` has one.
 * @param before the quotation as it was read. @throws Problem NOT_FOUND if the point or the quotation is gone.
 */
export function placeEvidence(editing: Editing, pointId: string, before: Evidence, evidence: Evidence): void {
  decide(editing, 'place quotation', pointId, before, ({ stance }) => ({ ...(stance && { stance }), ...evidence }));
}

/**
 * Takes the words proposed for a quotation that changed.
 * @throws Problem NOT_FOUND like placeEvidence; REFUSED where nothing is proposed.
 */
export function acceptPlacing(editing: Editing, pointId: string, before: Evidence): void {
  decide(editing, 'accept words', pointId, before, ({ placing, ...kept }) => {
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
  decide(editing, 'keep quotation', pointId, before, ({ placing, ...kept }) => {
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
  transact(editing, 'follow new text', () => {
    for (const { pointId, before, after } of moving) {
      const evidence = evidenceOf(parts(editing.doc).points.get(pointId));
      if (evidence) replaceEvidence(evidence, before, after);
    }
  });
}

function decide(
  editing: Editing,
  step: string,
  pointId: string,
  before: Evidence,
  after: (now: Evidence) => Evidence,
): void {
  const point = parts(editing.doc).points.get(pointId);
  const evidence = evidenceOf(point);
  if (!point || !evidence) throw gone();
  const now = quotations(evidence).find(({ quotation }) => sameQuotation(quotation, before));
  if (!now) throw new Problem('NOT_FOUND', 'This quotation is no longer there; somebody may have placed it anew.');
  const decided = after(now.quotation);
  transact(editing, step, () => {
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

function gone(): Problem {
  return new Problem('NOT_FOUND', 'This point is no longer there; somebody may have deleted it.');
}
