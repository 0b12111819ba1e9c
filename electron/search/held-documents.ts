// The documents that were handed over for searching, with what is known of each: the worker's memory of the library.
import { crc32 } from 'node:zlib';
import { wordCount } from '../shared/word-count.ts';
import type { DocumentFacts } from './document-facts.ts';
import type { BookMarks, BookPart, SearchDocument } from './searcher.ts';

export interface HeldDocument {
  readonly key: string;
  readonly document: SearchDocument;
  /** Tells this version of what is indexed of it from others. */
  readonly stamp: number;
  facts: DocumentFacts;
}

interface Marks {
  readonly read: ReadonlySet<string>;
  readonly starred: ReadonlySet<string>;
  readonly tags: BookMarks['tags'];
}

interface HeldBook {
  readonly documents: Map<string, HeldDocument>;
  marks: Marks;
}

const NO_MARKS: Marks = { read: new Set(), starred: new Set(), tags: new Map() };

/** Names a document among those of all books; ids are each kind's own. */
export function keyOf({ bookId, kind, id }: Pick<SearchDocument, 'bookId' | 'kind' | 'id'>): string {
  return `${bookId} ${kind} ${id}`;
}

export function bookIdOfKey(key: string): string {
  return key.slice(0, key.indexOf(' '));
}

/** Whether the key is that of a document of a part of a book. */
export function isKeyOf(part: BookPart, key: string): boolean {
  const kind = key.split(' ', 2)[1] ?? '';
  return (kind === 'point' || kind === 'note') === (part === 'club');
}

/** What is indexed of a document. Nobody wrote the heading of a point. */
export function indexedOf({ kind, title, text, language }: SearchDocument) {
  return { body: text, title: kind === 'point' ? '' : title, language };
}

export type HeldDocuments = ReturnType<typeof openHeldDocuments>;

export function openHeldDocuments() {
  const books = new Map<string, HeldBook>();
  const all = new Map<string, HeldDocument>();

  function bookOf(bookId: string): HeldBook {
    const book = books.get(bookId) ?? { documents: new Map(), marks: NO_MARKS };
    books.set(bookId, book);
    return book;
  }

  return {
    get: (key: string) => all.get(key),

    /** Takes the place of what has the same key. */
    put(document: SearchDocument): HeldDocument {
      const { documents, marks } = bookOf(document.bookId);
      const key = keyOf(document);
      const held = { key, document, stamp: stampOf(document), facts: factsOf(document, marks) };
      documents.set(key, held);
      all.set(key, held);
      return held;
    },

    remove(key: string): void {
      const held = all.get(key);
      all.delete(key);
      if (held) books.get(held.document.bookId)?.documents.delete(key);
    },

    /** @returns the keys of the documents that went with it */
    removeBook(bookId: string): string[] {
      const keys = [...(books.get(bookId)?.documents.keys() ?? [])];
      books.delete(bookId);
      for (const key of keys) all.delete(key);
      return keys;
    },

    mark(bookId: string, { read, starred, tags }: BookMarks): void {
      const book = bookOf(bookId);
      book.marks = { read: new Set(read), starred: new Set(starred), tags };
      for (const held of book.documents.values()) held.facts = { ...held.facts, ...marked(held.document, book.marks) };
    },
  };
}

function factsOf(document: SearchDocument, marks: Marks): DocumentFacts {
  const { kind, bookId, by, titles, rating, year, language, spoiler, text } = document;
  return {
    ...{ kind, bookId, by, titles, spoiler, wordCount: wordCount(text) },
    ...(rating !== undefined && { rating }),
    ...(year !== undefined && { year }),
    ...(language !== undefined && { language }),
    ...marked(document, marks),
  };
}

function marked({ kind, id }: SearchDocument, { read, starred, tags }: Marks) {
  return { tags: tags.get(id) ?? [], unread: kind === 'review' && !read.has(id), starred: starred.has(id) };
}

/** A safe integer: the checksum of what is indexed, and its length. */
function stampOf(document: SearchDocument): number {
  const { body, title, language = '' } = indexedOf(document);
  const checksum = crc32(`${language}\n${title}\n${body}`);
  return checksum * 2 ** 20 + ((body.length + title.length) % 2 ** 20);
}
