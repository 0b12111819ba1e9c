// How many reviews of the book have each value that can be filtered by.
import { useMemo } from 'react';
import type { Tag } from '../../../electron/shared/club-model.ts';
import { groupBy } from '../../../electron/shared/group-by.ts';
import type { ReviewSummary } from '../../../electron/shared/model.ts';
import { starsOf, tagsBySource } from '../../../electron/shared/review-order.ts';
import { useClub } from '../../state/club.tsx';

export interface Facets {
  readonly unread: number;
  readonly starred: number;
  readonly withPoints: number;
  readonly free: number;
  readonly hidden: number;
  /** 5 to 1, then 0 for none where there are such; `share` of the commonest, 0–1. */
  readonly stars: readonly { stars: number; count: number; share: number }[];
  readonly tags: readonly { tag: Tag; count: number }[];
  /** Commonest first, each under its own name. */
  readonly languages: readonly { language: string; name: string; count: number }[];
  readonly years: readonly { year: string; count: number }[];
}

export function useFacets(reviews: readonly ReviewSummary[]): Facets {
  const club = useClub();
  return useMemo(() => {
    const tags = tagsBySource(club);
    const count = (test: (review: ReviewSummary) => boolean) => reviews.filter(test).length;
    const free = count((review) => review.spoiler === 'none');
    return {
      unread: count(({ id }) => !club.read.has(id)),
      starred: count(({ id }) => club.starred.has(id)),
      withPoints: count(({ id }) => tags.has(id)),
      free,
      hidden: reviews.length - free,
      stars: starFacets(reviews),
      tags: club.tags.map((tag) => ({ tag, count: count(({ id }) => tags.get(id)?.has(tag.id) ?? false) })),
      languages: countsBy(reviews, ({ language }) => language)
        .sort((a, b) => b.count - a.count)
        .map(({ value, count: of }) => ({ language: value, name: languageName(value), count: of })),
      years: countsBy(reviews, ({ writtenOn }) => writtenOn?.slice(0, 4))
        .sort((a, b) => b.value.localeCompare(a.value))
        .map(({ value, count: of }) => ({ year: value, count: of })),
    };
  }, [reviews, club]);
}

function starFacets(reviews: readonly ReviewSummary[]): Facets['stars'] {
  const byStars = groupBy(reviews, starsOf);
  const counts = [5, 4, 3, 2, 1, 0].map((stars) => ({ stars, count: byStars.get(stars)?.length ?? 0 }));
  const most = Math.max(...counts.map(({ count }) => count));
  // A text page knows no stars at all: then there is nothing to choose.
  if (!counts.some(({ stars, count }) => stars && count)) return [];
  return counts.filter(({ stars, count }) => stars || count).map((facet) => ({ ...facet, share: facet.count / most }));
}

function countsBy(reviews: readonly ReviewSummary[], keyOf: (review: ReviewSummary) => string | undefined) {
  return [...groupBy(reviews, keyOf)].flatMap(([value, of]) =>
    value === undefined ? [] : [{ value, count: of.length }],
  );
}

/** A language in its own words: فارسی, Română. */
export function languageName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
