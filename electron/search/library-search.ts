// Keeps the searcher in step with the library and with what the groups make: a book is handed over when first searched, and
// what changed in it again.
import { crc32 } from 'node:zlib';
import type { ClubDocuments } from '../club/club-documents.ts';
import type { Library } from '../library/library.ts';
import type { TextChanges } from '../library/text-changes.ts';
import { GROUP_ID } from '../shared/club-document.ts';
import type { Book } from '../shared/model.ts';
import { Problem } from '../shared/problem.ts';
import type { SearchRequest, SearchResults } from '../shared/search-results.ts';
import { unlessAborted } from '../workers/unless-aborted.ts';
import { clubDocuments, marksOf, NO_MARKS, textDocuments } from './book-documents.ts';
import { keyOf } from './document-key.ts';
import { limitedTo, withinPatience } from './pacing.ts';
import type { SearchDocument, Searcher } from './searcher.ts';

export interface SearcherOptions {
  /** Where a searcher that lost its memory (a crashed worker) gets all of a book again: texts only where it does not hold their version. */
  readonly documentsOf: (bookId: string) => Promise<{
    readonly version: string | undefined;
    readonly texts: () => Promise<VersionedTexts>;
    readonly club: Iterable<SearchDocument>;
  }>;
  /** The books that can be searched, each with the version of its texts. */
  readonly versions: () => Promise<ReadonlyMap<string, string | undefined>>;
  /** Called whenever more can be found than before. */
  readonly onGrew: () => void;
}

/** The texts of a book, and the version they are of, where it is known. */
export interface VersionedTexts {
  readonly documents: Iterable<SearchDocument>;
  readonly version: string | undefined;
}

export interface LibrarySearchOptions {
  readonly library: Library;
  /** Names the Commonplace that makes documents of texts: another may make others of the same. */
  readonly madeBy: string;
  readonly clubs: Pick<ClubDocuments, 'doc'>;
  readonly openSearcher: (options: SearcherOptions) => Searcher;
  /** Called when more can be found than before, twice a second at most. */
  readonly onGrew: () => void;
}

/** Fewer texts than that are waited for; a search for more gets by with what there is after a while. */
const FEW_TEXTS = 1000;
const PATIENCE_MS = 100;
/** Typing changes a note with every key. */
const CLUB_DELAY_MS = 60;
const GROWTH_MS = 500;

const NO_CHANGES: Pick<TextChanges, 'changed' | 'gone'> = {
  changed: { reviews: [], passages: [] },
  gone: { reviews: [], passages: [] },
};

interface FollowedBook {
  /** Handed over or on their way; not there where they changed since. */
  texts?: Promise<void>;
  club?: Promise<void>;
  /** What the searcher last had all texts of, as far as is known. */
  handed?: { readonly book: Book; readonly texts: string };
  /** Hands over what the group changed. */
  timer?: NodeJS.Timeout;
  /** How often the texts changed. */
  changes: number;
  /** They have arrived. */
  complete: boolean;
}

export type LibrarySearch = ReturnType<typeof openLibrarySearch>;

