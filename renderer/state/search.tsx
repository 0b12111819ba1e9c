// What is being searched in the open book: the words in the box, and the results.
import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import type { SearchResult, SearchResults } from '../../electron/shared/search-results.ts';
import { useSearchResults, useSettings } from './companion.tsx';

interface Search {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Undefined while nothing is searched for or the first answer is on its way. */
  readonly results: SearchResults | undefined;
  /** How many texts of each kind were found. */
  readonly found: Readonly<Record<SearchResult['kind'], number>>;
  readonly failed: unknown;
  /** A newer answer is on its way. */
  readonly searching: boolean;
}

const SearchContext = createContext<Search | undefined>(undefined);

export function SearchProvider({ bookId, children }: { bookId: string; children: ReactNode }) {
  const [text, setText] = useState('');
  const shield = useSettings()?.shield ?? true;
  const answer = useSearchResults(bookId, text, !shield);
  const results = text.trim() ? answer.data : undefined;
  const found = useMemo(() => {
    const passage = results?.results.filter(({ kind }) => kind === 'passage').length ?? 0;
    return { review: (results?.results.length ?? 0) - passage, passage };
  }, [results]);
  return (
    <SearchContext value={{ text, setText, results, found, failed: answer.error, searching: answer.isFetching }}>
      {children}
    </SearchContext>
  );
}

export function useSearch(): Search {
  const search = use(SearchContext);
  if (!search) throw new Error('useSearch outside of SearchProvider');
  return search;
}
