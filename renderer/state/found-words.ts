// The words of what was found beyond the best: asked for once they are to be shown.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { defined } from '../../electron/shared/defined.ts';
import type { SearchResult } from '../../electron/shared/search-results.ts';
import { searchKey, useClient } from './companion.tsx';
import { useSearch } from './search.tsx';

/** As many as are asked for at once. */
const MOST_AT_ONCE = 1000;

/** @param ids of documents that were found; those that ask for the same ids share one question. */
export function useFoundWords(ids: readonly string[]): ReadonlyMap<string, SearchResult> {
  const client = useClient();
  const { asked } = useSearch();
  const { bookId, ...question } = asked;
  const only = ids.slice(0, MOST_AT_ONCE);
  const { data } = useQuery({
    queryKey: [...searchKey, 'words', asked, only],
    queryFn: ({ signal }) =>
      client.search.query({ ...question, ...defined({ bookId }), typing: true, limit: MOST_AT_ONCE, only }, { signal }),
    enabled: only.length > 0,
  });
  return useMemo(() => new Map((data?.results ?? []).map((result) => [result.id, result])), [data]);
}

/** All that was found of one kind, best first as far as that is known; none where no book is searched. */
export function useFoundOf(kind: SearchResult['kind']): ReadonlyMap<string, SearchResult | undefined> | undefined {
  const { inBook } = useSearch();
  const beyond = inBook?.beyond[kind] ?? NONE;
  const words = useFoundWords(beyond);
  return useMemo(() => {
    if (!inBook) return undefined;
    const best = inBook.results.filter((result) => result.kind === kind);
    return new Map([
      ...best.map((result) => [result.id, result] as const),
      ...beyond.map((id) => [id, words.get(id)] as const),
    ]);
  }, [inBook, kind, beyond, words]);
}

const NONE: readonly string[] = [];
