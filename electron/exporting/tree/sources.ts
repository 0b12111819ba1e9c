// The list of what a discussion quotes.
import { defined } from '../../shared/defined.ts';
import { groupBy } from '../../shared/group-by.ts';
import type { Book, Review } from '../../shared/model.ts';
import type { QuotedPassages, QuotedReview, Source } from './discussion.ts';
import type { Quotation } from './quotation.ts';
import { sourceTitle } from './wording.ts';

/** The book first, then each quoted review once, by reviewer's name and then by date. */
export function sourcesOf(
  quotations: readonly Quotation[],
  { book, reviews }: { readonly book: Book; readonly reviews: ReadonlyMap<string, Review> },
): Source[] {
  return [...quotedPassages(quotations, book), ...quotedReviews(quotations, reviews)];
}

function quotedPassages(quotations: readonly Quotation[], book: Book): QuotedPassages[] {
  const quoted = quotations.flatMap((quotation) => ('writer' in quotation && quotation.passageId ? [quotation] : []));
  const byOrigin = groupBy(quoted, ({ highlightedBy, sourceTitle: title }) => JSON.stringify([highlightedBy, title]));
  return [...byOrigin.values()]
    .flatMap((group) => group.slice(0, 1))
    .map(({ writer, highlightedBy, sourceTitle: title }) => defined({ writer, book: book.title, highlightedBy, title }))
    .sort((a, b) => (a.highlightedBy ?? '').localeCompare(b.highlightedBy ?? ''));
}

function quotedReviews(quotations: readonly Quotation[], reviews: ReadonlyMap<string, Review>): QuotedReview[] {
  const ids = new Set(quotations.flatMap((quotation) => ('reviewer' in quotation && quotation.reviewId) || []));
  const quoted = [...ids].flatMap((id) => reviews.get(id) ?? []);
  return quoted
    .map((review) =>
      defined({
        reviewId: review.id,
        reviewer: review.reviewer.name,
        date: review.writtenOn,
        rating: review.rating,
        title: sourceTitle(review.source),
        url: review.source.url,
      }),
    )
    .sort((a, b) => a.reviewer.localeCompare(b.reviewer) || (a.date ?? '').localeCompare(b.date ?? ''));
}
