import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchReviews, sameBook } from '../../../electron/importing/identity.ts';
import type { BookFacts, FoundReview } from '../../../electron/shared/model.ts';
import { book, review } from '../library/books.ts';
import { anyReview } from './goodreads-text-page.ts';

const facts = (title: string, ...authors: string[]): BookFacts => ({ title, authors, genres: [], ratings: {} });
const found = (name: string, text: string, more: Partial<FoundReview> = {}): FoundReview => ({
  reviewer: { name, isAuthor: false },
  writtenOn: '2014-08-16',
  body: { text, marks: [] },
  spoiler: 'none',
  shelves: [],
  source: {},
  ...more,
});
const known = (id: string, name: string, text: string, more: object = {}) =>
  review(id, text, { reviewer: { name, isAuthor: false }, ...more });
const partners = (...args: Parameters<typeof matchReviews>) => matchReviews(...args).map((match) => match.known?.id);

describe('a book read again', () => {
  const almanac = book('one', { title: 'The Lighthouse Keeper’s Almanac', authors: ['Imogen Vale'] });

  test('is known by its title and author, whatever their case, spacing and quotation marks', () => {
    expect(sameBook(facts("the lighthouse  keeper's almanac", 'IMOGEN VALE'), [book('two'), almanac])).toBe(almanac);
    expect(sameBook(facts('The Lighthouse', 'Imogen Vale'), [almanac])).toBeUndefined();
    expect(sameBook(facts('The Lighthouse Keeper’s Almanac', 'Somebody Else'), [almanac])).toBeUndefined();
  });

  test('is known by its title alone while one of the two names no author', () => {
    expect(sameBook(facts('The Lighthouse Keeper’s Almanac'), [almanac])).toBe(almanac);
    const nameless = book('one', { title: '1984', authors: [] });
    expect(sameBook(facts('1984', 'George Orwell'), [nameless])).toBe(nameless);
  });

  test('is never the sample', () => {
    expect(sameBook(facts(almanac.title, 'Imogen Vale'), [{ ...almanac, sample: true }])).toBeUndefined();
  });

  test('of signs only is told from another one', () => {
    expect(sameBook(facts('???'), [book('a', { title: '!!!' }), book('b', { title: '???' })])?.id).toBe('b');
  });
});

describe('a review read again', () => {
  test('is known by its reviewer with date or text, and by nothing less', () => {
    const before = [known('a', 'Mara Quill', 'I read this.')];
    expect(partners([found('Mara Quill', 'I read this, revised.')], before)).toEqual(['a']);
    expect(partners([found('mara  quill', 'I read this.', { writtenOn: '2020-01-01' })], before)).toEqual(['a']);
    expect(partners([found('Mara Quill', 'Another.', { writtenOn: '2020-01-01' })], before)).toEqual([undefined]);
    expect(partners([found('Pim', 'I read this.')], before)).toEqual([undefined]);
  });

  test('is known by its source’s id though everything else changed', () => {
    const before = [known('a', 'Mara', 'Old.', { source: { format: 'x', importId: 'y', remoteId: '77' } })];
    expect(partners([found('Quill', 'New.', { writtenOn: '2020-01-01', source: { remoteId: '77' } })], before)).toEqual(
      ['a'],
    );
  });

  test('of one of two readers of the same name is that reader’s', () => {
    const before = [known('a', 'Alex', 'I loved it.'), known('b', 'Alex', 'I hated it.')];
    expect(partners([found('Alex', 'I hated it.'), found('Alex', 'I loved it.')], before)).toEqual(['b', 'a']);
    expect(partners([found('Alex', 'I hated it.'), found('Alex', 'I loved it, really.')], before)).toEqual(['b', 'a']);
    expect(partners([found('Alex', 'I hated it.'), found('Alex', 'x'), found('Alex', 'y')], before)).toEqual([
      'b',
      'a',
      undefined,
    ]);
  });

  test('without text and date is not every other one of that reader', () => {
    const { writtenOn: _, ...bare } = known('a', 'Pim', '');
    const { writtenOn: __, ...nothing } = found('Pim', '');
    expect(partners([nothing, { ...nothing }], [bare])).toEqual(['a', undefined]);
    expect(partners([nothing], [known('b', 'Pim', 'Words.')])).toEqual([undefined]);
  });

  test('is matched with one review at most, and every one of a page with itself', () => {
    fc.assert(
      fc.property(fc.array(anyReview, { maxLength: 12 }), fc.array(anyReview, { maxLength: 6 }), (page, others) => {
        const library = [...others, ...page].map((each, index) => ({
          ...each,
          revisions: [],
          id: `id${index}`,
          bookId: 'one',
          source: { format: 'goodreads-text', importId: 'import' },
        }));
        const matches = matchReviews(page, library).flatMap((match) => (match.known ? [match.known] : []));
        expect(matches).toHaveLength(page.length);
        expect(new Set(matches).size).toBe(matches.length);
        for (const [index, match] of matches.entries()) {
          expect(match.body).toEqual(page[index]?.body);
          expect(match.reviewer.name.trim().toLowerCase()).toBe(page[index]?.reviewer.name.trim().toLowerCase());
        }
      }),
      { numRuns: 60 },
    );
  });
});
