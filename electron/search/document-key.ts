// How documents of all books are named: the keys that shards know them by. Pure.
import type { BookPart, SearchDocument } from './searcher.ts';

/** Names a document among those of all books; ids are each kind's own. */
export function keyOf({ bookId, kind, id }: Pick<SearchDocument, 'bookId' | 'kind' | 'id'>): string {
  return `${bookId} ${kind} ${id}`;
}

export function bookIdOfKey(key: string): string {
  return key.slice(0, key.indexOf(' '));
}

/** The part of a book that a document of this kind belongs to. */
export function partOf(kind: string): BookPart {
  return kind === 'point' || kind === 'note' || kind === 'meeting' ? 'club' : 'texts';
}
