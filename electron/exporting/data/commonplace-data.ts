// Writes a book with all that belongs to it in Commonplace's own formats: JSON, which loses nothing, and CSV, which any program reads.
import type { ClubData } from '../../shared/club-data.ts';
import type { Book, Passage, Review } from '../../shared/model.ts';
import { normaliseText, type RichText } from '../../shared/rich-text.ts';
import { mergeRanges } from '../../shared/text-ranges.ts';
import { type CsvOptions, csvFile } from './csv-file.ts';

export interface CommonplaceData {
  readonly book: Book;
  readonly reviews: readonly Review[];
  readonly passages: readonly Passage[];
  /** What the group made of the book. */
  readonly club?: ClubData;
}

export const CSV_COLUMNS = ['book', 'author', 'reviewer', 'date', 'rating', 'spoiler', 'text'] as const;

/**
 * `{ format: 'commonplace', version: 1, books: [{ …book, reviews: […], passages: […] }], clubs: [{ bookId, … }] }`: all there is,
 * shaped as electron/shared has it (model.ts, club-data.ts), in the order given. Where the library is another one, the reader
 * `commonplace-json` takes the book, its reviews and passages from it, and leaves what only this library can know (ids, which
 * import something came with); `readCommonplaceClub` reads the rest. `clubs` stands beside `books` and not in them because
 * earlier versions refuse a book that is too large.
 */
export function toCommonplaceJson({ book, reviews, passages, club }: CommonplaceData): string {
  const books = [{ ...book, reviews, passages }];
  return `${safeJson({ format: 'commonplace', version: 1, books, ...(club && { clubs: [club] }) })}\n`;
}

/**
 * One row a review, with the columns of CSV_COLUMNS; authors are joined by `; `. Emphasis, links and what is known of the reviewer
 * are lost; spoilers are not: where `spoiler` is `some`, the words stand in `[spoiler]…[/spoiler]`. The reader `commonplace-csv`
 * takes off the apostrophe that keeps a cell from being a formula.
 */
export function toCommonplaceCsv(
  { book, reviews }: Pick<CommonplaceData, 'book' | 'reviews'>,
  options?: CsvOptions,
): string {
  const rows = reviews.map(({ reviewer, writtenOn = '', rating, spoiler, body }) => {
    const some = spoiler !== 'whole' && body.marks.some(({ type }) => type === 'spoiler');
    const hidden = some ? 'some' : spoiler;
    const text = hidden === 'some' ? markSpoilers(body) : body.text;
    return [book.title, book.authors.join('; '), reviewer.name, writtenOn, rating?.toString() ?? '', hidden, text];
  });
  return csvFile(CSV_COLUMNS, rows, options);
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
