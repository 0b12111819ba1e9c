// How many reviews of the book have each value that can be filtered by.
import { useMemo } from 'react';
import type { Tag } from '../../../electron/shared/club-model.ts';
import type { ReviewSummary } from '../../../electron/shared/model.ts';
import { countsByTag, coveringTagsBySource, starsOf } from '../../../electron/shared/review-order.ts';
import { useClub } from '../../state/club.tsx';

export interface Facets {
  readonly unread: number;
  readonly starred: number;
  readonly withPoints: number;
  readonly free: number;
  readonly hidden: number;
  readonly tags: readonly { tag: Tag; count: number }[];
}

export interface FixedFacets {
  /** 5 to 1, then 0 for none where there are such; `share` of the commonest, 0–1. */
  readonly stars: readonly { stars: number; count: number; share: number }[];
  /** Commonest first, each under its own name. */
  readonly languages: readonly { language: string; name: string; count: number }[];
  readonly years: readonly { year: string; count: number }[];
}

export function useFacets(reviews: readonly ReviewSummary[]): Facets {
  const club = useClub();
  return useMemo(() => {
    const tags = coveringTagsBySource(club);
    const counts = { unread: 0, starred: 0, withPoints: 0, free: 0 };
    const tagged = countsByTag(reviews, tags);
    // Once through, however many there are.
    for (const { id, spoiler } of reviews) {
      if (!club.read.has(id)) counts.unread++;
      if (club.starred.has(id)) counts.starred++;
      if (tags.has(id)) counts.withPoints++;
      if (spoiler === 'none') counts.free++;
    }
    return {
      ...counts,
      hidden: reviews.length - counts.free,
      tags: club.tags.map((tag) => ({ tag, count: tagged.get(tag.id) ?? 0 })),
    };
  }, [reviews, club]);
}

/** What no point, star or reading changes. */
export function useFixedFacets(reviews: readonly ReviewSummary[]): FixedFacets {
  return useMemo(
    () => ({
      stars: starFacets(reviews),
      languages: countsBy(reviews, ({ language }) => language)
        .sort((a, b) => b.count - a.count)
        .map(({ value, count }) => ({ language: value, name: languageName(value), count })),
      years: countsBy(reviews, ({ writtenOn }) => writtenOn?.slice(0, 4))
        .sort((a, b) => b.value.localeCompare(a.value))
        .map(({ value, count }) => ({ year: value, count })),
    }),
    [reviews],
  );
}

function starFacets(reviews: readonly ReviewSummary[]): FixedFacets['stars'] {
  const byStars = new Map(countsBy(reviews, starsOf).map(({ value, count }) => [value, count]));
  const counts = [5, 4, 3, 2, 1, 0].map((stars) => ({ stars, count: byStars.get(stars) ?? 0 }));
  const most = Math.max(...counts.map(({ count }) => count));
  // A text page knows no stars at all: then there is nothing to choose.
  if (!counts.some(({ stars, count }) => stars && count)) return [];
  return counts.filter(({ stars, count }) => stars || count).map((facet) => ({ ...facet, share: facet.count / most }));
}

function countsBy<K extends string | number>(
  reviews: readonly ReviewSummary[],
  keyOf: (review: ReviewSummary) => K | undefined,
): { value: K; count: number }[] {
  const counts = new Map<K, number>();
  for (const review of reviews) {
    const key = keyOf(review);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Array.from(counts, ([value, count]) => ({ value, count }));
}

/** A language in its own words: فارسی, Română. */
export function languageName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
