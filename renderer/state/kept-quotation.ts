// What a note keeps of a live quotation that is put into it, for the day its text is gone.
import type { Evidence } from '../../electron/shared/club-model.ts';
import type { KeptQuotation } from '../../electron/shared/source-quotation.ts';
import { type QuotedTexts, shownQuotation } from './shown-quotation.ts';

/** @param texts those of the book, all of them. */
export function keptQuotation(evidence: Evidence, texts: QuotedTexts): KeptQuotation {
  const { attribution, shielded, words } = shownQuotation(evidence, texts, true);
  return { evidence, attribution, shielded: shielded ? words : null };
}
