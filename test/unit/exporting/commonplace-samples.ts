// Makes libraries up, for what is written to a file and read again.
import fc from 'fast-check';
import { defined } from '../../../electron/shared/defined.ts';
import type { Book, Passage, Review } from '../../../electron/shared/model.ts';
import { plainRichText, type RichText } from '../../../electron/shared/rich-text.ts';

const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom('"', ',', '\n', 'a', ' ', '=', ';') }),
  )
  .map((text) => plainRichText(text).text);
const name = words.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const count = fc.nat({ max: 1_000_000 });
const rating = fc.integer({ min: 2, max: 20 }).map((quarters) => quarters / 4);

const body: fc.Arbitrary<RichText> = fc
  .tuple(words, fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.constantFrom('spoiler' as const, 'emphasis' as const))))
  .map(([text, ranges]) => ({
    text,
    marks: ranges
      .map(([a, b, type]) => ({ type, start: Math.min(a, b), end: Math.max(a, b) }))
      .filter(({ start, end }) => start < end && end <= text.length)
      .filter(({ start, end }) => text.slice(start, end).isWellFormed()),
  }));

const anyBook = fc
  .record({
    title: name,
    authors: fc.array(name, { maxLength: 2 }),
    description: maybe(words),
    pageCount: maybe(fc.integer({ min: 1, max: 5000 })),
    firstPublished: maybe(fc.constantFrom('1999', '1999-03', '1999-03-04')),
    series: maybe(name),
    genres: fc.array(name, { maxLength: 2 }),
    ratings: fc.record({ reviewCount: maybe(count) }).map(defined),
  })
  .map(defined);
const anyReview = fc
  .record({
    reviewer: fc.record({ name, isAuthor: fc.boolean(), followerCount: maybe(count) }).map(defined),
    body,
    writtenOn: maybe(day),
    rating: maybe(rating),
    spoiler: fc.constantFrom('none' as const, 'some' as const, 'whole' as const),
    likeCount: maybe(count),
    language: maybe(fc.constantFrom('en', 'fa')),
    shelves: fc.array(name, { maxLength: 2 }),
  })
  .map(defined);
const anyPassage = fc
  .record({
    text: words.filter((text) => text !== ''),
    note: maybe(words),
    location: maybe(name),
    highlightedOn: maybe(day),
    by: maybe(name),
    tags: fc.array(name, { maxLength: 2 }),
  })
  .map(defined);

/** Where every made-up review and passage comes from. */
export const source = {
  format: 'goodreads-html',
  importId: 'import-1',
  url: 'https://www.goodreads.com/review/show/1',
  remoteId: '1',
};
/** Books with their reviews and passages, as a library holds them. */
export const anyData = fc
  .array(
    fc.record({
      book: anyBook,
      reviews: fc.array(anyReview, { maxLength: 4 }),
      passages: fc.array(anyPassage, { maxLength: 3 }),
    }),
    {
      maxLength: 3,
    },
  )
  .map((books) => ({
    books: books.map(({ book }, at): Book => ({ ...book, id: `book-${at}` })),
    reviews: books.flatMap(({ reviews }, at) =>
      reviews.map(
        (review, index): Review => ({ ...review, id: `review-${at}-${index}`, bookId: `book-${at}`, source }),
      ),
    ),
    passages: books.flatMap(({ passages }, at) =>
      passages.map((passage, index): Passage => ({ ...passage, id: `p-${at}-${index}`, bookId: `book-${at}`, source })),
    ),
  }));
