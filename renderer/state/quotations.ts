// Quotations as they may be shown outside of their text now: shielded words left out while the shield is on.
import { useMemo } from 'react';
import type { Evidence } from '../../electron/shared/club-model.ts';
import { useLibrary, useReviews, useSettings } from './companion.tsx';
import { useMarkedPassages } from './marked-passages.ts';
import { type QuotedTexts, type ShownQuotation, shownQuotation } from './shown-quotation.ts';

/** Nothing is known, so that all that may be hidden is. */
const noTexts: QuotedTexts = { book: { title: 'the book', authors: [] }, reviews: new Map(), passages: new Map() };

/** All that the book's points can quote; undefined while it loads. */
export function useQuotedTexts(bookId: string): QuotedTexts | undefined {
  const book = useLibrary().data?.find((entry) => entry.book.id === bookId)?.book;
  const reviews = useReviews(bookId);
  const passages = useMarkedPassages(bookId);
  return useMemo(
    () =>
      book &&
      reviews &&
      passages && {
        book,
        reviews: new Map(reviews.map((review) => [review.id, review])),
        passages: new Map(passages.map((passage) => [passage.id, passage])),
      },
    [book, reviews, passages],
  );
}

/** A function from evidence to what may be shown of it now. */
export function useQuotations(bookId: string): (evidence: Evidence) => ShownQuotation {
  const texts = useQuotedTexts(bookId);
  const shield = useSettings()?.shield ?? true;
  return useMemo(() => (evidence) => shownQuotation(evidence, texts ?? noTexts, shield), [texts, shield]);
}
