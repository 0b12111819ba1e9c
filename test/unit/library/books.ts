// A book and reviews for tests, and a real library in a real folder.

import { openLibrary } from '../../../electron/library/library.ts';
import type { Book, Review } from '../../../electron/shared/model.ts';
import { roomIn } from '../state/room.ts';

export const book = (id: string, facts: Partial<Book> = {}): Book => ({
  id,
  title: `The book ${id}`,
  authors: ['Imogen Vale'],
  genres: [],
  ratings: {},
  ...facts,
});

export const review = (id: string, text: string, facts: Partial<Review> = {}): Review => ({
  id,
  bookId: 'one',
  reviewer: { name: `Reader ${id}`, isAuthor: false },
  writtenOn: '2014-08-16',
  body: { text, marks: [] },
  spoiler: 'none',
  shelves: [],
  source: { format: 'goodreads-text', importId: 'import' },
  ...facts,
});

/** `again` opens the same folder afresh, as the next start does. */
export function libraryIn(folder: string) {
  const room = roomIn(folder);
  let minute = 0;
  const now = () => {
    minute += 1;
    return new Date(Date.UTC(2026, 1, 14) + minute * 60_000).toISOString();
  };
  const open = () => openLibrary({ room, now });
  return { room, library: open(), again: open, now };
}
