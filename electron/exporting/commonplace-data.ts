// Writes a book with its reviews and passages in Commonplace's own formats: JSON, which loses nothing, and CSV, which any program reads.
import { printCsv } from '../importing/csv.ts';
import { guarded } from '../importing/formula-guard.ts';
import type { Book, FoundPassage, FoundReview, Passage, Review } from '../shared/model.ts';
import { normaliseText, type RichText } from '../shared/rich-text.ts';
import { mergeRanges } from '../shared/text-ranges.ts';

export interface CommonplaceData {
  readonly book: Book;
  readonly reviews: readonly Review[];
  readonly passages: readonly Passage[];
}

export const CSV_COLUMNS = ['book', 'author', 'reviewer', 'date', 'rating', 'spoiler', 'text'] as const;

/** Excel takes a table without one for text in the system's own code page. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * `{ format: 'commonplace', version: 1, books: [{ id, …facts, reviews: […], passages: […] }] }`, in the order given. What this
 * library knows of its imports stays here, and so do the ids of reviews and passages; all else comes back equal from the reader
 * `commonplace-json`.
 */
export function toCommonplaceJson({ book, reviews, passages }: CommonplaceData): string {
  const { sample: _, ...facts } = book;
  const written = { ...facts, reviews: reviews.map(foundReview), passages: passages.map(foundPassage) };
  return `${safeJson({ format: 'commonplace', version: 1, books: [written] })}\n`;
}

/**
 * One row a review, with the columns of CSV_COLUMNS; authors are joined by `; `. Emphasis, links and what is known of the reviewer
 * are lost; spoilers are not: where `spoiler` is `some`, the words stand in `[spoiler]…[/spoiler]`. What a spreadsheet would take
 * for a formula has an apostrophe before it, which the reader `commonplace-csv` takes off.
 */
export function toCommonplaceCsv({ book, reviews }: Omit<CommonplaceData, 'passages'>): string {
  const rows = reviews.map(({ reviewer, writtenOn = '', rating, spoiler, body }) => {
    const some = spoiler !== 'whole' && body.marks.some(({ type }) => type === 'spoiler');
    const hidden = some ? 'some' : spoiler;
    const text = hidden === 'some' ? markSpoilers(body) : body.text;
    return [book.title, book.authors.join('; '), reviewer.name, writtenOn, rating?.toString() ?? '', hidden, text];
  });
  return BYTE_ORDER_MARK + printCsv([CSV_COLUMNS, ...rows.map((row) => row.map(guarded))]);
}

function foundReview({ id: _, bookId: __, source, revisions, ...review }: Review): FoundReview {
  const former = revisions?.map(({ importId: ___, ...revision }) => revision);
  return { ...review, source: foundSource(source), ...(former && { revisions: former }) };
}

function foundPassage({ id: _, bookId: __, source, ...passage }: Passage): FoundPassage {
  return { ...passage, source: foundSource(source) };
}

function foundSource({ format: _, importId: __, lastSeenImportId: ___, ...source }: Review['source']) {
  return source;
}

/**
 * JSON whose strings come back letter for letter: reading a file normalises all of its text and looks for signs of damage, so a
 * line that this could touch is written in ASCII.
 */
function safeJson(value: unknown): string {
  const lines = JSON.stringify(value, null, 2).split('\n');
  const isSafe = (line: string) => !line.includes('\ufffd') && normaliseText(line) === line;
  return lines.map((line) => (isSafe(line) ? line : inAscii(line))).join('\n');
}

function inAscii(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Words that look like such a mark already get a backslash, which the reader takes off. */
function markSpoilers({ text, marks }: RichText): string {
  const literal = (words: string) => words.replace(/\[(\\*\/?spoiler\])/g, '[\\$1');
  // A range that cuts a character in two is widened: half of one cannot be written.
  const spoilers = marks
    .filter(({ type }) => type === 'spoiler')
    .map(({ start, end }) => ({
      start: cutsPair(text, start) ? start - 1 : start,
      end: cutsPair(text, end) ? end + 1 : end,
    }));
  let marked = '';
  let from = 0;
  for (const { start, end } of mergeRanges(spoilers)) {
    marked += `${literal(text.slice(from, start))}[spoiler]${literal(text.slice(start, end))}[/spoiler]`;
    from = end;
  }
  return marked + literal(text.slice(from));
}

/** Whether a place lies between the two surrogates of one character. */
function cutsPair(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
