// What a list of texts shows: filtered, and in its order or, while searching, best match first. Pure.
import type { TextRange } from '../../../electron/shared/rich-text.ts';
import type { SearchResult, SearchResults } from '../../../electron/shared/search-results.ts';

export interface Listed<T> {
  readonly item: T;
  /** How it matches what is searched for. */
  readonly result?: SearchResult;
  /** It matches; how is not known yet. */
  readonly beyond?: true;
}

export interface Listing<T> {
  /** In the order of the list. */
  readonly items: readonly T[];
  /** Of the search, other kinds among them; none where nothing is searched for. */
  readonly found: Pick<SearchResults, 'results' | 'beyond'> | undefined;
  /** The best of what was found come first, in the order of the search. */
  readonly bestFirst: boolean;
  readonly passes: (item: T) => boolean;
  /** Stays listed though it passes no longer: reading the last unread review must not take it away. */
  readonly openId: string | undefined;
}

export function listedOf<T extends { readonly id: string }>({
  items,
  found,
  bestFirst,
  passes,
  openId,
}: Listing<T>): Listed<T>[] {
  if (!found) return items.filter((item) => item.id === openId || passes(item)).map((item) => ({ item }));
  const results = new Map(found.results.map((result) => [result.id, result]));
  const beyond = new Set(Object.values(found.beyond).flat());
  const listed = items.flatMap((item): Listed<T>[] => {
    const result = results.get(item.id);
    if (!result && !beyond.has(item.id)) return [];
    if (!passes(item)) return [];
    return [result ? { item, result } : { item, beyond: true }];
  });
  if (!bestFirst) return listed;
  const byId = new Map(listed.flatMap((one) => (one.result ? [[one.item.id, one]] : [])));
  const best = found.results.flatMap(({ id }) => byId.get(id) ?? []);
  return [...best, ...listed.filter(({ result }) => !result)];
}

/** Where the text matches. */
export function matchesOf(result: SearchResult | undefined): TextRange[] {
  return (result?.matches ?? []).map(([start, end]) => ({ start, end }));
}
