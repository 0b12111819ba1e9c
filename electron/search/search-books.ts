// One search, from request to results: which documents match in which books, in what order, and what is shown of them. Pure.
import type { SearchRequest, SearchResults } from '../shared/search-results.ts';
import type { BookIndex } from './book-index.ts';
import { findWords, queryWordsOf } from './query-words.ts';
import { excerptsOf } from './snippets.ts';
import { stemmingLanguage } from './stemming.ts';

/**
 * @param books book id → index; all of them are searched unless the request names one. A book that is not there has no results.
 * @returns best first, equals in the order in which they were handed over; `total` counts those beyond the limit too.
 */
export function searchBooks(
  books: ReadonlyMap<string, BookIndex>,
  request: SearchRequest,
): Omit<SearchResults, 'tookMs'> {
  const words = queryWordsOf(request.text, request.typing);
  const searched = [...books].filter(([bookId]) => request.bookId === undefined || bookId === request.bookId);
  const hits = searched.flatMap(([, index]) => index.find(words)).sort((a, b) => b.score - a.score);
  return {
    total: hits.length,
    results: hits.slice(0, request.limit).map(({ document, score }) => {
      const { kind, id, bookId, title, text, hidden } = document;
      const matches = findWords(words, text, stemmingLanguage(document.language));
      return { kind, id, bookId, title, score, ...excerptsOf(text, matches, hidden, request.reveal) };
    }),
  };
}
