// What the worker has of each part of each book, by checksum, so that only what has changed since is sent.
import { checksumOf } from './document-checksum.ts';
import { keyOf } from './document-key.ts';
import type { KnownDocuments } from './search-index.ts';
import type { BookPart, SearchDocument } from './searcher.ts';

/** What is sent at once: so many documents, or about so many letters, so that no message keeps its sender for long. */
const SLICE_DOCUMENTS = 300;
const SLICE_LETTERS = 500_000;
/** So many documents that stay as they were are passed over before others have their turn. */
const PASSED_OVER = 1000;

export interface Change {
  readonly documents: readonly SearchDocument[];
  /** Keys of documents. */
  readonly gone: readonly string[];
  /** Keys of those that are as the worker read them back, and which it may find from now on. */
  readonly same: readonly string[];
}

interface HandedPart {
  /** Key → checksum. */
  readonly stamps: Map<string, number>;
  /** Keys of what was read back and not looked at since. */
  readonly unclaimed: Set<string>;
}

interface HandedBook {
  readonly parts: Map<BookPart, HandedPart>;
  /** Of its texts, where the worker has all of them. */
  version?: string;
  /** How many of them there are, as long as nothing else is known of them. */
  kept: number;
}

export type HandedOver = ReturnType<typeof openHandedOver>;

export function openHandedOver() {
  const books = new Map<string, HandedBook>();

  function bookOf(bookId: string): HandedBook {
    const book = books.get(bookId) ?? { parts: new Map(), kept: 0 };
    books.set(bookId, book);
    return book;
  }

  return {
    bookIds: () => [...books.keys()],
    has: (bookId: string) => books.has(bookId),
    forget: (bookId: string) => books.delete(bookId),
    forgetAll: () => books.clear(),

    /** How many documents of a book. */
    count(bookId: string): number {
      const book = books.get(bookId);
      if (!book) return 0;
      const known = [...book.parts.values()].reduce((sum, { stamps }) => sum + stamps.size, 0);
      return known + (book.parts.has('texts') ? 0 : book.kept);
    },

    versionOf: (bookId: string) => books.get(bookId)?.version,

    /** The worker has read back all texts of a book, so many, in this version. */
    vouchedFor(bookId: string, version: string, count: number): void {
      books.set(bookId, { parts: new Map(), version, kept: count });
    },

    /** All texts of a book were handed over in this version; in none, as long as they are on their way. */
    setVersion(bookId: string, version: string | undefined): void {
      const book = bookOf(bookId);
      if (version === undefined) delete book.version;
      else book.version = version;
    },

    isKnown: (bookId: string, part: BookPart) => books.get(bookId)?.parts.has(part) === true,

    /** So many texts a book has now; to be said of those that are not known one by one. */
    keeps(bookId: string, count: number): void {
      bookOf(bookId).kept = count;
    },

    /** The worker says what it has of a part. */
    know(bookId: string, part: BookPart, { keys, stamps, claimed }: KnownDocuments): void {
      bookOf(bookId).parts.set(part, {
        stamps: new Map(keys.map((key, index) => [key, stamps[index] ?? Number.NaN])),
        unclaimed: new Set(keys.filter((_, index) => claimed[index] !== 1)),
      });
    },

    /** The changes that make `documents` all there is in a part that is known; empty ones only give others their turn. Each is taken as sent. */
    *changes(bookId: string, part: BookPart, documents: Iterable<SearchDocument>): Generator<Change> {
      const known = bookOf(bookId).parts.get(part);
      if (!known) throw new Error(`What the search has of ${bookId} is not known.`);
      const { stamps, unclaimed } = known;
      const left = new Set(stamps.keys());
      let changed: SearchDocument[] = [];
      let same: string[] = [];
      let letters = 0;
      let seen = 0;
      for (const document of documents) {
        const key = keyOf(document);
        const stamp = checksumOf(document);
        left.delete(key);
        if (stamps.get(key) !== stamp) {
          stamps.set(key, stamp);
          changed.push(document);
          letters += document.text.length;
        } else if (unclaimed.has(key)) same.push(key);
        unclaimed.delete(key);
        if (isFull(changed, letters) || ++seen % PASSED_OVER === 0) {
          yield { documents: changed, gone: [], same };
          [changed, same] = [[], []];
          letters = 0;
        }
      }
      for (const key of left) stamps.delete(key);
      yield { documents: changed, gone: [...left], same };
    },

    /** The changes of a part whose other documents stay as they were handed over, whether they are known or not. */
    *someChanges(bookId: string, part: BookPart, documents: Iterable<SearchDocument>, gone: readonly string[]) {
      const stamps = bookOf(bookId).parts.get(part)?.stamps;
      let changed: SearchDocument[] = [];
      let letters = 0;
      for (const document of documents) {
        stamps?.set(keyOf(document), checksumOf(document));
        changed.push(document);
        letters += document.text.length;
        if (isFull(changed, letters)) {
          yield { documents: changed, gone: [], same: [] } satisfies Change;
          changed = [];
          letters = 0;
        }
      }
      for (const key of gone) stamps?.delete(key);
      yield { documents: changed, gone, same: [] } satisfies Change;
    },
  };
}

function isFull(documents: readonly SearchDocument[], letters: number): boolean {
  return documents.length === SLICE_DOCUMENTS || letters >= SLICE_LETTERS;
}
