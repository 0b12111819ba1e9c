// What the searcher and its worker thread say to each other: one job at a time, one answer each. Plain data both ways.
import type { SearchRequest, SearchResults } from '../shared/search-results.ts';
import type { SearchDocument } from './searcher.ts';

export type SearchJob =
  | { readonly kind: 'replace'; readonly bookId: string; readonly documents: readonly SearchDocument[] }
  | { readonly kind: 'remove'; readonly bookId: string }
  | { readonly kind: 'search'; readonly request: SearchRequest };

export type SearchAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'found'; readonly results: SearchResults }
  /** The job threw, which is a bug; the worker goes on. `message` is for the log. */
  | { readonly kind: 'failed'; readonly message: string };
