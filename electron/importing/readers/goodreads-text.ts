// Reads a Goodreads book page that was saved as plain text. Stars, likes and inline spoiler marks are not in this rendering.
import { defined } from '../../shared/defined.ts';
import type { FoundReview } from '../../shared/model.ts';
import type { TextRange } from '../../shared/rich-text.ts';
import { factsWithin, linesWithin, shortened } from '../limits.ts';
import { type Notes, takeNotes } from '../notes.ts';
import type { FoundReading, Reader } from '../reader.ts';
import { hasHead, readHead } from './goodreads-text-head.ts';
import { displayedIn, REVIEW_OPENING, TAIL } from './goodreads-text-lines.ts';
import { findOpenings, type ReviewOpening, readReview } from './goodreads-text-review.ts';
import { proposeAuthor } from './proposed-author.ts';

export const goodreadsText: Reader = {
  format: 'goodreads-text',
  title: 'Goodreads page, saved as text',
  recognise({ text }) {
    const { lines } = linesWithin(text);
    const openings = findOpenings(lines, { start: 0, end: lines.length });
    if (openings.some((opening) => opening.confirmed)) return `it has reviews that begin with “${REVIEW_OPENING} …”`;
    return hasHead(lines) ? 'it has the headings of a Goodreads page' : undefined;
  },
  read({ text }) {
    const { lines, beyond } = linesWithin(text);
    const notes = takeNotes();
    if (beyond) notes.warn(beyond);
    const pages = pagesOf(lines)
      .filter(() => notes.hasRoom())
      .map((page) => readPage(lines, page, notes));
    return {
      readings: pages.map(({ reading }) => reading),
      byMember: false,
      ...notes.result(),
      ...defined({ incomplete: pages.find(({ incomplete }) => incomplete !== undefined)?.incomplete }),
    };
  },
};

/** One page, or several that were put into one file: each begins with the same two notices. */
function pagesOf(lines: readonly string[]): TextRange[] {
  const begins = (line: string, at: number) =>
    line.trim() === 'Jump to ratings and reviews' && lines[at + 1]?.trim() === 'Rate this book';
  const starts = lines.flatMap((line, at) => (begins(line, at) ? [at] : []));
  const [, ...later] = starts;
  return [0, ...later].map((start, index) => ({ start, end: later[index] ?? lines.length }));
}

interface Page {
  readonly reading: FoundReading;
  readonly incomplete: string | undefined;
}

function readPage(lines: readonly string[], page: TextRange, notes: Notes): Page {
  const openings = findOpenings(lines, page);
  const { facts, titled, displayed } = readHead(lines.slice(page.start, openings[0]?.line ?? page.end));
  const last = openings.at(-1);
  const tail = last && findTail(lines, { start: last.bodyLine, end: page.end }, displayed?.line);
  const reviews: FoundReview[] = [];
  for (const [index, opening] of openings.entries()) {
    const end = openings[index + 1]?.line ?? tail ?? page.end;
    const cut = opening === last && tail === undefined;
    const found = readReview(lines, opening, { end, cut }, notes);
    if (found) reviews.push(found);
  }

  const warnings = [
    titled ? undefined : 'The text does not say which book it is about: it begins below the title.',
    displayed && countWarning(openings.length, displayed.shown),
    doubtWarning(lines, openings, tail ?? page.end),
  ].filter((warning) => warning !== undefined);
  for (const warning of warnings) notes.warn(warning);
  const author = proposeAuthor(facts.aboutAuthor ?? '');
  return {
    reading: { facts: factsWithin(facts, notes), reviews, passages: [], ...defined({ proposedAuthor: author }) },
    incomplete: last && tail === undefined ? cutOff(last) : undefined,
  };
}

/**
 * Where the page's closing lines begin below the last review, or undefined where the text was cut off before them. They
 * repeat the line above the reviews; the last such line counts, since a reviewer could quote it.
 */
function findTail(lines: readonly string[], { start, end }: TextRange, opened: string | undefined): number | undefined {
  let filled: number | undefined;
  let onlyTail: number | undefined;
  let inTail = true;
  for (let at = end - 1; at >= start; at -= 1) {
    const line = lines[at]?.trim() ?? '';
    if (line === '') continue;
    filled ??= at;
    if (opened === undefined ? displayedIn(line) : line === opened) return at;
    inTail &&= TAIL.has(line);
    if (inTail) onlyTail = at;
  }
  const lastLine = filled === undefined ? '' : (lines[filled]?.trim() ?? '');
  if (opened?.startsWith(lastLine) && lastLine.startsWith('Displaying ')) return filled;
  return onlyTail;
}

function countWarning(found: number, shown: number): string | undefined {
  if (found === 0 || found === shown) return undefined;
  return found < shown
    ? `The page shows ${found} of the ${shown} reviews it speaks of; Goodreads leaves some out of saved text.`
    : `The page shows ${found} reviews though it speaks of ${shown}.`;
}

function cutOff({ reviewer }: ReviewOpening): string {
  return `The text ends without the page’s closing lines, so the review by “${shortened(reviewer.name)}” may be cut short, and a spoiler notice below it may be missing.`;
}

/** Speaks of lines that look like the start of a review but were kept as somebody's words, since no facts or date follow. */
function doubtWarning(lines: readonly string[], openings: readonly ReviewOpening[], end: number): string | undefined {
  const opens = new Set(openings.map(({ line }) => line));
  const doubtful: number[] = [];
  for (let at = openings[0]?.line ?? end; at < end; at += 1) {
    if (lines[at]?.startsWith(`${REVIEW_OPENING} `) && !opens.has(at)) doubtful.push(at + 1);
  }
  const [first, ...others] = doubtful;
  if (first === undefined) return undefined;
  const more = others.length > 0 ? ` (and ${others.length} more like it)` : '';
  return `Line ${first}${more} looks like the start of a review but has no date, so it was kept in the review above it.`;
}
