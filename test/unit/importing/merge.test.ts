import { describe, expect, test } from 'vitest';
import { matchReviews } from '../../../electron/importing/identity.ts';
import { mergeBook, mergeReviews } from '../../../electron/importing/merge.ts';
import type { BookFacts, FoundReview, Review } from '../../../electron/shared/model.ts';
import { book, review } from '../library/books.ts';

const into = { bookId: 'one', importId: 'second', format: 'goodreads-text', newId: () => 'new' };
const merge = (known: readonly Review[], found: readonly FoundReview[]) =>
  mergeReviews(known, matchReviews(found, known), into);
/** What a source shows of a review that is already known. */
const again = (
  { id: _, bookId: __, source: ___, ...rest }: Review,
  changed: Partial<FoundReview> = {},
): FoundReview => ({
  ...rest,
  source: {},
  ...changed,
});

describe('a book read again', () => {
  const known = book('one', {
    pageCount: 312,
    description: 'A light.',
    genres: ['Sea'],
    ratings: { average: 4, ratingCount: 9 },
  });
  const poor: BookFacts = { title: 'THE BOOK ONE', authors: [], genres: [], ratings: { ratingCount: 10 } };

  test('keeps facts that the source lacks, and takes the newer ones', () => {
    expect(mergeBook(known, poor)).toEqual({ ...known, ratings: { average: 4, ratingCount: 10 } });
    expect(mergeBook(known, { ...poor, pageCount: 300, authors: ['Dr. Vale'], genres: ['Sea', 'Light'] })).toEqual({
      ...known,
      pageCount: 300,
      authors: ['Dr. Vale'],
      genres: ['Sea', 'Light'],
      ratings: { average: 4, ratingCount: 10 },
    });
  });

  test('keeps the title and the id that the group knows it by', () => {
    expect(mergeBook(known, poor)).toMatchObject({ id: 'one', title: known.title });
  });
});

describe('reviews read again', () => {
  const first = review('a', 'The light.', {
    rating: 4,
    likeCount: 7,
    shelves: ['read'],
    reviewer: { name: 'Mara', isAuthor: false, followerCount: 12, reviewCount: 3 },
  });
  const second = review('b', 'The goat.');

  test('are unchanged when nothing changed, and keep where they came from', () => {
    const { reviews, counts } = merge([first, second], [again(first), again(second)]);
    expect(counts).toEqual({ new: 0, updated: 0, unchanged: 2 });
    expect(reviews).toEqual([first, second]);
  });

  test('keep id and place when their text changed, and follow the newer text', () => {
    const { reviews, counts } = merge(
      [first, second],
      [again(second, { body: { text: 'The goat, revised.', marks: [] } })],
    );
    expect(counts).toEqual({ new: 0, updated: 1, unchanged: 0 });
    expect(reviews.map(({ id, body }) => [id, body.text])).toEqual([
      ['a', 'The light.'],
      ['b', 'The goat, revised.'],
    ]);
    expect(reviews[1]?.source).toEqual({ format: 'goodreads-text', importId: 'second' });
  });

  test('keep facts that a poorer source lacks', () => {
    const {
      rating: _,
      likeCount: __,
      ...poor
    } = again(first, {
      reviewer: { name: 'Mara', isAuthor: false, followerCount: 20 },
      shelves: [],
    });
    expect(merge([first], [poor]).reviews).toMatchObject([
      {
        rating: 4,
        likeCount: 7,
        shelves: ['read'],
        reviewer: { name: 'Mara', followerCount: 20, reviewCount: 3 },
      },
    ]);
  });

  test('stay when the source no longer has them; new ones follow', () => {
    const added = again(review('x', 'New here.'));
    const { reviews, counts } = merge([first, second], [added]);
    expect(counts).toEqual({ new: 1, updated: 0, unchanged: 0 });
    expect(reviews).toEqual([
      first,
      second,
      { ...added, id: 'new', bookId: 'one', source: { format: 'goodreads-text', importId: 'second' } },
    ]);
  });
});
