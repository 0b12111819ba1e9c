// Quotations as they may be shown outside of their review: shielded words left out while the shield is on.
import { useMemo } from 'react';
import type { Evidence } from '../../electron/shared/club-model.ts';
import type { ReviewSummary } from '../../electron/shared/model.ts';
import { redact } from '../../electron/shared/shield.ts';
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
    return ({ reviewId, quote, position }) => {
      const review = byId.get(reviewId);
      // Nothing is known of the words of a review that has not come yet or is gone: they stay hidden rather than slip out.
      const hidden = review?.hidden ?? [position];
      const words = shield ? redact(quote.exact, hidden, '(spoiler)', position.start) : quote.exact;
      return { words, shielded: words !== quote.exact, reviewer: review?.reviewer.name ?? 'a reader', review };
    };
  }, [reviews, shield]);
}
