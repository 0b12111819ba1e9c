// When two things read at different times are the same: a book by its title and author, a review by its source's id, else by its
// reviewer and date or text (DESIGN §5). Pure.
import { groupBy } from '../shared/group-by.ts';
import type { Book, BookFacts, FoundReview, Review } from '../shared/model.ts';

export function sameBook(facts: BookFacts, books: readonly Book[]): Book | undefined {
  return books.find(
    (book) =>
      // Nobody's import is ever mixed into the sample's invented reviews.
      !book.sample &&
      nameKey(book.title) === nameKey(facts.title) &&
      (!book.authors.length ||
        !facts.authors.length ||
        book.authors.some((author) => facts.authors.some((other) => nameKey(author) === nameKey(other)))),
  );
}

export interface MatchedReview {
  readonly found: FoundReview;
  /** The review in the library that it is; none for a new one. */
  readonly known?: Review;
}

/** Pairs what was found with what is known, one to one; the surer signs go first. */
export function matchReviews(found: readonly FoundReview[], known: readonly Review[]): MatchedReview[] {
  const signs: ((review: FoundReview) => string | undefined)[] = [
    ({ source }) => source.remoteId,
    (review) => keyOf(review, shownOn(review), review.body.text),
    (review) => (review.body.text ? keyOf(review, review.body.text) : undefined),
    (review) => (shownOn(review) ? keyOf(review, shownOn(review)) : undefined),
  ];
  const partner = new Map<FoundReview, Review>();
  const taken = new Set<Review>();
  for (const sign of signs) {
    const byKey = groupBy(
      known.filter((review) => !taken.has(review)),
      (review) => sign(review),
    );
    for (const review of found) {
      const key = sign(review);
      if (partner.has(review) || key === undefined) continue;
      const match = byKey.get(key)?.shift();
      if (!match) continue;
      partner.set(review, match);
      taken.add(match);
    }
  }
  return found.map((review) => {
    const match = partner.get(review);
    return match ? { found: review, known: match } : { found: review };
  });
}

/** The date that stands beside a review: some renderings know only this one. */
export function shownOn({ revisedOn, writtenOn }: Pick<FoundReview, 'revisedOn' | 'writtenOn'>): string | undefined {
  return revisedOn ?? writtenOn;
}

function keyOf(review: FoundReview, ...parts: (string | undefined)[]): string {
  return JSON.stringify([nameKey(review.reviewer.name), ...parts.map((part) => part ?? null)]);
}

/** Names and titles are the same whatever their case, spacing and punctuation. */
function nameKey(name: string): string {
  const letters = name
    .normalize('NFKC')
    .toLocaleLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  // A name made of signs only is still a name.
  return letters || name.trim();
}
