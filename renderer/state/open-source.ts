// The way from a quotation to the text it is from: the Reviews or the Passages screen with that text open.
import { useCallback } from 'react';
import type { QuoteSource } from '../../electron/shared/club-model.ts';
import { usePlace } from './place.tsx';

/** As the interface calls the text. */
export type SourceKind = 'review' | 'passage';

export function kindOf(source: QuoteSource): SourceKind {
  return 'reviewId' in source ? 'review' : 'passage';
}

export function useOpenSource(): (source: QuoteSource) => void {
  const { move } = usePlace();
  return useCallback(
    (source) =>
      move(
        'reviewId' in source
          ? { screen: 'reviews', reviewId: source.reviewId, paneScroll: 0 }
          : { screen: 'passages', passageId: source.passageId },
      ),
    [move],
  );
}
