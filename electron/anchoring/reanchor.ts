// What becomes of a review's points and spoiler marks when its text has changed: for each quotation the evidence, for each mark the
// anchor to keep from now on. Pure; the caller writes it into the club document (shared/quotation-edits.ts, shared/reading-edits.ts).
import { type Evidence, type Point, sourceIdOf, sourceOf } from '../shared/club-model.ts';
import type { SpoilerMark } from '../shared/group-model.ts';
import { quoteOf } from '../shared/quote-anchor.ts';
import type { TextRange } from '../shared/rich-text.ts';
import type { Quotation } from './context.ts';
import type { Placement } from './find-quote.ts';
import { foldedText } from './folded-text.ts';
import { placeQuote } from './place-quote.ts';
import { alignTexts } from './text-alignment.ts';

export interface Reanchored {
  readonly pointId: string;
  readonly placement: Placement;
  readonly before: Evidence;
  /** The very object `before` where there is nothing to write. */
  readonly after: Evidence;
}

/** Where a quotation is in the text that is being followed. */
type Placing = (quotation: Quotation) => Placement;

/**
 * Every quotation of the review, in the points' order. *Same* and *moved* ones get their quotation, context and position anew;
 * *changed* ones keep theirs and carry what is proposed; *lost* ones keep theirs and say so. Nothing is left out. A quotation that
 * a member chose to keep without a place stays so until its words stand again.
 * @param former what the text replaced, where that is known: then more is found, and more surely.
 */
export function reanchorPoints(
  points: readonly Point[],
  sourceId: string,
  text: string,
  former?: string,
): Reanchored[] {
  const quoting = points.flatMap(({ id: pointId, evidence }) =>
    evidence.filter((before) => sourceIdOf(before) === sourceId).map((before) => ({ pointId, before })),
  );
  if (quoting.length === 0) return [];
  const place = placingIn(text, former);
  return quoting.map(({ pointId, before }) => {
    const placement = place(before);
    const after = followed(before, placement, text, place);
    return { pointId, placement, before, after: sameAnchor(before, after) ? before : after };
  });
}

/**
 * The group's marks on the text that have to be written anew, each on its words now. One that hides goes along to the words that
 * seem to be meant, and stays where there are none: then it hides everything (shared/marked-ranges.ts). One that opened words
 * opens no others.
 */
export function reanchorMarks(
  marks: readonly SpoilerMark[],
  sourceId: string,
  text: string,
  former?: string,
): SpoilerMark[] {
  const own = marks.filter((mark) => sourceIdOf(mark) === sourceId);
  if (own.length === 0) return [];
  const place = placingIn(text, former);
  return own.flatMap((mark) => {
    const placement = place(mark);
    if (placement.is === 'lost' || (placement.is === 'changed' && !mark.hidden)) return [];
    const found = quoteOf(sourceOf(mark), text, placement.range);
    if (!found || fingerprint(found) === fingerprint(mark)) return [];
    return [{ ...mark, quote: found.quote, position: found.position }];
  });
}

function placingIn(text: string, former: string | undefined): Placing {
  const folded = foldedText(text);
  const alignment = former === undefined ? undefined : alignTexts(former, text, folded);
  return (quotation) => placeQuote(quotation, text, folded, alignment);
}

function followed(before: Evidence, placement: Placement, text: string, place: Placing): Evidence {
  switch (placement.is) {
    case 'same':
    case 'moved':
      return anchored(before, placement.range, text) ?? lost(before, text, place);
    case 'changed':
      return proposing(before, placement.range, text);
    case 'lost':
      return lost(before, text, place);
    default:
      return placement satisfies never;
  }
}

/** The evidence on the words of `range`, which it stands on without doubt. */
function anchored({ placing: _, ...kept }: Evidence, range: TextRange, text: string): Evidence | undefined {
  const found = quoteOf(sourceOf(kept), text, range);
  return found && { ...kept, quote: found.quote, position: found.position };
}

function proposing(before: Evidence, range: TextRange, text: string): Evidence {
  if (before.placing?.state === 'kept') return before;
  const found = quoteOf(sourceOf(before), text, range);
  if (!found) return { ...before, placing: { state: 'lost' } };
  return { ...before, placing: { state: 'changed', proposed: { quote: found.quote, position: found.position } } };
}

function lost(before: Evidence, text: string, place: Placing): Evidence {
  if (before.placing?.state === 'kept') return before;
  // What was proposed after an earlier change may still stand, though the quoted words are now too far from it.
  const proposed = before.placing?.proposed && place(before.placing.proposed);
  if (proposed?.is === 'same' || proposed?.is === 'moved') return proposing(before, proposed.range, text);
  return { ...before, placing: { state: 'lost' } };
}

function sameAnchor(a: Evidence, b: Evidence): boolean {
  return a === b || fingerprint(a) === fingerprint(b);
}

function fingerprint({ quote, position, placing }: Quotation & Pick<Evidence, 'placing'>): string {
  const anchor = (at: Pick<Evidence, 'quote' | 'position'> | undefined) =>
    at && [at.quote.exact, at.quote.prefix, at.quote.suffix, at.position.start, at.position.end];
  return JSON.stringify([anchor({ quote, position }), placing?.state, anchor(placing?.proposed)]);
}
