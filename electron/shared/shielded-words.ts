// The words of a quotation as they may be shown where spoilers are hidden. One rule for lists, notes, exports and the command line.
import type { Evidence } from './club-model.ts';
import type { Review } from './model.ts';
import { locate, occurrences } from './quote-anchor.ts';
import type { RichText, TextRange } from './rich-text.ts';
import { hiddenRanges, redact } from './shield.ts';
import { mergeRanges } from './text-ranges.ts';

/** What stands for words that give the book away. */
export const SPOILER = '(spoiler)';

/** What must be known of a review to quote it. `body` may be left out where nothing in it, or all of it, is hidden. */
export interface Quoted {
  readonly spoiler: Review['spoiler'];
  readonly body?: RichText | undefined;
}

/**
 * The quoted words with SPOILER for what their review hides of them now, wherever they stand in it by now. All of them are
 * hidden where they stand nowhere in a review that hides words, or where the review is not there: better a gap than a spoiler.
 */
export function shieldedWords(evidence: Evidence, review: Quoted | undefined): string {
  return redact(evidence.quote.exact, hiddenOfQuotation(evidence, review), SPOILER);
}

/** What is hidden of the quoted words, by the same rule, as ranges of them. In order, disjoint. */
export function hiddenOfQuotation(evidence: Evidence, review: Quoted | undefined): TextRange[] {
  const { exact } = evidence.quote;
  const whole = [{ start: 0, end: exact.length }];
  if (!review || review.spoiler === 'whole') return whole;
  if (!review.body) return [];
  const hidden = hiddenRanges({ spoiler: review.spoiler, body: review.body });
  if (!hidden.length) return [];
  const { text } = review.body;
  const place = locate(evidence, text);
  const places = place ? [place] : occurrences(text, exact);
  return places.length ? hiddenWithin(exact.length, places, hidden) : whole;
}

/** The hidden ranges of a text as ranges of a stretch of it, `length` long, that stands at `places`. In order, disjoint. */
export function hiddenWithin(length: number, places: readonly TextRange[], hidden: readonly TextRange[]): TextRange[] {
  return mergeRanges(
    places.flatMap((place) =>
      hidden
        .map(({ start, end }) => ({
          start: Math.max(start - place.start, 0),
          end: Math.min(end - place.start, length),
        }))
        .filter(({ start, end }) => start < end),
    ),
  );
}
