// The library: books, their reviews and passages at rest, and the one place that reads and writes them.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Book, type BookFacts, type Passage, passageSchema, type Review, reviewSchema } from '../shared/model.ts';
import { Problem } from '../shared/problem.ts';
import { openStore, type StoreRoom } from '../state/store.ts';
import { freeBookId } from './book-id.ts';
import { type CatalogueEntry, catalogueKind, type Merged } from './catalogue.ts';
import {
  fileVersion,
  keepFile,
  NO_LINES,
  type RecordLines,
  readRecords,
  setAside,
  writeRecords,
} from './record-file.ts';
import { type BookTexts, changedTexts, type TextChanges } from './text-changes.ts';

export type { BookTexts } from './text-changes.ts';

export interface LibraryOptions {
  readonly room: StoreRoom;
  readonly now: () => string;
}

export type Library = ReturnType<typeof openLibrary>;

/** The same, and the version they are of (see `textsVersion`): none where they were written while they were read. */
export interface VersionedTexts {
  readonly texts: BookTexts;
  readonly version: string | undefined;
}

/** The same, and where in their files they stand. */
interface LoadedTexts extends VersionedTexts {
  readonly lines: { readonly reviews: RecordLines<Review>; readonly passages: RecordLines<Passage> };
}

export type MergedEntry = CatalogueEntry & { readonly merged: Merged };

export function openLibrary({ room, now }: LibraryOptions) {
  const catalogue = openStore(room, room.dataFolder, catalogueKind);
  /** What was once read stays in memory: the window asks for the same book again and again. */
  const loaded = new Map<string, Promise<LoadedTexts>>();
  /** What is being read for somebody who does not come again. */
  const passing = new Map<string, Promise<LoadedTexts>>();
  /** By book, of its last write. */
  const changes = new Map<string, TextChanges>();

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

  async function loadSound<T>(kind: keyof BookTexts, bookId: string, schema: z.ZodType<T>): Promise<RecordLines<T>> {
    const path = join(folderOf(bookId), files[kind]);
    const { damagedLines, ...lines } = await readRecords(path, schema);
    if (!damagedLines.length) return lines;
    const aside = await setAside(path, room.dataFolder);
    // Once is enough: the next start finds a sound file.
    const sound = await writeRecords(path, lines.records);
    const which = damagedLines.slice(0, 5).join(', ');
    room.notice(
      `${damagedLines.length} of the ${kind} in ${path} could not be read (line ${which}); the others are here. The whole file is kept as ${aside}. Import the same source again to fill the gap.`,
    );
    return sound;
  }

  async function load(bookId: string): Promise<LoadedTexts> {
    const before = await versionOnDisk(bookId);
    const reviews = await loadSound('reviews', bookId, reviewSchema);
    const passages = await loadSound('passages', bookId, passageSchema);
    const version = await versionOnDisk(bookId);
    return {
      texts: { reviews: reviews.records, passages: passages.records },
      lines: { reviews, passages },
      version: version === before ? version : undefined,
    };
  }

  /** What is known of a book's texts, where its files are still as they were when it became known. */
  async function onDisk(bookId: string): Promise<LoadedTexts | undefined> {
    const known = await loaded.get(bookId)?.catch(() => undefined);
    return known?.version !== undefined && known.version === (await versionOnDisk(bookId)) ? known : undefined;
  }

  async function versionOnDisk(bookId: string): Promise<string> {
    const versions = Object.values(files).map((name) => fileVersion(join(folderOf(bookId), name)));
    return (await Promise.all(versions)).join(' ');
  }

  function keptTextsOf(bookId: string): Promise<LoadedTexts> {
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
    /** What leads from one version of a book's texts to another, where that was its last write. */
    changesBetween(bookId: string, from: string, to: string): TextChanges | undefined {
      const last = changes.get(bookId);
      return last?.from === from && last.to === to ? last : undefined;
    },
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
      const before = await onDisk(book.id);
      const lines = {
        reviews: await writeRecords(join(folder, files.reviews), reviews, before?.lines.reviews),
        // Most books never have any.
        passages:
          passages.length || known?.passageCount
            ? await writeRecords(join(folder, files.passages), passages, before?.lines.passages)
            : NO_LINES,
      };
      const version = await versionOnDisk(book.id);
      const texts = { reviews, passages };
      loaded.set(book.id, Promise.resolve({ texts, lines, version }));
      if (before?.version === undefined) changes.delete(book.id);
      else changes.set(book.id, { from: before.version, to: version, ...changedTexts(before.texts, texts) });
      const counts = { reviewCount: reviews.length, passageCount: passages.length };
      const merged = known?.merged && { merged: known.merged };
      setEntry({ addedAt: known?.addedAt ?? now(), book, ...counts, ...merged });
    },

    /** Keeps the texts of a book as they are in another folder, in files of the same names. @throws Problem NOT_SAVED */
    async keepTexts(bookId: string, folder: string): Promise<void> {
      const { texts } = await keptTextsOf(bookId);
      const areOnDisk = (await onDisk(bookId)) !== undefined;
      for (const kind of ['reviews', 'passages'] as const) {
        const name = files[kind];
        if (areOnDisk) await keepFile(join(folderOf(bookId), name), join(folder, name));
        else await writeRecords<Review | Passage>(join(folder, name), texts[kind]);
      }
    },

    /** Drops a book and all that belongs to it, as if it had never been there. What a user made is removed, never forgotten. */
    async forget(bookId: string): Promise<void> {
      loaded.delete(bookId);
      changes.delete(bookId);
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

    /** See book-id.ts. */
    freeBookId: (title: string): string => freeBookId(title, (id) => Object.hasOwn(catalogue.value.books, id)),
  };
}

const files: Readonly<Record<keyof BookTexts, string>> = { reviews: 'reviews.ndjson', passages: 'passages.ndjson' };
