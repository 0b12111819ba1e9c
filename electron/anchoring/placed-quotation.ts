// Where the words of a live quotation are in their text now. Pure.
import { type Evidence, sourceOf } from '../shared/club-model.ts';
import { quoteOf } from '../shared/quote-anchor.ts';
import type { PlacedQuotation } from '../shared/source-quotation.ts';
import { findQuote } from './find-quote.ts';
import { foldedText } from './folded-text.ts';

/** @param text that of its review or passage; undefined where that is gone */
export function placedQuotation(evidence: Evidence, text: string | undefined): PlacedQuotation {
  if (text === undefined) return { is: 'gone' };
  const placement = findQuote(evidence, text, foldedText(text));
  const found = placement.is === 'lost' ? undefined : quoteOf(sourceOf(evidence), text, placement.range);
  if (!found) return { is: 'lost' };
  return { is: placement.is === 'changed' ? 'changed' : 'standing', evidence: found };
}
