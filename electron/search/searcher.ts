// The one face of search. Callers hand over documents and ask questions; lunr, workers and shards stay behind it.
import type { TextRange } from '../shared/rich-text.ts';
import type { SearchRequest, SearchResults } from '../shared/search-results.ts';

/** What is searched: a review's body and its reviewer's name, or a passage's words and the note beside them. */
export interface SearchDocument {
  readonly id: string;
  readonly bookId: string;
  readonly kind: 'review' | 'passage';
  readonly title: string;
  readonly text: string;
  /** Shielded ranges of `text`: they count for finding, and are shown only when asked to reveal. */
  readonly hidden: readonly TextRange[];
  /** BCP 47, for the stemmer; English is assumed where unknown. */
  readonly language?: string;
}

export interface Searcher {
  /** Makes `documents` the whole searchable content of a book; resolves when a search would find them. */
  replaceBook(bookId: string, documents: readonly SearchDocument[]): Promise<void>;
  removeBook(bookId: string): Promise<void>;
  /** Rejects with the signal's reason once aborted. */
  search(request: SearchRequest, signal?: AbortSignal): Promise<SearchResults>;
  close(): Promise<void>;
}
