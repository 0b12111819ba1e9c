import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_COLUMNS, toCommonplaceCsv, toCommonplaceJson } from '../../../electron/exporting/commonplace-data.ts';
import type { Review } from '../../../electron/shared/model.ts';
import { mergeRanges, normaliseText, type RichText } from '../../../electron/shared/rich-text.ts';
import { fixtureText, readFixture, readText } from '../importing/reading.ts';
import { anyData, source } from './commonplace-samples.ts';

describe('Commonplace’s own JSON', () => {
  it('gives back everything but this library’s ids', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        const found = readText(normaliseText(toCommonplaceJson(data)));
        const kept = { url: source.url, remoteId: source.remoteId };
        expect(found.format).toBe('commonplace-json');
        expect(found.skipped).toEqual([]);
        expect(found.readings).toEqual(
          data.books.map(({ id, ...facts }) => ({
            facts,
            reviews: data.reviews
              .filter(({ bookId }) => bookId === id)
              .map(({ id: _, bookId: __, ...review }) => ({ ...review, source: kept })),
            passages: data.passages
              .filter(({ bookId }) => bookId === id)
              .map(({ id: _, bookId: __, ...passage }) => ({ ...passage, source: kept })),
          })),
        );
      }),
    );
  });

  it('is read as far as it is sound, and says what is not', () => {
    const good = {
      reviewer: { name: 'Ann', isAuthor: false },
      body: { text: 'Good.', marks: [] },
      spoiler: 'none',
      shelves: [],
      source: {},
    };
    const bad = { ...good, body: { text: 'x', marks: [{ type: 'spoiler', start: 0, end: 9 }] } };
    const link = {
      ...good,
      body: { text: 'x', marks: [{ type: 'link', start: 0, end: 1, href: 'javascript:alert(1)' }] },
    };
    const books = [{ title: 'Salt', authors: [], reviews: [good, bad, link, null] }, { title: '' }, 7];
    const found = readText(JSON.stringify({ format: 'commonplace', version: 1, books }));
    expect(found.readings).toMatchObject([{ facts: { title: 'Salt' }, reviews: [good] }]);
    expect(found.skipped.map(({ reason }) => reason.split(' cannot')[0])).toEqual([
      'Book 1, reviews 2',
      'Book 1, reviews 3',
      'Book 1, reviews 4',
      'Book 2',
      'Book 3',
    ]);
  });

  it('of a later version is refused in one sentence', () => {
    const found = readText('{"format":"commonplace","version":2,"books":[{"title":"Salt","authors":[]}]}');
    expect(found.readings).toEqual([]);
    expect(found.skipped).toMatchObject([
      { reason: 'The file is of version 2, and this Commonplace reads version 1.' },
    ]);
  });
});

describe('Commonplace’s own CSV', () => {
  it('gives back book, author, reviewer, day, stars, spoilers and words', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        const reviews = data.reviews.filter(({ body: said, rating: stars }) => said.text !== '' || stars !== undefined);
        fc.pre(reviews.length > 0 && !JSON.stringify(data).includes('â'));
        const csv = toCommonplaceCsv({ ...data, reviews });
        const found = readText(normaliseText(csv));
        expect(found.format).toBe('commonplace-csv');
        expect(found.byMember).toBe(false);
        const expected = reviews.map(({ reviewer, writtenOn, rating: stars, spoiler, body: said }) => [
          reviewer.name,
          writtenOn,
          stars,
          spoiler,
          said.text,
          spoiler === 'some' ? shieldedLetters(said) : undefined,
        ]);
        const read = found.readings
          .flatMap((reading) => reading.reviews)
          .map((review) => [
            review.reviewer.name,
            review.writtenOn,
            review.rating,
            review.spoiler,
            review.body.text,
            review.spoiler === 'some' ? shieldedLetters(review.body) : undefined,
          ]);
        const inOrder = (rows: unknown[][]) => rows.map((row) => JSON.stringify(row)).sort();
        expect(inOrder(read)).toEqual(inOrder(expected));
      }),
    );
  });

  it('hides the whole of a character of which half is hidden', () => {
    const review: Review = {
      id: 'r',
      bookId: 'b',
      reviewer: { name: 'Ann', isAuthor: false },
      body: { text: 'a😭b', marks: [{ type: 'spoiler', start: 2, end: 3 }] },
      spoiler: 'some',
      shelves: [],
      source: { format: 'x', importId: 'i' },
    };
    const books = [{ id: 'b', title: 'Salt', authors: [], genres: [], ratings: {} }];
    expect(toCommonplaceCsv({ books, reviews: [review] })).toContain('a[spoiler]😭[/spoiler]b');
  });

  it('has a header that names its columns', () => {
    expect(toCommonplaceCsv({ books: [], reviews: [] })).toBe(`${CSV_COLUMNS.join(',')}\r\n`);
  });

  it('made by hand is read as it is documented', () => {
    const found = readFixture('library-exports/own.csv');
    expect(found.reading('The Ferry').reviews).toMatchObject([
      {
        reviewer: { name: 'Ann' },
        writtenOn: '2020-05-17',
        rating: 4.5,
        spoiler: 'some',
        body: { text: 'Good until he drowns.', marks: [{ type: 'spoiler', start: 11, end: 20 }] },
      },
      { reviewer: { name: 'Bob' }, spoiler: 'whole', body: { text: 'He drowns.\nTwice.' } },
    ]);
    expect(found.reading('Salt').reviews).toMatchObject([{ rating: 2, body: { text: '' } }]);
    expect(found.skipped).toMatchObject([{ line: 5, reason: 'The row names no reviewer.' }]);
  });

  it('without any reviewer is a member’s own', () => {
    expect(fixtureText('library-exports/own.csv')).toContain('reviewer');
    expect(readText('Book;Rating;Text\nSalt;4,5;Good\n')).toMatchObject({
      byMember: true,
      readings: [{ reviews: [{ rating: 4.5 }] }],
    });
  });

  it('hides all where it does not know the word for the spoiler', () => {
    expect(readText('book,reviewer,spoiler,text\nSalt,Ann,major,He drowns.\n').readings).toMatchObject([
      { reviews: [{ spoiler: 'whole' }] },
    ]);
  });
});

/** What of the words is hidden, spaces at the ends of a mark left aside. */
function shieldedLetters({ text, marks }: RichText): string[] {
  const hidden = mergeRanges(marks.filter(({ type }) => type === 'spoiler'));
  return hidden.map(({ start, end }) => text.slice(start, end).trim()).filter((piece) => piece !== '');
}
