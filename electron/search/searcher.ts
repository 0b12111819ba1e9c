// The one face of search. Callers hand over documents and ask questions; shards and their thread stay behind it.
import type { SpoilerMark } from '../shared/group-model.ts';
import type { TextRange } from '../shared/rich-text.ts';
import type { SearchRequest, SearchResult, SearchResults } from '../shared/search-results.ts';

/** What is searched: what is said about a book, a review's body, a passage's words and the note beside them, a point's text, a note. */
export interface SearchDocument {
  readonly id: string;
  readonly bookId: string;
  readonly kind: SearchResult['kind'];
  /** What a result is headed with: of a point its kind, which nobody wrote and is not searched. */
  readonly title: string;
  readonly text: string;
  /** Shielded ranges of `text`: they count for finding, and are shown only when asked to reveal. */
  readonly hidden: readonly TextRange[];
  /** BCP 47, for the stemmer; English is assumed where unknown. */
  readonly language?: string;
  /** For fields of the query language; see document-facts.ts. */
  readonly by: readonly string[];
  readonly titles: readonly string[];
  readonly rating?: number;
  /** When it was written, see `dayNumber`. */
  readonly day?: number;
  readonly spoiler: boolean;
}

/** What the group marked in a book, by the ids of its documents: it changes often, and no text with it. */
export interface BookMarks {
  /** Reviews that were read, and starred ones. */
  readonly read: readonly string[];
  readonly starred: readonly string[];
  /** Document → names of its tags. */
  readonly tags: ReadonlyMap<string, readonly string[]>;
  /** Document → what the group hides or opens of it, oldest first. */
  readonly spoilers: ReadonlyMap<string, readonly SpoilerMark[]>;
}

/** What sources wrote, and what the group did: they change apart from each other. */
export type BookPart = 'texts' | 'club';

/** What leads from one version of a book's texts to another. */
export interface TextUpdate {
  readonly from: string;
  readonly to: string;
  /** What is new or changed; of what stayed as it was, no harm is done. */
  readonly documents: Iterable<SearchDocument>;
  /** Keys of documents (see document-key.ts). */
  readonly gone: readonly string[];
  /** How many there are in all afterwards. */
  readonly count: number;
}

export type Found = Omit<SearchResults, 'tookMs' | 'indexing'>;

export interface Searcher {
  /** Reads back what was kept, so that the first search need not wait for it. */
  prepare(): Promise<void>;
  /** Whether all texts of a book can be found as they are in this version, without being handed over. */
  holds(bookId: string, version: string | undefined): Promise<boolean>;
  /**
   * Makes `documents` all there is to search in a part of a book; what stays as it was is not indexed again. Resolves when all are handed over.
   * @param version of texts: other texts never have the same
   */
  replace(bookId: string, part: BookPart, documents: Iterable<SearchDocument>, version?: string): Promise<void>;
  /**
   * The same for texts of which only some changed since the version `from`.
   * @returns false, and nothing is done, where the searcher does not have them in that version
   */
  update(bookId: string, change: TextUpdate): Promise<boolean>;
  /** Resolves when a search would know of the marks. They wait for no texts, for they say what is not to be shown of these. */
  mark(bookId: string, marks: BookMarks): Promise<void>;
  removeBook(bookId: string): Promise<void>;
  /** Resolves when all that was handed over of these books can be found. */
  indexed(bookIds: readonly string[]): Promise<void>;
  /** How many documents of these books were handed over, and how many of them cannot be found yet. */
  progress(bookIds: readonly string[]): { readonly handedOver: number; readonly pending: number };
  /** Finds what can be found so far. Rejects with the signal's reason once aborted. */
  search(request: SearchRequest, signal?: AbortSignal): Promise<Found>;
  close(): Promise<void>;
}
