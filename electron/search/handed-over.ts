// What the worker was handed of each part of each book, so that only what has changed since is sent again.
import { keyOf } from './held-documents.ts';
import type { BookPart, SearchDocument } from './searcher.ts';

/** What is sent at once: so many documents, or about so many letters, so that no message keeps its sender for long. */
const SLICE_DOCUMENTS = 300;
const SLICE_LETTERS = 500_000;
/** So many documents that stay as they were are passed over before others have their turn. */
const PASSED_OVER = 2000;

export interface Change {
  readonly documents: readonly SearchDocument[];
  /** Keys of documents. */
  readonly gone: readonly string[];
  /** With the last change that makes a part whole for the first time. */
  readonly completes: boolean;
}

export type HandedOver = ReturnType<typeof openHandedOver>;

export function openHandedOver() {
  const books = new Map<string, Map<BookPart, Map<string, SearchDocument>>>();

  return {
    bookIds: () => [...books.keys()],
    has: (bookId: string) => books.has(bookId),
    /** How many documents of a book. */
    count: (bookId: string) => [...(books.get(bookId)?.values() ?? [])].reduce((sum, { size }) => sum + size, 0),
    forget: (bookId: string) => books.delete(bookId),
    forgetAll: () => books.clear(),

    /** The changes that make `documents` all there is in a part; empty ones only give others their turn. Each is taken as sent. */
    *changes(bookId: string, part: BookPart, documents: Iterable<SearchDocument>): Generator<Change> {
      const parts = books.get(bookId) ?? new Map<BookPart, Map<string, SearchDocument>>();
      books.set(bookId, parts);
      const completes = !parts.has(part);
      const before = parts.get(part) ?? new Map<string, SearchDocument>();
      parts.set(part, before);
      const seen = new Set<string>();
      let changed: SearchDocument[] = [];
      let letters = 0;
      for (const document of documents) {
        const key = keyOf(document);
        seen.add(key);
        if (!same(before.get(key), document)) {
          before.set(key, document);
          changed.push(document);
          letters += document.text.length;
        }
        if (changed.length === SLICE_DOCUMENTS || letters >= SLICE_LETTERS || seen.size % PASSED_OVER === 0) {
          yield { documents: changed, gone: [], completes: false };
          changed = [];
          letters = 0;
        }
      }
      const gone = [...before.keys()].filter((key) => !seen.has(key));
      for (const key of gone) before.delete(key);
      yield { documents: changed, gone, completes };
    },
  };
}

const PLAIN = ['kind', 'id', 'title', 'text', 'language', 'rating', 'year', 'spoiler'] as const;

function same(one: SearchDocument | undefined, other: SearchDocument): boolean {
  if (!one) return false;
  const { hidden, by, titles } = other;
  return (
    PLAIN.every((field) => one[field] === other[field]) &&
    alike(one.by, by, (a, b) => a === b) &&
    alike(one.titles, titles, (a, b) => a === b) &&
    alike(one.hidden, hidden, (a, b) => a.start === b.start && a.end === b.end)
  );
}

function alike<T>(some: readonly T[], others: readonly T[], equal: (a: T, b: T) => boolean): boolean {
  return (
    some.length === others.length &&
    some.every((each, index) => {
      const other = others[index];
      return other !== undefined && equal(each, other);
    })
  );
}
