// What the searcher and its worker thread say to each other: one job at a time, one answer each. Plain data both ways.
import type { SearchRequest } from '../shared/search-results.ts';
import type { KnownDocuments } from './search-index.ts';
import type { BookMarks, BookPart, Found, SearchDocument } from './searcher.ts';

export type SearchJob =
  /** The first one: shards are kept in `folder`, and read back as far as they are of these books, each with its version. */
  | { readonly kind: 'open'; readonly folder: string; readonly books: ReadonlyMap<string, string | undefined> }
  | { readonly kind: 'known'; readonly bookId: string; readonly part: BookPart }
  /** `gone` and `same` are keys of documents (see document-key.ts). */
  | {
      readonly kind: 'change';
      readonly documents: readonly SearchDocument[];
      readonly gone: readonly string[];
      readonly same: readonly string[];
    }
  /** All of a part was handed over; of texts, they are of this version. */
  | {
      readonly kind: 'complete';
      readonly bookId: string;
      readonly part: BookPart;
      readonly version: string | undefined;
    }
  | { readonly kind: 'mark'; readonly bookId: string; readonly marks: BookMarks }
  | { readonly kind: 'remove'; readonly bookId: string }
  /** Goes on with indexing for a moment. */
  | { readonly kind: 'work' }
  /** `calledOff` is shared memory: not 0 as soon as nobody waits for the answer. */
  | { readonly kind: 'search'; readonly request: SearchRequest; readonly calledOff: Int32Array };

export type SearchAnswer =
  /** The books whose texts are all there, and how many. */
  | { readonly kind: 'opened'; readonly whole: ReadonlyMap<string, number> }
  | { readonly kind: 'known'; readonly documents: KnownDocuments }
  | { readonly kind: 'done'; readonly pending: Pending }
  /** `more` is to be done, `grew` is whether more can be found than before. */
  | { readonly kind: 'worked'; readonly pending: Pending; readonly more: boolean; readonly grew: boolean }
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'called off' }
  /** A file was found to be damaged: these books have to be handed over again, and the job has to be done again. */
  | { readonly kind: 'lost'; readonly bookIds: readonly string[] }
  /** The job threw, which is a bug; the worker goes on. `message` is for the log. */
  | { readonly kind: 'failed'; readonly message: string };

/** Book → how many of its documents cannot be found yet; those of which all can be found are left out. */
export type Pending = ReadonlyMap<string, number>;
