// The library: books, their reviews and passages at rest, and the one place that reads and writes them.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Book, type BookFacts, type Passage, passageSchema, type Review, reviewSchema } from '../shared/model.ts';
import { Problem } from '../shared/problem.ts';
import { openStore, type StoreRoom } from '../state/store.ts';
import { type CatalogueEntry, catalogueKind, type Merged } from './catalogue.ts';
import { fileVersion, readRecords, setAside, writeRecords } from './record-file.ts';

export interface LibraryOptions {
  readonly room: StoreRoom;
  readonly now: () => string;
}

export type Library = ReturnType<typeof openLibrary>;

/** All that readers wrote about a book and marked in it. */
export interface BookTexts {
  readonly reviews: readonly Review[];
  readonly passages: readonly Passage[];
}

/** The same, and the version they are of (see `textsVersion`): none where they were written while they were read. */
export interface VersionedTexts {
  readonly texts: BookTexts;
  readonly version: string | undefined;
}

export type MergedEntry = CatalogueEntry & { readonly merged: Merged };

export function openLibrary({ room, now }: LibraryOptions) {
  const catalogue = openStore(room, room.dataFolder, catalogueKind);
  /** What was once read stays in memory: the window asks for the same book again and again. */
  const loaded = new Map<string, Promise<VersionedTexts>>();
  /** What is being read for somebody who does not come again. */
  const passing = new Map<string, Promise<VersionedTexts>>();

  function entry(bookId: string): CatalogueEntry {
    const found = Object.hasOwn(catalogue.value.books, bookId) ? catalogue.value.books[bookId] : undefined;
    if (!found) throw new Problem('NOT_FOUND', `There is no book “${bookId}” in this library.`);
    return found;
  }

  /** For all that is asked of a book by its own: one that stands in another takes no change and shows nothing. */
  function apart(bookId: string): CatalogueEntry {
    const found = entry(bookId);
    if (!found.merged) return found;
    const { title } = entry(found.merged.into).book;
    throw new Problem('REFUSED', `“${found.book.title}” was merged into “${title}”. Open that book, or separate them.`);
  }

  function setEntry(changed: CatalogueEntry): void {
    catalogue.write({ books: { ...catalogue.value.books, [changed.book.id]: changed } });
  }

  function folderOf(bookId: string): string {
    return join(room.dataFolder, 'books', bookId);
  }

  async function loadSound<T>(kind: keyof BookTexts, bookId: string, schema: z.ZodType<T>): Promise<T[]> {
    const path = join(folderOf(bookId), files[kind]);
    const { records, damagedLines } = await readRecords(path, schema);
    if (damagedLines.length) {
      const aside = await setAside(path, room.dataFolder);
      // Once is enough: the next start finds a sound file.
      await writeRecords(path, records);
      const which = damagedLines.slice(0, 5).join(', ');
      room.notice(
        `${damagedLines.length} of the ${kind} in ${path} could not be read (line ${which}); the others are here. The whole file is kept as ${aside}. Import the same source again to fill the gap.`,
      );
    }
    return records;
  }

  async function load(bookId: string): Promise<VersionedTexts> {
    const before = await versionOnDisk(bookId);
    const texts = {
      reviews: await loadSound('reviews', bookId, reviewSchema),
      passages: await loadSound('passages', bookId, passageSchema),
    };
    const version = await versionOnDisk(bookId);
    return { texts, version: version === before ? version : undefined };
  }

  async function versionOnDisk(bookId: string): Promise<string> {
    const versions = Object.values(files).map((name) => fileVersion(join(folderOf(bookId), name)));
    return (await Promise.all(versions)).join(' ');
  }

  function keptTextsOf(bookId: string): Promise<VersionedTexts> {
    const { book } = entry(bookId);
    const known = loaded.get(book.id);
    if (known) return known;
    const loading = passing.get(book.id) ?? load(book.id);
    loaded.set(book.id, loading);
    loading.catch(() => loaded.delete(book.id));
    return loading;
  }

  function passingTextsOf(bookId: string): Promise<VersionedTexts> {
    const { book } = entry(bookId);
    const known = loaded.get(book.id) ?? passing.get(book.id);
    if (known) return known;
    const loading = load(book.id);
    passing.set(book.id, loading);
    const forget = () => passing.delete(book.id);
    loading.then(forget, forget);
    return loading;
  }

  async function textsOf(bookId: string): Promise<BookTexts> {
    return (await keptTextsOf(bookId)).texts;
  }

  return {
    folderOf,
    /** Names the texts of a book as they lie on the disk, without reading them: other texts never have the same name. */
    textsVersion: (bookId: string): Promise<string> => versionOnDisk(entry(bookId).book.id),
    /** The texts of a book, for once: they do not stay in memory if nobody else asks for them. */
    passingTextsOf,
    /** Of a book that was merged into another, those it had then. */
    textsOf,
    /** Also of a book that is removed or was merged into another. */
    entry,

    /** @throws Problem NOT_FOUND, here and below, for an id that no book has; REFUSED for a book that was merged into another. */
    reviewsOf(bookId: string): Promise<readonly Review[]> {
      return textsOf(apart(bookId).book.id).then(({ reviews }) => reviews);
    },

    passagesOf(bookId: string): Promise<readonly Passage[]> {
      return textsOf(apart(bookId).book.id).then(({ passages }) => passages);
    },

    /** Books that are not removed nor merged into another, the one added last first. */
    entries(): CatalogueEntry[] {
      return Object.values(catalogue.value.books)
        .filter((candidate) => !candidate.removedAt && !candidate.merged)
        .sort((a, b) => b.addedAt.localeCompare(a.addedAt));
    },

    /** Books that were merged into another one, in the order of that. */
    mergedEntries(): MergedEntry[] {
      return Object.values(catalogue.value.books)
        .flatMap(({ merged, ...candidate }) => (merged ? [{ ...candidate, merged }] : []))
        .sort((a, b) => a.merged.at.localeCompare(b.merged.at));
    },

    /** The books that were merged into this one and can be separated from it. */
    mergedInto(bookId: string): Pick<Book, 'id' | 'title'>[] {
      const gone = this.mergedEntries().filter(({ merged }) => merged.into === bookId);
      return gone.map(({ book: { id, title } }) => ({ id, title }));
    },

    /** Each name by which a source can mean a book, and that book: its own, and those of books that were merged into it. */
    knownNames(): { named: Book; book: Book }[] {
      const listed = this.entries().map(({ book }) => ({ named: book, book }));
      const gone = this.mergedEntries().flatMap(({ book: named, merged }) => {
        let into = entry(merged.into);
        while (into.merged) into = entry(into.merged.into);
        return into.removedAt ? [] : [{ named, book: into.book }];
      });
      return [...listed, ...gone];
    },

    /** Says that a book was merged into another, or no longer is. */
    setMerged(bookId: string, merged: Merged | undefined): void {
      const { merged: _, ...kept } = entry(bookId);
      setEntry({ ...kept, ...(merged && { merged }) });
    },

    book(bookId: string): Book {
      return apart(bookId).book;
    },

    /** @throws Problem NOT_FOUND */
    async review(reviewId: string): Promise<Review> {
      for (const { book } of this.entries()) {
        const review = (await textsOf(book.id)).reviews.find((candidate) => candidate.id === reviewId);
        if (review) return review;
      }
      throw new Problem('NOT_FOUND', `There is no review “${reviewId}” in this library.`);
    },

    /** @throws Problem NOT_FOUND */
    async passage(passageId: string): Promise<Passage> {
      for (const { book } of this.entries()) {
        const passage = (await textsOf(book.id)).passages.find((candidate) => candidate.id === passageId);
        if (passage) return passage;
      }
      throw new Problem('NOT_FOUND', `There is no passage “${passageId}” in this library.`);
    },

    /** Writes a book and all its texts: the texts first, so that a crash between leaves no book without them. A removed book is back. */
    async put(book: Book, { reviews, passages }: BookTexts): Promise<void> {
      const folder = folderOf(book.id);
      const known = Object.hasOwn(catalogue.value.books, book.id) ? catalogue.value.books[book.id] : undefined;
      await writeRecords(join(folder, files.reviews), reviews);
      // Most books never have any.
      if (passages.length || known?.passageCount) await writeRecords(join(folder, files.passages), passages);
      const version = await versionOnDisk(book.id);
      loaded.set(book.id, Promise.resolve({ texts: { reviews, passages }, version }));
      const counts = { reviewCount: reviews.length, passageCount: passages.length };
      const merged = known?.merged && { merged: known.merged };
      setEntry({ addedAt: known?.addedAt ?? now(), book, ...counts, ...merged });
    },

    /** Drops a book and all that belongs to it, as if it had never been there. What a user made is removed, never forgotten. */
    async forget(bookId: string): Promise<void> {
      loaded.delete(bookId);
      const { [bookId]: _, ...others } = catalogue.value.books;
      catalogue.write({ books: others });
      await rm(folderOf(bookId), { recursive: true, force: true });
    },

    update(bookId: string, facts: Partial<BookFacts>): Book {
      const before = apart(bookId);
      const book = { ...before.book, ...facts };
      setEntry({ ...before, book });
      return book;
    },

    remove(bookId: string): void {
      setEntry({ ...apart(bookId), removedAt: now() });
    },

    restore(bookId: string): Book {
      const { removedAt: _, ...kept } = apart(bookId);
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

const files: Readonly<Record<keyof BookTexts, string>> = { reviews: 'reviews.ndjson', passages: 'passages.ndjson' };

/** Names that Windows gives to devices, not to folders, and one that objects give to their prototype. */
const RESERVED = new Set(['con', 'prn', 'aux', 'nul', 'constructor', ...range('com'), ...range('lpt')]);

function range(name: string): string[] {
  return Array.from({ length: 10 }, (_, digit) => `${name}${digit}`);
}
