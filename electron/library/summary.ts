// A review as lists show it.
import type { Review, ReviewSummary } from '../shared/model.ts';
import { hiddenRanges, redact } from '../shared/shield.ts';
import { wordCount } from '../shared/word-count.ts';

const EXCERPT_LENGTH = 180;

export function summaryOf(review: Review): ReviewSummary {
  const { body, revisions: _, ...facts } = review;
  const hidesParts = review.spoiler !== 'whole' && hiddenRanges(review).length > 0;
  const excerpt = shieldedOpening(review);
  const openExcerpt = opening(body.text);
  return {
    ...facts,
    ...(hidesParts && { body }),
    excerpt,
    ...(openExcerpt !== excerpt && { openExcerpt }),
    wordCount: wordCount(body.text),
  };
}

/** The first words of a review that give nothing away; none of one that is all spoiler. */
export function shieldedOpening(review: Pick<Review, 'body' | 'spoiler'>): string {
  return opening(review.spoiler === 'whole' ? '' : redact(review.body.text, hiddenRanges(review), ' … '));
}

/** The first words of a text on one line, cut between words where it has spaces. */
export function opening(text: string, length = EXCERPT_LENGTH): string {
  // Twice the length is enough of the text whatever its spaces are; a review can be very long.
  const line = upTo(text, length * 2)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= length) return line;
  const cut = upTo(line, length);
  const space = cut.lastIndexOf(' ');
  return `${space > length / 2 ? cut.slice(0, space) : cut} …`;
}

/** The first code units of a text, without half a character at the end. */
function upTo(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
