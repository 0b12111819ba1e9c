import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../../electron/search/document-facts.ts';
import { keyOf } from '../../../electron/search/document-key.ts';
import { openSearchIndex, type SearchIndex } from '../../../electron/search/search-index.ts';
import type { SearchDocument } from '../../../electron/search/searcher.ts';
import { parseQuery } from '../../../electron/shared/query-language.ts';
import {
  type ResultOrder,
  type SearchRequest,
  searchRequestSchema,
  searchResultSchema,
} from '../../../electron/shared/search-results.ts';
import { likelyQueryText } from './any-library.ts';
import { anyQueryText } from './any-query.ts';
import { naiveSearch } from './naive-search.ts';
import { review } from './search-documents.ts';

const never = () => false;
const allOf = (index: SearchIndex) => index.work(never);

async function find(index: SearchIndex, text: string, more: Partial<SearchRequest> = {}) {
  const found = await index.search(searchRequestSchema.parse({ text, ...more }), never);
  if (!found) throw new Error('The search was called off.');
  return found;
}
const ids = async (...args: Parameters<typeof find>) => (await find(...args)).results.map(({ id }) => id).sort();

function indexOf(...documents: SearchDocument[]): SearchIndex {
  const index = openSearchIndex();
  index.change(documents, []);
  allOf(index);
  return index;
}

/** Many reviews, each with a word of its own. */
const many = (count: number, said = 'Hailsham') =>
  Array.from({ length: count }, (_, number) => review(`r${number}`, `${said} number${number} and so on`));

describe('while it indexes', () => {
  test('what is ready is found, and what is not yet is counted', async () => {
    const index = openSearchIndex();
    index.change(many(3000), []);
    expect(index.pending()).toEqual(new Map([['book', 3000]]));
    expect(await find(index, 'hailsham')).toMatchObject({ total: 0 });
    let worked = { more: true, grew: false };
    while (!worked.grew) worked = index.work(() => true);
    const { total } = await find(index, 'hailsham');
    expect(total).toBeGreaterThan(0);
    expect(total).toBe(3000 - (index.pending().get('book') ?? 0));
    expect(allOf(index)).toEqual({ more: false, grew: true });
    expect(index.pending()).toEqual(new Map());
    expect((await find(index, 'hailsham')).total).toBe(3000);
  });

  test('a change or removal of what is at work counts', async () => {
    const index = openSearchIndex();
    index.change(many(20), []);
    index.work(() => true);
    index.change([review('r1', 'Cottages')], [keyOf(review('r2', ''))]);
    allOf(index);
    expect((await find(index, 'hailsham')).total).toBe(18);
    expect(await ids(index, 'cottages')).toEqual(['r1']);
    expect(await ids(index, 'number1 OR number2')).toEqual([]);
  });
});

test('a changed review is found under its new words only, at once no more under the old', async () => {
  const index = indexOf(...many(10));
  index.change([review('r3', 'Cottages')], []);
  expect(await ids(index, 'number3')).toEqual([]);
  expect(index.pending()).toEqual(new Map([['book', 1]]));
  allOf(index);
  expect(await ids(index, 'cottages')).toEqual(['r3']);
  expect((await find(index, 'hailsham')).total).toBe(9);
});

test('what stays as it was is not indexed again, whatever else is said of it', async () => {
  const index = indexOf(...many(10));
  index.change([{ ...review('r3', 'Hailsham number3 and so on'), rating: 4, hidden: [{ start: 0, end: 8 }] }], []);
  expect(index.pending()).toEqual(new Map());
  expect((await find(index, 'hailsham rating:4')).results).toMatchObject([
    { id: 'r3', hiddenMatch: true, matches: [] },
  ]);
});

test('marks change what fields find, and nothing is indexed again', async () => {
  const index = indexOf(review('a', 'Hailsham'), review('b', 'Hailsham'), review('p', 'Hailsham', { kind: 'point' }));
  expect(await ids(index, 'is:unread')).toEqual(['a', 'b']);
  index.mark('book', { read: ['a'], starred: ['b'], tags: new Map([['p', ['first love']]]), spoilers: new Map() });
  expect(index.pending()).toEqual(new Map());
  expect(await ids(index, 'is:unread')).toEqual(['b']);
  expect(await ids(index, 'is:starred hailsham')).toEqual(['b']);
  expect(await ids(index, 'tag:"first love"')).toEqual(['p']);
  index.change([review('c', 'Hailsham')], []);
  index.mark('book', { read: [], starred: [], tags: new Map([['c', ['new']]]), spoilers: new Map() });
  allOf(index);
  expect(await ids(index, 'is:tagged')).toEqual(['c']);
});

