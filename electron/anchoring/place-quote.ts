// Where a quotation stands in a text that replaced the one it was quoted from: by what became of every word of that; where the
// former text is not known, or does not hold the quotation, or leaves it open, by the quotation alone. Pure.
import { changedPlace, isDoubtful, isOthers, quotedWords, unchangedPlace } from './aligned-quote.ts';
import type { Quotation } from './context.ts';
import { cutsWord, findQuote, type Placement, standing } from './find-quote.ts';
import { type FoldedText, originalRange } from './folded-text.ts';
import type { TextAlignment } from './text-alignment.ts';

/**
 * @param text the text now.
 * @param folded `foldedText(text)`.
 * @param alignment of the text that was replaced, with this one.
 */
export function placeQuote(
  quotation: Quotation,
  text: string,
  folded: FoldedText,
  alignment: TextAlignment | undefined,
): Placement {
  const quoted = alignment && quotedWords(quotation, alignment.former);
  if (!alignment || !quoted) return findQuote(quotation, text, folded);
  const place = unchangedPlace(alignment, quoted);
  const unchanged = place && originalRange(folded, place.start, place.end);
  if (unchanged && !cutsWord(quotation, text, unchanged)) return standing(quotation, unchanged, text);
  const changed = changedPlace(alignment, quoted);
  const range = changed && originalRange(folded, changed.start, changed.end);
  if (range) return { is: 'changed', range, words: text.slice(range.start, range.end), score: changed.score };
  if (isDoubtful(alignment, quoted)) return { is: 'lost' };
  return findQuote(quotation, text, folded, (place) => isOthers(alignment, quoted, place));
}
