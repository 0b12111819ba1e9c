// All reviews of a book, fetched in pages: tens of thousands at once would hold up page and companion alike.
import { REVIEWS_AT_ONCE } from '../../electron/shared/contract.ts';
import type { ReviewSummary } from '../../electron/shared/model.ts';
import type { Client } from '../client.ts';

export async function allReviews(client: Client, bookId: string, signal: AbortSignal): Promise<ReviewSummary[]> {
  const reviews: ReviewSummary[] = [];
  for (;;) {
    const page = await client.reviews.list({ bookId, from: reviews.length }, { signal });
    reviews.push(...page);
    if (page.length < REVIEWS_AT_ONCE) return reviews;
  }
}