test('what was found comes in an order of facts, what they are not known of last', async () => {
  const index = indexOf(
    review('early', 'Hailsham', { day: 20050816, rating: 2 }),
    review('unknown', 'Hailsham once more, and much longer'),
    review('late', 'Hailsham twice', { day: 20100105, rating: 5 }),
    review('later', 'Hailsham as well, or not', { day: 20100816, rating: 3.5 }),
    review('other', 'nothing of it', { day: 20200101, rating: 1 }),
  );
  const inOrder = async (order: ResultOrder, limit = 50) =>
    (await find(index, 'hailsham', { order, limit })).results.map(({ id }) => id);
  expect(await inOrder('newest')).toEqual(['later', 'late', 'early', 'unknown']);
  expect(await inOrder('oldest')).toEqual(['early', 'late', 'later', 'unknown']);
  expect(await inOrder('highest')).toEqual(['late', 'later', 'early', 'unknown']);
  expect(await inOrder('lowest')).toEqual(['early', 'later', 'late', 'unknown']);
  expect(await inOrder('longest')).toEqual(['unknown', 'later', 'late', 'early']);
  expect(await inOrder('shortest', 2)).toEqual(['early', 'late']);
});

test('a date is a number in order, as much of it as is known', () => {
  expect(['2010', '2010-08', '2010-08-16', '2010-08-16T09:30:00.000Z'].map(dayNumber)).toEqual([
    20100000, 20100800, 20100816, 20100816,
  ]);
});

test('fields ask across books, and each book alone', async () => {
  const index = indexOf(
    review('a', 'Hailsham', { bookId: 'one', titles: ['Never Let Me Go'], rating: 5, day: 20100816, language: 'fa' }),
    review('a', 'Hailsham', { bookId: 'two', titles: ['Beloved'], title: 'Seth T.', rating: 2 }),
    review('n', 'Hailsham', { bookId: 'two', kind: 'note', titles: ['Beloved', 'Evening'] }),
  );
  const found = async (text: string, bookId?: string) =>
    (await find(index, text, bookId === undefined ? {} : { bookId })).results
      .map((of) => `${of.bookId} ${of.kind}`)
      .sort();
  expect(await found('hailsham')).toEqual(['one review', 'two note', 'two review']);
  expect(await found('hailsham', 'two')).toEqual(['two note', 'two review']);
  expect(await found('title:beloved in:notes')).toEqual(['two note']);
  expect(await found('title:evening OR by:seth')).toEqual(['two note', 'two review']);
  expect(await found('rating:>=4 year:2008..2012 lang:fa')).toEqual(['one review']);
  expect(await found('rating:>=4', 'two')).toEqual([]);
  index.removeBook('one');
  expect(await found('hailsham')).toEqual(['two note', 'two review']);
  expect(await found('hailsham', 'one')).toEqual([]);
});

test('what heads a point is nobody’s word', async () => {
  const index = indexOf(review('p', 'Why Hailsham?', { kind: 'point', title: 'Question' }));
  expect(await ids(index, 'question')).toEqual([]);
  expect((await find(index, 'hailsham')).results).toMatchObject([{ kind: 'point', title: 'Question' }]);
});

test('nearest words are offered where nothing is found, hidden ones and those of other books only to who may see them', async () => {
  const index = indexOf(
    review('a', 'Kathy dies.', { hidden: [{ start: 6, end: 10 }] }),
    review('b', 'Ishiguro', { bookId: 'other' }),
  );
  const meant = async (text: string, more: Partial<SearchRequest> = {}) =>
    (await find(index, text, more)).suggestions.map((suggestion) => suggestion.text);
  expect((await find(index, 'kahty by:*')).suggestions).toEqual([{ text: 'Kathy by:*', changed: [[0, 5]] }]);
  expect(await meant('kathy')).toEqual([]);
  expect(await meant('diez')).toEqual([]);
  expect(await meant('diez', { reveal: true })).toEqual(['dies']);
  expect(await meant('ishigro')).toEqual(['Ishiguro']);
  expect(await meant('ishigro', { bookId: 'book' })).toEqual([]);
});

