// Where what is said about the book matches what is searched for.
import { useMemo } from 'react';
import { type BookFact, splitBookRanges } from '../../../electron/shared/book-words.ts';
import type { Book } from '../../../electron/shared/model.ts';
import type { SearchResult } from '../../../electron/shared/search-results.ts';
import { matchesOf } from '../../components/reading-screen/listed.ts';
import { useFoundOf } from '../../state/found-words.ts';

export type BookMatches = Readonly<Partial<Record<BookFact, SearchResult['matches']>>>;

export function useBookMatches(book: Book): BookMatches {
  const found = useFoundOf('book');
  return useMemo(() => {
    const ranges = matchesOf(found?.get(book.id));
    const split = Object.entries(splitBookRanges(book, ranges));
    return Object.fromEntries(split.map(([fact, own]) => [fact, own.map(({ start, end }) => [start, end])]));
  }, [book, found]);
}
