import { describe, expect, test } from 'vitest';
import type { SearchResult } from '../../../../electron/shared/search-results.ts';
import { type Listing, listedOf, matchesOf } from '../../../../renderer/components/reading-screen/listed.ts';

interface Text {
  readonly id: string;
}

const found = (kind: SearchResult['kind'], id: string): SearchResult => ({
  kind,
  id,
  bookId: 'book',
  title: '',
  score: 1,
  snippets: [],
  matches: [[2, 5]],
  hiddenMatch: false,
});

const items: Text[] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
const ids = (listing: Partial<Listing<Text>>) =>
  listedOf({ items, found: undefined, bestFirst: true, passes: () => true, openId: undefined, ...listing }).map(
    ({ item }) => item.id,
  );

describe('a list', () => {
  test('keeps its order, and the open text though it passes no longer', () => {
    expect(ids({})).toEqual(['a', 'b', 'c']);
    expect(ids({ passes: ({ id }) => id === 'c', openId: 'a' })).toEqual(['a', 'c']);
  });

  test('is in the order of the search, without what is of another kind or filtered out', () => {
    const results = [found('review', 'c'), found('passage', 'elsewhere'), found('review', 'b'), found('review', 'a')];
    expect(ids({ found: { results, beyond: {} }, passes: ({ id }) => id !== 'b', openId: 'b' })).toEqual(['c', 'a']);
  });

  test('keeps its own order while searching, where that was chosen', () => {
    const results = [found('review', 'c'), found('passage', 'elsewhere'), found('review', 'a')];
    expect(ids({ found: { results, beyond: {} }, bestFirst: false })).toEqual(['a', 'c']);
    expect(
      ids({ found: { results, beyond: {} }, bestFirst: false, passes: ({ id }) => id !== 'a', openId: 'a' }),
    ).toEqual(['c']);
  });

  test('has what was found beyond the best after them, in its own order', () => {
    const some = { results: [found('review', 'c')], beyond: { review: ['b', 'a'], note: ['elsewhere'] } };
    expect(ids({ found: some })).toEqual(['c', 'a', 'b']);
    expect(ids({ found: some, bestFirst: false })).toEqual(['a', 'b', 'c']);
    const all = { items, bestFirst: true, passes: () => true, openId: undefined };
    expect(listedOf({ ...all, found: some })[1]).toEqual({ item: { id: 'a' }, beyond: true });
  });

  test('carries how a text matches', () => {
    const all = { items, bestFirst: true, passes: () => true, openId: undefined };
    const [first] = listedOf({ ...all, found: { results: [found('review', 'b')], beyond: {} } });
    expect(matchesOf(first?.result)).toEqual([{ start: 2, end: 5 }]);
    expect(matchesOf(undefined)).toEqual([]);
  });
});
