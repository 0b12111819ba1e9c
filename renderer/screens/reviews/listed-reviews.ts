// The reviews the list shows: filtered, and in the chosen order or, while searching, best match first.
import { useMemo } from 'react';
import type { ReviewSummary } from '../../../electron/shared/model.ts';
import { passes, sortReviews, tagsByReview } from '../../../electron/shared/review-order.ts';
import type { SearchResult } from '../../../electron/shared/search-results.ts';
import { useClub } from '../../state/club.tsx';
import { usePlace } from '../../state/place.tsx';
import { useSearch } from '../../state/search.tsx';

export interface ListedReview {
  readonly review: ReviewSummary;
  /** How it matches what is searched for. */
  readonly result?: SearchResult;
}

export function useListedReviews(reviews: readonly ReviewSummary[]): ListedReview[] {
  const { place } = usePlace();
  const { results } = useSearch();
  const club = useClub();
  const { filter, sort, reviewId } = place;
  return useMemo(() => {
    const context = { ...club, tags: tagsByReview(club) };
    // The open review stays listed: reading the last unread one must not take it away.
    const shown = (review: ReviewSummary) => review.id === reviewId || passes(review, filter, context);
    if (!results) {
      return sortReviews(reviews, sort)
        .filter(shown)
        .map((review) => ({ review }));
    }
    const byId = new Map(reviews.map((review) => [review.id, review]));
    return results.results.flatMap((result) => {
      const review = byId.get(result.id);
      return review && passes(review, filter, context) ? [{ review, result }] : [];
    });
  }, [reviews, results, club, filter, sort, reviewId]);
}
