// What becomes of a review's points when its text has changed: for each quotation the evidence to keep from now on. Pure; the
// caller writes it into the club document (shared/club-edits.ts, `followText`).
import type { Evidence, Point } from '../shared/club-model.ts';
import { quoteOf } from '../shared/quote-anchor.ts';
import type { TextRange } from '../shared/rich-text.ts';
import { findQuote, type Placement } from './find-quote.ts';
import { type FoldedText, foldedText } from './folded-text.ts';

export interface Reanchored {
  readonly pointId: string;
  readonly placement: Placement;
  readonly before: Evidence;
  /** The very object `before` where there is nothing to write. */
  readonly after: Evidence;
}

/**
 * Every quotation of the review, in the points' order. *Same* and *moved* ones get their quotation, context and position anew;
 * *changed* ones keep theirs and carry what is proposed; *lost* ones keep theirs and say so. Nothing is left out. A quotation that
 * a member chose to keep without a place stays so until its words stand again.
 */
export function reanchorPoints(points: readonly Point[], reviewId: string, text: string): Reanchored[] {
  const folded = foldedText(text);
  return points.flatMap(({ id: pointId, evidence }) =>
    evidence
      .filter((before) => before.reviewId === reviewId)
      .map((before) => {
        const placement = findQuote(before, text, folded);
        const after = followed(before, placement, text, folded);
        return { pointId, placement, before, after: sameAnchor(before, after) ? before : after };
      }),
  );
}

function followed(before: Evidence, placement: Placement, text: string, folded: FoldedText): Evidence {
  switch (placement.is) {
    case 'same':
    case 'moved':
      return anchored(before, placement.range, text) ?? lost(before, text, folded);
    case 'changed':
      return proposing(before, placement.range, text);
    case 'lost':
      return lost(before, text, folded);
    default:
      return placement satisfies never;
  }
}

/** The evidence on the words of `range`, which it stands on without doubt. */
function anchored({ placing: _, ...kept }: Evidence, range: TextRange, text: string): Evidence | undefined {
  const found = quoteOf(kept.reviewId, text, range);
  return found && { ...kept, quote: found.quote, position: found.position };
}

function proposing(before: Evidence, range: TextRange, text: string): Evidence {
  if (before.placing?.state === 'kept') return before;
  const found = quoteOf(before.reviewId, text, range);
  if (!found) return { ...before, placing: { state: 'lost' } };
  return { ...before, placing: { state: 'changed', proposed: { quote: found.quote, position: found.position } } };
}

function lost(before: Evidence, text: string, folded: FoldedText): Evidence {
  if (before.placing?.state === 'kept') return before;
  // What was proposed after an earlier change may still stand, though the quoted words are now too far from it.
  const proposed = before.placing?.proposed && findQuote(before.placing.proposed, text, folded);
  if (proposed?.is === 'same' || proposed?.is === 'moved') return proposing(before, proposed.range, text);
  return { ...before, placing: { state: 'lost' } };
}

function sameAnchor(a: Evidence, b: Evidence): boolean {
  return a === b || fingerprint(a) === fingerprint(b);
}

function fingerprint({ quote, position, placing }: Evidence): string {
  const anchor = (at: Pick<Evidence, 'quote' | 'position'> | undefined) =>
    at && [at.quote.exact, at.quote.prefix, at.quote.suffix, at.position.start, at.position.end];
  return JSON.stringify([anchor({ quote, position }), placing?.state, anchor(placing?.proposed)]);
}
