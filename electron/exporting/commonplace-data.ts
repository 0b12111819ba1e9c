// Writes books, reviews and passages in Commonplace's own formats: JSON, which loses nothing, and CSV, which any program reads.
import { printCsv } from '../importing/csv.ts';
import { groupBy } from '../shared/group-by.ts';
import type { Book, FoundPassage, FoundReview, Passage, Review } from '../shared/model.ts';
import { mergeRanges, type RichText } from '../shared/rich-text.ts';

export interface CommonplaceData {
  readonly books: readonly Book[];
  readonly reviews: readonly Review[];
  readonly passages: readonly Passage[];
}

export const CSV_COLUMNS = ['book', 'author', 'reviewer', 'date', 'rating', 'spoiler', 'text'] as const;

/**
 * `{ format: 'commonplace', version: 1, books: [{ …facts, reviews: […], passages: […] }] }`, in the order given. Ids of this library
 * and what it knows of its imports (former texts, whether a page still has a review) stay here; all else comes back equal from the reader `commonplace-json`.
 */
export function toCommonplaceJson({ books, reviews, passages }: CommonplaceData): string {
  const reviewsOf = groupBy(reviews, (review) => review.bookId);
  const passagesOf = groupBy(passages, (passage) => passage.bookId);
  const written = books.map(({ id, sample: _, ...facts }) => ({
    ...facts,
    reviews: (reviewsOf.get(id) ?? []).map(withoutIds),
    passages: (passagesOf.get(id) ?? []).map(withoutIds),
  }));
  return `${JSON.stringify({ format: 'commonplace', version: 1, books: written }, null, 2)}\n`;
}

/**
 * One row a review, with the columns of CSV_COLUMNS; authors are joined by `; `. Emphasis, links and what is known of the reviewer
 * are lost; spoilers are not: where `spoiler` is `some`, the words stand in `[spoiler]…[/spoiler]`.
 */
export function toCommonplaceCsv({ books, reviews }: Omit<CommonplaceData, 'passages'>): string {
  const bookOf = new Map(books.map((book) => [book.id, book]));
  const rows = reviews.flatMap((review) => {
    const book = bookOf.get(review.bookId);
    if (!book) return [];
    const { reviewer, writtenOn = '', rating, spoiler, body } = review;
    const text = spoiler === 'some' ? markSpoilers(body) : body.text;
    return [[book.title, book.authors.join('; '), reviewer.name, writtenOn, rating?.toString() ?? '', spoiler, text]];
  });
  return printCsv([[...CSV_COLUMNS], ...rows]);
}

function withoutIds<T extends Review | Passage>(item: T): T extends Review ? FoundReview : FoundPassage;
function withoutIds(item: Review | Passage): FoundReview | FoundPassage {
  const { id: _, bookId: __, source, revisions: ___, goneSince: ____, ...rest } = item as Review;
  const { format: _____, importId: ______, lastSeenImportId: _______, ...kept } = source;
  return { ...rest, source: kept };
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
