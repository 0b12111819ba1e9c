// Quotations as they may be shown outside of their review: shielded words left out while the shield is on.
import { useMemo } from 'react';
import type { Evidence } from '../../electron/shared/club-model.ts';
import type { ReviewSummary } from '../../electron/shared/model.ts';
import { shieldedWords } from '../../electron/shared/shielded-words.ts';
import { useReviews, useSettings } from './companion.tsx';

export interface ShownQuotation {
  readonly words: string;
  /** Some of the words are hidden. */
  readonly shielded: boolean;
  readonly reviewer: string;
  readonly review: ReviewSummary | undefined;
}

/** A function from evidence to what may be shown of it now. */
export function useQuotations(bookId: string): (evidence: Evidence) => ShownQuotation {
  const reviews = useReviews(bookId);
  const shield = useSettings()?.shield ?? true;
  return useMemo(() => {
    const byId = new Map(reviews?.map((review) => [review.id, review]));
    return (evidence) => {
      const review = byId.get(evidence.reviewId);
      const { exact } = evidence.quote;
      const words = shield ? shieldedWords(evidence, review) : exact;
      return { words, shielded: words !== exact, reviewer: review?.reviewer.name ?? 'a reader', review };
    };
  }, [reviews, shield]);
}
