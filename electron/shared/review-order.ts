// Which reviews a list shows and in what order. Pure; missing facts sort last whatever the order.
import type { Club } from './club-document.ts';
import { sourceIdOf } from './club-model.ts';
import type { ReviewSummary } from './model.ts';
import type { ReviewFilter, ReviewSort } from './settings.ts';
import { coveredBy, lineagesOf, passesTags } from './tag-tree.ts';

export const sortNames: Record<ReviewSort, string> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  followers: 'Most followers',
  longest: 'Longest first',
  shortest: 'Shortest first',
  highest: 'Highest rating',
  lowest: 'Lowest rating',
};

/** Tag ids by review or passage, from the points that quote it; one without points has no entry. */
export function tagsBySource(club: Pick<Club, 'points'>): Map<string, ReadonlySet<string>> {
  const tags = new Map<string, Set<string>>();
  for (const point of club.points) {
    for (const sourceId of point.evidence.map(sourceIdOf)) {
      const of = tags.get(sourceId) ?? new Set();
      for (const tagId of point.tagIds) of.add(tagId);
      tags.set(sourceId, of);
    }
  }
  return tags;
}

/** The same with the tags above each: a tag covers those below it. */
export function coveringTagsBySource(club: Pick<Club, 'points' | 'tags'>): Map<string, ReadonlySet<string>> {
  const lineages = lineagesOf(club.tags);
  return new Map(Array.from(tagsBySource(club), ([id, tagIds]) => [id, coveredBy(lineages, tagIds)]));
}

/** How many of the texts have each tag. @param tags see coveringTagsBySource */
export function countsByTag(
  texts: readonly { readonly id: string }[],
  tags: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of texts) for (const tagId of tags.get(id) ?? []) counts.set(tagId, (counts.get(tagId) ?? 0) + 1);
  return counts;
}

export interface FilterContext {
  readonly read: ReadonlySet<string>;
  readonly starred: ReadonlySet<string>;
  /** See coveringTagsBySource. */
  readonly tags: ReadonlyMap<string, ReadonlySet<string>>;
}

export function passes(review: ReviewSummary, filter: ReviewFilter, { read, starred, tags }: FilterContext): boolean {
  const oneOf = <T>(wanted: readonly T[], value: T | undefined) =>
    !wanted.length || (value !== undefined && wanted.includes(value));
  return (
    !(filter.unread && read.has(review.id)) &&
    !(filter.starred && !starred.has(review.id)) &&
    !(filter.withPoints && !tags.has(review.id)) &&
    (filter.spoiler === 'any' || (filter.spoiler === 'free') === (review.spoiler === 'none')) &&
    oneOf(filter.ratings, starsOf(review)) &&
    oneOf(filter.languages, review.language) &&
    oneOf(filter.years, review.writtenOn?.slice(0, 4)) &&
    passesTags(tags.get(review.id), filter.tagIds, filter.tagMatch)
  );
}

/** Whole stars, halves counted down; 0 without a rating. */
export function starsOf(review: Pick<ReviewSummary, 'rating'>): number {
  return Math.max(review.rating === undefined ? 0 : 1, Math.floor(review.rating ?? 0));
}

export function sortReviews(reviews: readonly ReviewSummary[], sort: ReviewSort): ReviewSummary[] {
  const { value, direction } = orders[sort];
  return reviews.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    return direction * (left < right ? -1 : left > right ? 1 : 0);
  });
}

const written = (review: ReviewSummary) => review.writtenOn;
const words = (review: ReviewSummary) => review.wordCount;
const rating = (review: ReviewSummary) => review.rating;

const orders: Record<ReviewSort, { value: (review: ReviewSummary) => string | number | undefined; direction: 1 | -1 }> =
  {
    newest: { value: written, direction: -1 },
    oldest: { value: written, direction: 1 },
    followers: { value: (review) => review.reviewer.followerCount, direction: -1 },
    longest: { value: words, direction: -1 },
    shortest: { value: words, direction: 1 },
    highest: { value: rating, direction: -1 },
    lowest: { value: rating, direction: 1 },
  };
