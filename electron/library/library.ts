// The library: books and their reviews at rest, and the one place that reads and writes them.
import { join } from 'node:path';
import type { Book, BookFacts, Review } from '../shared/model.ts';
import { Problem } from '../shared/problem.ts';
import { openStore, type StoreRoom } from '../state/store.ts';
import { type CatalogueEntry, catalogueKind } from './catalogue.ts';
import { readReviewFile, setAside, writeReviewFile } from './review-file.ts';

export interface LibraryOptions {
  readonly room: StoreRoom;
  readonly now: () => string;
}

export type Library = ReturnType<typeof openLibrary>;

export function openLibrary({ room, now }: LibraryOptions) {
  const catalogue = openStore(room, room.dataFolder, catalogueKind);
  /** Reviews once read stay in memory: the window asks for the same book again and again. */
  const loaded = new Map<string, Promise<Review[]>>();

  function entry(bookId: string): CatalogueEntry {
    const found = Object.hasOwn(catalogue.value.books, bookId) ? catalogue.value.books[bookId] : undefined;
    if (!found) throw new Problem('NOT_FOUND', `There is no book “${bookId}” in this library.`);
    return found;
  }

  function setEntry(changed: CatalogueEntry): void {
    catalogue.write({ books: { ...catalogue.value.books, [changed.book.id]: changed } });
  }

  function folderOf(bookId: string): string {
    return join(room.dataFolder, 'books', bookId);
  }

  async function load(bookId: string): Promise<Review[]> {
    const path = join(folderOf(bookId), 'reviews.ndjson');
    const { reviews, damagedLines } = await readReviewFile(path);
    if (damagedLines.length) {
      const aside = await setAside(path, room.dataFolder);
      // Once is enough: the next start finds a sound file.
      await writeReviewFile(path, reviews);
      const which = damagedLines.slice(0, 5).join(', ');
      room.notice(
        `${damagedLines.length} of the reviews in ${path} could not be read (line ${which}); the others are here. The whole file is kept as ${aside}. Import the page again to fill the gap.`,
      );
    }
    return reviews;
  }

  function reviewsOf(bookId: string): Promise<Review[]> {
    const { book } = entry(bookId);
    const known = loaded.get(book.id);
    if (known) return known;
    const loading = load(book.id);
    loaded.set(book.id, loading);
    loading.catch(() => loaded.delete(book.id));
    return loading;
  }

  return {
    folderOf,
    reviewsOf,

    /** Books that are not removed, the one added last first. */
    entries(): CatalogueEntry[] {
      return Object.values(catalogue.value.books)
        .filter((candidate) => !candidate.removedAt)
        .sort((a, b) => b.addedAt.localeCompare(a.addedAt));
    },

    /** @throws Problem NOT_FOUND, here and below, for an id that no book has. */
    book(bookId: string): Book {
      return entry(bookId).book;
    },

    /** @throws Problem NOT_FOUND */
    async review(reviewId: string): Promise<Review> {
      for (const { book } of this.entries()) {
        const review = (await reviewsOf(book.id)).find((candidate) => candidate.id === reviewId);
        if (review) return review;
      }
      throw new Problem('NOT_FOUND', `There is no review “${reviewId}” in this library.`);
    },

    /** Writes a book and all its reviews: reviews first, so that a crash between leaves no book without them. A removed book is back. */
    async put(book: Book, reviews: readonly Review[]): Promise<void> {
      await writeReviewFile(join(folderOf(book.id), 'reviews.ndjson'), reviews);
      loaded.set(book.id, Promise.resolve([...reviews]));
      const known = Object.hasOwn(catalogue.value.books, book.id) ? catalogue.value.books[book.id] : undefined;
      setEntry({ addedAt: known?.addedAt ?? now(), book, reviewCount: reviews.length });
    },

    update(bookId: string, facts: Partial<BookFacts>): Book {
      const before = entry(bookId);
      const book = { ...before.book, ...facts };
      setEntry({ ...before, book });
      return book;
    },

    remove(bookId: string): void {
      setEntry({ ...entry(bookId), removedAt: now() });
    },

    restore(bookId: string): Book {
      const { removedAt: _, ...kept } = entry(bookId);
      setEntry(kept);
      return kept.book;
    },

    /** A readable id no book has yet, also fit for a folder's name: letters a–z, digits and hyphens. */
    freeBookId(title: string): string {
      const slug =
        title
          .normalize('NFKD')
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^-+|-+$/g, '')
          .slice(0, 50) || 'book';
      for (let number = 1; ; number += 1) {
        const id = number === 1 ? slug : `${slug}-${number}`;
        if (!Object.hasOwn(catalogue.value.books, id) && !RESERVED.has(id)) return id;
      }
    },
  };
}

/** Names that Windows gives to devices, not to folders, and one that objects give to their prototype. */
const RESERVED = new Set(['con', 'prn', 'aux', 'nul', 'constructor', ...range('com'), ...range('lpt')]);

function range(name: string): string[] {
  return Array.from({ length: 10 }, (_, digit) => `${name}${digit}`);
}
