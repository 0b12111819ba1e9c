// What a list of reviews or passages shows: filtered, and in its order or, while searching, best match first. Pure.
import type { TextRange } from '../../../electron/shared/rich-text.ts';
import type { SearchResult } from '../../../electron/shared/search-results.ts';

export interface Listed<T> {
  readonly item: T;
  /** How it matches what is searched for. */
  readonly result?: SearchResult;
}

export interface Listing<T> {
  /** In the order of the list. */
  readonly items: readonly T[];
  /** Of the search, best first, other kinds among them; none where nothing is searched for. */
  readonly results: readonly SearchResult[] | undefined;
  /** What was found is in the order of the search. */
  readonly bestFirst: boolean;
  readonly passes: (item: T) => boolean;
  /** Stays listed though it passes no longer: reading the last unread review must not take it away. */
  readonly openId: string | undefined;
}

export function listedOf<T extends { readonly id: string }>({
  items,
  results,
  bestFirst,
  passes,
  openId,
}: Listing<T>): Listed<T>[] {
  if (!results) return items.filter((item) => item.id === openId || passes(item)).map((item) => ({ item }));
  const found = bestFirst ? inOrderOfResults(items, results) : inOwnOrder(items, results);
  return found.filter(({ item }) => passes(item));
}

function inOrderOfResults<T extends { readonly id: string }>(items: readonly T[], results: readonly SearchResult[]) {
  const byId = new Map(items.map((item) => [item.id, item]));
  return results.flatMap((result) => {
    const item = byId.get(result.id);
    return item ? [{ item, result }] : [];
  });
}

function inOwnOrder<T extends { readonly id: string }>(items: readonly T[], results: readonly SearchResult[]) {
  const byId = new Map(results.map((result) => [result.id, result]));
  return items.flatMap((item) => {
    const result = byId.get(item.id);
    return result ? [{ item, result }] : [];
  });
}

/** Where the text matches. */
export function matchesOf(result: SearchResult | undefined): TextRange[] {
  return (result?.matches ?? []).map(([start, end]) => ({ start, end }));
}
