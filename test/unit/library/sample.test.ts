import { expect, test } from 'vitest';
import { sampleReading } from '../../../electron/library/sample.ts';
import { bookSchema, reviewSchema } from '../../../electron/shared/model.ts';

test('the sample reading is a valid book marked as the sample, with valid reviews of its own', () => {
  let ids = 0;
  const { book, reviews } = sampleReading('sample', () => {
    ids += 1;
    return `id${ids}`;
  });
  expect(bookSchema.parse(book)).toEqual(book);
  expect(book).toMatchObject({ id: 'sample', sample: true });
  for (const review of reviews) {
    expect(reviewSchema.parse(review)).toEqual(review);
    expect(review).toMatchObject({ bookId: 'sample', source: { format: 'sample' } });
    expect(review.body.text).toBe(review.body.text.normalize('NFC'));
  }
  expect(new Set(reviews.map(({ id }) => id)).size).toBe(reviews.length);
  // It shows what the application is for: hidden words, and writing from right to left or in another language.
  expect(reviews.filter(({ spoiler }) => spoiler !== 'none').length).toBeGreaterThan(0);
  expect(reviews.length).toBeGreaterThan(5);
});
