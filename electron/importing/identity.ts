// When two things read at different times are the same: a book by its title and author, a review by its source's id, else by its
// reviewer and date or text (DESIGN §5), a passage by who marked it and its words or place. Pure.
import { groupBy } from '../shared/group-by.ts';
import type { Book, BookFacts, FoundPassage, FoundReview, Passage, Review } from '../shared/model.ts';

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

export interface Matched<Found, Known> {
  readonly found: Found;
  /** What it is in the library; none for a new one. */
  readonly known?: Known;
}
export type MatchedReview = Matched<FoundReview, Review>;
export type MatchedPassage = Matched<FoundPassage, Passage>;

export function matchReviews(found: readonly FoundReview[], known: readonly Review[]): MatchedReview[] {
  // A page of a book that has tens of thousands of reviews is compared with those of its own reviewers only.
  const ids = new Set(found.map(({ source }) => source.remoteId));
  const names = new Set(found.map(({ reviewer }) => nameKey(reviewer.name)));
  const candidates = known.filter(
    ({ source, reviewer }) =>
      (source.remoteId !== undefined && ids.has(source.remoteId)) || names.has(nameKey(reviewer.name)),
  );
  return matched(found, candidates, [
    ({ source }) => source.remoteId,
    (review) => keyOf(review, shownOn(review), review.body.text),
    (review) => (review.body.text ? keyOf(review, review.body.text) : undefined),
    (review) => (shownOn(review) ? keyOf(review, shownOn(review)) : undefined),
  ]);
}

export function matchPassages(found: readonly FoundPassage[], known: readonly Passage[]): MatchedPassage[] {
  const keyFor = ({ by = '' }: FoundPassage, ...parts: (string | undefined)[]) =>
    JSON.stringify([nameKey(by), ...parts.map((part) => part ?? null)]);
  return matched(found, known, [
    (passage) => (passage.source.remoteId === undefined ? undefined : keyFor(passage, passage.source.remoteId)),
    (passage) => keyFor(passage, passage.text, passage.location, passage.page),
    (passage) => keyFor(passage, passage.text),
    // A highlight that was made longer or shorter keeps one of its ends.
    (passage) => placed(passage, (place) => keyFor(passage, 'from', place.start, passage.text.slice(0, SAME_WORDS))),
    (passage) => placed(passage, (place) => keyFor(passage, 'to', place.end, passage.text.slice(-SAME_WORDS))),
  ]);
}

/** So many letters at the same place are no other passage's. */
const SAME_WORDS = 24;

function placed(
  { location, page }: FoundPassage,
  key: (place: { start: string; end: string }) => string,
): string | undefined {
  const [start, end = start] = (location ?? page)?.split('-') ?? [];
  return start !== undefined && end !== undefined ? key({ start, end }) : undefined;
}

/** Pairs what was found with what is known, one to one; the surer signs go first. */
function matched<Found extends object, Known extends Found>(
  found: readonly Found[],
  known: readonly Known[],
  signs: readonly ((item: Found) => string | undefined)[],
): Matched<Found, Known>[] {
  const partner = new Map<Found, Known>();
  const taken = new Set<Known>();
  for (const sign of signs) {
    const byKey = groupBy(
      known.filter((item) => !taken.has(item)),
      (item) => sign(item),
    );
    // Where many share a key, taking the first each time must not cost the length of the list.
    const next = new Map<string | undefined, number>();
    for (const item of found) {
      const key = sign(item);
      if (partner.has(item) || key === undefined) continue;
      const at = next.get(key) ?? 0;
      const match = byKey.get(key)?.[at];
      if (!match) continue;
      next.set(key, at + 1);
      partner.set(item, match);
      taken.add(match);
    }
  }
  return found.map((item) => {
    const match = partner.get(item);
    return match ? { found: item, known: match } : { found: item };
  });
}

/** The date that stands beside a review: some renderings know only this one. */
export function shownOn({ revisedOn, writtenOn }: Pick<FoundReview, 'revisedOn' | 'writtenOn'>): string | undefined {
  return revisedOn ?? writtenOn;
}

function keyOf(review: FoundReview, ...parts: (string | undefined)[]): string {
  return JSON.stringify([nameKey(review.reviewer.name), ...parts.map((part) => part ?? null)]);
}

/** Such a name is its own key but for capitals, as most are. */
const PLAIN_NAME = /^[a-z0-9]+(?: [a-z0-9]+)*$/i;

/** Names and titles are the same whatever their case, spacing and punctuation. */
function nameKey(name: string): string {
  if (PLAIN_NAME.test(name)) return name.toLowerCase();
  const letters = name
    .normalize('NFKC')
    .toLocaleLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  // A name made of signs only is still a name.
  return letters || name.trim();
}
