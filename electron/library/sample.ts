// The sample reading that the library offers on first run. Every sentence in it was written for this project.
import { z } from 'zod';
import sample from '../../assets/sample/never-let-me-go.json' with { type: 'json' };
import { type Book, bookFactsSchema, foundReviewSchema, type Review } from '../shared/model.ts';

const sampleSchema = z.object({
  book: bookFactsSchema,
  reviews: z.array(foundReviewSchema.omit({ source: true, revisions: true })),
});

export function sampleReading(bookId: string, newId: () => string): { book: Book; reviews: Review[] } {
  const { book, reviews } = sampleSchema.parse(sample);
  return {
    book: { ...book, id: bookId, sample: true },
    reviews: reviews.map((review) => ({
      ...review,
      id: newId(),
      bookId,
      source: { format: 'sample', importId: 'sample' },
    })),
  };
}
