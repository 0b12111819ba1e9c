// What the group marked in each book: it changes often, and is asked for with every field of a query. What it hides or opens is
// put into a review only where one is shown or asked about: few have any of it.
import { hiddenWithMarks } from '../shared/marked-ranges.ts';
import type { Marks } from './document-table.ts';
import type { BookMarks, SearchDocument } from './searcher.ts';

const NO_MARKS: Marks = { read: new Set(), starred: new Set(), tags: new Map(), spoilers: new Map() };

export function openGroupMarks() {
  const books = new Map<string, Marks>();
  return {
    of: (bookId: string): Marks => books.get(bookId) ?? NO_MARKS,
    set(bookId: string, { read, starred, tags, spoilers }: BookMarks): void {
      books.set(bookId, { read: new Set(read), starred: new Set(starred), tags, spoilers });
    },
  };
}

const MARKABLE: ReadonlySet<SearchDocument['kind']> = new Set(['review', 'passage']);

/** The document as the group sees it. Of a passage the words come first, so that their marks count; points and notes have none. */
export function asMarked(document: SearchDocument, { spoilers }: Marks): SearchDocument {
  const own = MARKABLE.has(document.kind) ? spoilers.get(document.id) : undefined;
  const hidden = own && hiddenWithMarks(document.text, document.hidden, own);
  return hidden ? { ...document, hidden, spoiler: hidden.length > 0 } : document;
}
