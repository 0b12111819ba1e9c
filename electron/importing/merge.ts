// What becomes of a book and its reviews when a source is read again: newer facts win, facts a poorer source lacks stay. Pure.
import { isDeepStrictEqual } from 'node:util';
import type { ImportCounts } from '../shared/import-report.ts';
import type { Book, BookFacts, FoundReview, Review } from '../shared/model.ts';
import type { MatchedReview } from './identity.ts';

export function mergeBook(known: Book, facts: BookFacts): Book {
  return {
    ...known,
    ...facts,
    title: known.title,
    authors: facts.authors.length ? facts.authors : known.authors,
    genres: facts.genres.length ? facts.genres : known.genres,
    ratings: { ...known.ratings, ...facts.ratings },
  };
}

export interface MergedReviews {
  readonly reviews: Review[];
  readonly counts: Omit<ImportCounts, 'skipped'>;
}

export interface MergeOptions {
  readonly bookId: string;
  readonly importId: string;
  readonly format: string;
  readonly newId: () => string;
}

/** The same words without their marks are a poorer copy: what is known of them stays. */
function richerBody(before: Review, found: FoundReview): Pick<Review, 'body' | 'spoiler'> {
  const poorer = found.body.text === before.body.text && !found.body.marks.length && found.spoiler !== 'whole';
  const { body, spoiler } = poorer ? before : found;
  return { body, spoiler };
}

/** Known reviews keep their place and id, and stay when the source no longer has them; new ones follow. */
export function mergeReviews(
  known: readonly Review[],
  matched: readonly MatchedReview[],
  into: MergeOptions,
): MergedReviews {
  const counts = { new: 0, updated: 0, unchanged: 0 };
  const changed = new Map<string, Review>();
  const added: Review[] = [];
  for (const { found, known: before } of matched) {
    const source = { ...found.source, format: into.format, importId: into.importId };
    if (!before) {
      counts.new += 1;
      added.push({ ...found, id: into.newId(), bookId: into.bookId, source });
      continue;
    }
    const after: Review = {
      ...before,
      ...found,
      ...richerBody(before, found),
      reviewer: { ...before.reviewer, ...found.reviewer },
      shelves: found.shelves.length ? found.shelves : before.shelves,
      source: before.source,
    };
    if (isDeepStrictEqual(after, before)) counts.unchanged += 1;
    else {
      counts.updated += 1;
      changed.set(before.id, { ...after, source: { ...before.source, ...source } });
    }
  }
  return { reviews: [...known.map((review) => changed.get(review.id) ?? review), ...added], counts };
}
