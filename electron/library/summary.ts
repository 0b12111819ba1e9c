// A review as lists show it.
import type { Review, ReviewSummary } from '../shared/model.ts';
import { hiddenRanges, redact } from '../shared/shield.ts';

const EXCERPT_LENGTH = 180;

export function summaryOf(review: Review): ReviewSummary {
  const { body, ...facts } = review;
  const hidden = hiddenRanges(review);
  return {
    ...facts,
    hidden,
    excerpt: opening(review.spoiler === 'whole' ? '' : redact(body.text, hidden, ' … ')),
    openExcerpt: opening(body.text),
    wordCount: body.text.split(/\s+/).filter(Boolean).length,
  };
}

/** The first words of a text on one line, cut between words where it has spaces. */
export function opening(text: string, length = EXCERPT_LENGTH): string {
  // Twice the length is enough of the text whatever its spaces are; a review can be very long.
  const line = text
    .slice(0, length * 2)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length).toWellFormed();
  const space = cut.lastIndexOf(' ');
  return `${space > length / 2 ? cut.slice(0, space) : cut.replace(/\ufffd$/, '')} …`;
}