test('a search that was called off stops before the next shard', async () => {
  const index = indexOf(...many(10));
  let asked = 0;
  const found = await index.search(searchRequestSchema.parse({ text: 'hailsham' }), () => ++asked > 0);
  expect(found).toBeUndefined();
  expect(asked).toBe(1);
});

test('many small changes are merged, and nothing is lost or found twice', async () => {
  const index = openSearchIndex();
  for (let number = 0; number < 100; number++) {
    index.change([review(`r${number}`, `Hailsham number${number}`)], []);
    index.work(() => number % 3 > 0);
    if (number % 5 === 0) index.change([review(`r${number / 5}`, 'Cottages')], []);
  }
  allOf(index);
  const { results, total } = await find(index, 'hailsham OR cottages', { limit: 1000 });
  expect(total).toBe(100);
  expect(new Set(results.map(({ id }) => id)).size).toBe(100);
});

test('whatever is changed, removed and indexed when, it finds what reading every text would', async () => {
  const text = fc.array(fc.constantFrom('human', 'humanity', 'running', 'the', 'cărți', '記憶', 'Ishiguro’s'), {
    maxLength: 5,
  });
  const document = fc
    .record({ number: fc.nat(12), words: text, bookId: fc.constantFrom('one', 'two'), rating: fc.nat(5) })
    .map(({ number, words, bookId, rating }) => review(`d${number}`, words.join(' '), { bookId, rating }));
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.array(document, { maxLength: 4 }).map((changed) => ({ changed })) },
    document.map((gone) => ({ gone })),
    fc.constantFrom('one', 'two').map((removed) => ({ removed })),
    { weight: 3, arbitrary: fc.nat(3).map((work) => ({ work })) },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 40 }),
      fc.array(likelyQueryText, { maxLength: 4 }),
      async (steps, queries) => {
        const index = openSearchIndex();
        const library = new Map<string, SearchDocument>();
        for (const each of steps) {
          if ('changed' in each) {
            index.change(each.changed, []);
            for (const changed of each.changed) library.set(keyOf(changed), changed);
          } else if ('gone' in each) {
            index.change([], [keyOf(each.gone)]);
            library.delete(keyOf(each.gone));
          } else if ('removed' in each) {
            index.removeBook(each.removed);
            for (const [key, { bookId }] of library) if (bookId === each.removed) library.delete(key);
          } else {
            let left = each.work;
            index.work(() => left-- <= 0);
          }
        }
        allOf(index);
        const documents = Array.from(library, ([id, { text, title, kind, bookId, by, titles, rating, spoiler }]) => ({
          id,
          body: text,
          title,
          facts: {
            ...{ kind, bookId, by, titles, spoiler, tags: [], wordCount: text.split(' ').filter(Boolean).length },
            ...{ unread: true, starred: false, ...(rating !== undefined && { rating }) },
          },
        }));
        for (const query of ['human OR the', ...queries]) {
          const { results, total } = await find(index, query, { limit: 100 });
          const expected = naiveSearch(documents, parseQuery(query).tree);
          expect(results.map(keyOf).sort()).toEqual(expected.sort());
          expect(total).toBe(expected.length);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('any query is answered, and what it marks lies in the text', async () => {
  const index = indexOf(
    review('a', 'Kathy remembers Hailsham, așadar 記憶喪失 in 1984; don’t.'),
    review('b', '', { title: 'Zoë' }),
    review('c', '\ud800 * "~(', { hidden: [{ start: 0, end: 3 }] }),
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyQueryText, fc.string({ unit: 'binary' })), fc.boolean(), async (text, typing) => {
      const { results } = await find(index, text.slice(0, 1000), { typing });
      for (const result of results) expect(searchResultSchema.parse(result)).toEqual(result);
    }),
    { numRuns: 300 },
  );
});
