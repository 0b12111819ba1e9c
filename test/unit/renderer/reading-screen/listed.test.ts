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
  listedOf({ items, results: undefined, bestFirst: true, passes: () => true, openId: undefined, ...listing }).map(
    ({ item }) => item.id,
  );

describe('a list', () => {
  test('keeps its order, and the open text though it passes no longer', () => {
    expect(ids({})).toEqual(['a', 'b', 'c']);
    expect(ids({ passes: ({ id }) => id === 'c', openId: 'a' })).toEqual(['a', 'c']);
  });

  test('is in the order of the search, without what is of another kind or filtered out', () => {
    const results = [found('review', 'c'), found('passage', 'elsewhere'), found('review', 'b'), found('review', 'a')];
    expect(ids({ results, passes: ({ id }) => id !== 'b', openId: 'b' })).toEqual(['c', 'a']);
  });

  test('keeps its own order while searching, where that was chosen', () => {
    const results = [found('review', 'c'), found('passage', 'elsewhere'), found('review', 'a')];
    expect(ids({ results, bestFirst: false })).toEqual(['a', 'c']);
    expect(ids({ results, bestFirst: false, passes: ({ id }) => id !== 'a', openId: 'a' })).toEqual(['c']);
  });

  test('carries how a text matches', () => {
    const all = { items, bestFirst: true, passes: () => true, openId: undefined };
    const [first] = listedOf({ ...all, results: [found('review', 'b')] });
    expect(matchesOf(first?.result)).toEqual([{ start: 2, end: 5 }]);
    expect(matchesOf(undefined)).toEqual([]);
  });
});
