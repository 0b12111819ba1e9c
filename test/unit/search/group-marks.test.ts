// What the group hides and opens, as a search shows it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textDocuments } from '../../../electron/search/book-documents.ts';
import { openSearchIndex, type SearchIndex } from '../../../electron/search/search-index.ts';
import { sourceIdOf } from '../../../electron/shared/club-model.ts';
import { groupBy } from '../../../electron/shared/group-by.ts';
import type { SpoilerMark } from '../../../electron/shared/group-model.ts';
import type { Review } from '../../../electron/shared/model.ts';
import { quoteOf } from '../../../electron/shared/quote-anchor.ts';
import { searchRequestSchema } from '../../../electron/shared/search-results.ts';
import { withSpoilerMarks } from '../../../electron/shared/spoiler-marks.ts';
import { book, review } from '../library/books.ts';

const never = () => false;

function indexOf(reviews: readonly Review[]): SearchIndex {
  const index = openSearchIndex();
  index.change([...textDocuments(book('one'), { reviews, passages: [] })], []);
  index.work(never);
  return index;
}

async function find(index: SearchIndex, text: string, reveal = false) {
  const found = await index.search(searchRequestSchema.parse({ text, reveal }), never);
  if (!found) throw new Error('The search was called off.');
  return found;
}

const marked = (index: SearchIndex, spoilers: readonly SpoilerMark[]) =>
  index.mark('one', { read: [], starred: [], tags: new Map(), spoilers: groupBy(spoilers, sourceIdOf) });

let made = 0;
function markOn({ id, body }: Review, words: string, hidden: boolean): SpoilerMark[] {
  const start = body.text.indexOf(words);
  const quoted = start < 0 ? undefined : quoteOf({ reviewId: id }, body.text, { start, end: start + words.length });
  if (!quoted) return [];
  return [{ ...quoted, reviewId: id, id: `m${++made}`, hidden, createdAt: '2026-01-01T00:00:00.000Z' }];
}

describe('words the group hides', () => {
  const told = review('a', 'A slow book. Kathy loses Tommy in the quarry. Read it.');

  test('are found, but neither shown nor marked, until the mark is taken away', async () => {
    const index = indexOf([told]);
    marked(index, markOn(told, 'Kathy loses Tommy in the quarry', true));
    expect((await find(index, 'quarry book')).results).toMatchObject([
      { id: 'a', snippets: [{ text: 'A slow book. …. Read it.' }], matches: [[7, 11]], hiddenMatch: true },
    ]);
    expect((await find(index, 'quarry', true)).results).toMatchObject([{ matches: [[38, 44]], hiddenMatch: true }]);
    marked(index, []);
    expect((await find(index, 'quarry')).results).toMatchObject([
      { snippets: [{ text: told.body.text }], hiddenMatch: false },
    ]);
  });

  test('are offered to nobody who mistypes them', async () => {
    const index = indexOf([told]);
    expect((await find(index, 'quarrz')).suggestions).toMatchObject([{ text: 'quarry' }]);
    marked(index, markOn(told, 'in the quarry', true));
    expect((await find(index, 'quarrz')).suggestions).toEqual([]);
  });

  test('make a spoiler of their review', async () => {
    const index = indexOf([told, review('b', 'A book.')]);
    expect((await find(index, 'is:spoiler')).total).toBe(0);
    marked(index, markOn(told, 'Tommy', true));
    expect((await find(index, 'is:spoiler')).results).toMatchObject([{ id: 'a' }]);
    expect((await find(index, 'book -is:spoiler in:reviews')).results).toMatchObject([{ id: 'b' }]);
  });

  test('that are not there any more hide everything', async () => {
    const index = indexOf([told]);
    marked(index, markOn(review('a', 'Kathy cares.'), 'cares', true));
    expect((await find(index, 'quarry')).results).toMatchObject([{ snippets: [], hiddenMatch: true }]);
    expect((await find(index, 'is:spoiler')).total).toBe(1);
  });

  test('are hidden in a passage, though not in the note beside it', async () => {
    const index = openSearchIndex();
    const text = 'The tide took the letter.';
    const source = { format: 'kindle-clippings' as const, importId: 'i1' };
    const passage = { id: 'p', bookId: 'one', text, note: 'A letter to whom?', tags: [], source };
    index.change([...textDocuments(book('one'), { reviews: [], passages: [passage] })], []);
    index.work(never);
    const words = text.slice(9, 24);
    const quote = { exact: words, prefix: text.slice(0, 9), suffix: '.' };
    const made = {
      id: 'm',
      quote,
      position: { start: 9, end: 24 },
      hidden: true,
      createdAt: '2026-01-01T00:00:00.000Z',
    };
    marked(index, [{ ...made, passageId: 'p' }]);
    expect((await find(index, 'letter')).results).toMatchObject([
      { id: 'p', snippets: [{ text: 'The tide …. A letter to whom?' }], hiddenMatch: true },
    ]);
  });
});

test('words the group opens are shown, and their review is no spoiler any more', async () => {
  const wary = review('a', 'Lovely cover, and a map.', { spoiler: 'whole' });
  const index = indexOf([wary]);
  expect((await find(index, 'map')).results).toMatchObject([{ snippets: [], hiddenMatch: true }]);
  marked(index, markOn(wary, 'and a map', false));
  expect((await find(index, 'map')).results).toMatchObject([
    { snippets: [{ text: '…and a map…' }], hiddenMatch: false },
  ]);
  expect((await find(index, 'is:spoiler')).total).toBe(1);
  marked(index, markOn(wary, wary.body.text, false));
  expect((await find(index, 'is:spoiler')).total).toBe(0);
});

test('a search with the group’s marks is one in reviews whose sources had marked the same', async () => {
  const words = ['goat', 'lamp', 'quarry', 'lantern', 'the', 'Fuji'];
  const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }).map((all) => all.join(' '));
  const mark = fc.record({
    of: fc.nat(5),
    from: fc.nat(60),
    length: fc.integer({ min: 1, max: 25 }),
    hidden: fc.boolean(),
  });
  const reviews = fc.array(fc.record({ text, whole: fc.boolean() }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(reviews, fc.array(mark, { maxLength: 8 }), async (drafts, placed) => {
      const written = drafts.map(({ text, whole }, at) =>
        review(`r${at}`, text, { spoiler: whole ? 'whole' : 'none' }),
      );
      const marks = placed.flatMap(({ of, from, length, hidden }) => {
        const each = written[of];
        return each ? markOn(each, each.body.text.slice(from, from + length).trim(), hidden) : [];
      });
      const index = indexOf(written);
      marked(index, marks);
      const twin = indexOf(withSpoilerMarks(written, marks));
      for (const query of [...words, 'goat -is:spoiler', 'is:spoiler', 'lamp OR quarry', '"the goat"', 'lanterm']) {
        expect(await find(index, query), query).toEqual(await find(twin, query));
      }
    }),
    { numRuns: 40 },
  );
});