export function openLibrarySearch({ library, madeBy, clubs, openSearcher, onGrew }: LibrarySearchOptions) {
  const books = new Map<string, FollowedBook>();
  const growth = limitedTo(GROWTH_MS, onGrew);
  const searcher = openSearcher({
    onGrew: growth.call,
    documentsOf: async (bookId) => ({
      version: await versionOf(bookId),
      texts: () => textsOf(bookId),
      club: clubOf(bookId).club,
    }),
    versions: async () => {
      const bookIds = everything();
      // Whoever searches a book whose files cannot be looked at is told why.
      const known = (bookId: string) => versionOf(bookId).catch(() => undefined);
      return new Map(await Promise.all(bookIds.map(async (bookId) => [bookId, await known(bookId)] as const)));
    },
  });

  /** Another whenever a text is, or what is said of the book; known without reading any. */
  async function versionOf(bookId: string): Promise<string> {
    if (bookId === GROUP_ID) return madeBy;
    return versionWith(library.entry(bookId).book, await library.textsVersion(bookId));
  }

  function versionWith(book: Book, texts: string): string {
    return `${madeBy} ${crc32(JSON.stringify(book))} ${texts}`;
  }

  async function textsOf(bookId: string): Promise<VersionedTexts> {
    if (bookId === GROUP_ID) return { documents: [], version: madeBy };
    const { texts, version } = await library.passingTextsOf(bookId);
    const { book } = library.entry(bookId);
    return {
      documents: textDocuments(book, texts),
      version: version === undefined ? version : versionWith(book, version),
    };
  }

  function clubOf(bookId: string) {
    try {
      const doc = clubs.doc(bookId);
      return { club: clubDocuments(headed(bookId), doc), marks: marksOf(doc) };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // Whoever opens the club document is told what is wrong with it; the texts can be searched without.
      return { club: [], marks: NO_MARKS };
    }
  }

  function followed(bookId: string): FollowedBook {
    const known = books.get(bookId);
    if (known) return known;
    const book: FollowedBook = { changes: 0, complete: false };
    books.set(bookId, book);
    try {
      clubs.doc(bookId).on('update', () => {
        delete book.club;
        book.timer ??= setTimeout(() => {
          delete book.timer;
          if (isListed(bookId)) handOver(bookId).catch(() => {});
        }, CLUB_DELAY_MS);
      });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
    return book;
  }

  function isListed(bookId: string): boolean {
    return everything().includes(bookId);
  }

  /** All books, and the group with its notes that belong to none. */
  function everything(): string[] {
    return [...library.entries().map(({ book }) => book.id), GROUP_ID];
  }

  function headed(bookId: string): Pick<Book, 'id' | 'title'> {
    return bookId === GROUP_ID ? { id: bookId, title: '' } : library.entry(bookId).book;
  }

  async function handTexts(bookId: string, of: FollowedBook): Promise<void> {
    if (bookId === GROUP_ID) {
      of.complete = true;
      return;
    }
    const { changes } = of;
    const { book } = library.entry(bookId);
    const texts = await library.textsVersion(bookId);
    if (!(await searcher.holds(bookId, versionWith(book, texts))) && !(await handChanges(of, book, texts))) {
      const { documents, version } = await textsOf(bookId);
      // They changed while they were read: whoever told so hands over what they are now.
      if (of.changes !== changes) return;
      await searcher.replace(bookId, 'texts', documents, version);
    }
    of.handed = { book, texts };
    of.complete = of.changes === changes;
  }

  /** Of texts of which only a few changed since they were handed over, these. Says whether that was all. */
  async function handChanges({ handed }: FollowedBook, book: Book, texts: string): Promise<boolean> {
    // All of them say the title.
    if (handed?.book.title !== book.title) return false;
    const changes = texts === handed.texts ? NO_CHANGES : library.changesBetween(book.id, handed.texts, texts);
    if (!changes) return false;
    const { reviewCount, passageCount } = library.entry(book.id);
    return searcher.update(book.id, {
      from: versionWith(handed.book, handed.texts),
      to: versionWith(book, texts),
      documents: textDocuments(book, changes.changed),
      gone: [
        ...changes.gone.reviews.map((id) => keyOf({ bookId: book.id, kind: 'review', id })),
        ...changes.gone.passages.map((id) => keyOf({ bookId: book.id, kind: 'passage', id })),
      ],
      // What is said about the book is one more.
      count: 1 + reviewCount + passageCount,
    });
  }

  async function handClub(bookId: string): Promise<void> {
    const { club, marks } = clubOf(bookId);
    await searcher.mark(bookId, marks);
    await searcher.replace(bookId, 'club', club);
  }

  /** Resolves when the searcher has all of a book. */
  async function handOver(bookId: string): Promise<void> {
    const of = followed(bookId);
    // The group's marks say what of a text is not to be shown: they go first.
    of.club ??= handClub(bookId);
    of.texts ??= handTexts(bookId, of);
    const { texts, club } = of;
    // Only this attempt: a newer one may already be on its way.
    texts.catch(() => of.texts === texts && delete of.texts);
    club.catch(() => of.club === club && delete of.club);
    await Promise.all([texts, club]);
  }

  function searchedBooks({ bookId }: SearchRequest): string[] {
    return bookId === undefined ? everything() : [library.book(bookId).id];
  }

  async function allIn(bookIds: readonly string[]): Promise<void> {
    await Promise.all(bookIds.map(handOver));
    await searcher.indexed(bookIds);
  }

  /** Of texts that are still being handed over or indexed, and of all there are. */
  function progress(bookIds: readonly string[]) {
    const { handedOver, pending } = searcher.progress(bookIds);
    const coming = bookIds
      .filter((bookId) => bookId !== GROUP_ID && !books.get(bookId)?.complete)
      .map((bookId) => {
        const { reviewCount, passageCount } = library.entry(bookId);
        // What is said about the book is one more.
        return Math.max(0, 1 + reviewCount + passageCount - searcher.progress([bookId]).handedOver);
      })
      .reduce((sum, count) => sum + count, 0);
    return { done: handedOver - pending, total: handedOver + coming };
  }

  async function find(request: SearchRequest, bookIds: readonly string[], signal: AbortSignal | undefined) {
    const begun = performance.now();
    const found = await searcher.search(request, signal);
    const { done, total } = progress(bookIds);
    return { ...found, tookMs: performance.now() - begun, ...(done < total && { indexing: { done, total } }) };
  }

  return {
    /**
     * Finds what can be found by now, all of it unless many texts are still to be indexed.
     * @throws Problem NOT_FOUND for a book that is not there; the signal's reason when aborted.
     */
    async search(request: SearchRequest, signal?: AbortSignal): Promise<SearchResults> {
      const bookIds = searchedBooks(request);
      const all = allIn(bookIds);
      const { done, total } = progress(bookIds);
      // Books are indexed in the order in which they came.
      const before = searcher.progress([...books.keys()].filter((bookId) => !bookIds.includes(bookId))).pending;
      const few = total - done + before < FEW_TEXTS;
      await unlessAborted(few ? all : withinPatience(all, PATIENCE_MS), signal);
      return find(request, bookIds, signal);
    },

    /** The same once everything is indexed, however long that takes. */
    async searchAll(request: SearchRequest, signal?: AbortSignal): Promise<SearchResults> {
      const bookIds = searchedBooks(request);
      await unlessAborted(allIn(bookIds), signal);
      return find(request, bookIds, signal);
    },

    /** Begins to read back what was kept of all books. */
    begin(): void {
      // A failure is told to whoever searches.
      searcher.prepare().catch(() => {});
    },

    /** Begins to make a book searchable, so that its first search need not wait for it. */
    prepare(bookId: string): void {
      // A failure is told to whoever searches.
      handOver(bookId).catch(() => {});
    },

    /** To be called when a book's facts or texts changed, or it came or went. */
    changed(bookId: string): void {
      const of = books.get(bookId);
      if (of) {
        delete of.texts;
        delete of.club;
        of.changes++;
        of.complete = false;
      }
      if (!isListed(bookId)) {
        // A searcher that is closing or has just crashed holds no book anyway.
        searcher.removeBook(bookId).catch(() => {});
      } else if (of) handOver(bookId).catch(() => {});
    },

    async close(): Promise<void> {
      growth.stop();
      for (const { timer } of books.values()) clearTimeout(timer);
      await searcher.close();
    },
  };
}
