// Keeps the searcher in step with the library and with what the groups make: a book is handed over when first searched, and
// what changed in it again.
import type { ClubDocuments } from '../club/club-documents.ts';
import type { Library } from '../library/library.ts';
import { Problem } from '../shared/problem.ts';
import type { SearchRequest, SearchResults } from '../shared/search-results.ts';
import { unlessAborted } from '../workers/unless-aborted.ts';
import { clubDocuments, marksOf, NO_MARKS, textDocuments } from './book-documents.ts';
import type { BookMarks, SearchDocument, Searcher } from './searcher.ts';

export interface SearcherOptions {
  /** Where a searcher that lost its memory (a crashed worker) gets all of a book again. */
  readonly documentsOf: (bookId: string) => Promise<{
    readonly texts: Iterable<SearchDocument>;
    readonly club: Iterable<SearchDocument>;
    readonly marks: BookMarks;
  }>;
  /** Called whenever more can be found than before. */
  readonly onGrew: () => void;
}

export interface LibrarySearchOptions {
  readonly library: Library;
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

interface FollowedBook {
  /** Handed over or on their way; not there where they changed since. */
  texts?: Promise<void>;
  club?: Promise<void>;
  /** Hands over what the group changed. */
  timer?: NodeJS.Timeout;
  /** Of the texts: grows with each change. */
  version: number;
  /** They have arrived. */
  complete: boolean;
}

export type LibrarySearch = ReturnType<typeof openLibrarySearch>;

export function openLibrarySearch({ library, clubs, openSearcher, onGrew }: LibrarySearchOptions) {
  const books = new Map<string, FollowedBook>();
  const growth = limitedTo(GROWTH_MS, onGrew);
  const searcher = openSearcher({
    onGrew: growth.call,
    documentsOf: async (bookId) => {
      const { book } = library.entry(bookId);
      return { texts: textDocuments(book, await library.textsOf(bookId)), ...clubOf(bookId) };
    },
  });

  function clubOf(bookId: string) {
    try {
      const doc = clubs.doc(bookId);
      return { club: clubDocuments(library.entry(bookId).book, doc), marks: marksOf(doc) };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // Whoever opens the club document is told what is wrong with it; the texts can be searched without.
      return { club: [], marks: NO_MARKS };
    }
  }

  function followed(bookId: string): FollowedBook {
    const known = books.get(bookId);
    if (known) return known;
    const book: FollowedBook = { version: 0, complete: false };
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
    return library.entries().some(({ book }) => book.id === bookId);
  }

  async function handTexts(bookId: string, of: FollowedBook): Promise<void> {
    const { version } = of;
    const texts = await library.textsOf(bookId);
    // They changed while they were read: whoever told so hands over what they are now.
    if (of.version !== version) return;
    await searcher.replace(bookId, 'texts', textDocuments(library.entry(bookId).book, texts));
    of.complete = of.version === version;
  }

  async function handClub(bookId: string): Promise<void> {
    const { club, marks } = clubOf(bookId);
    await searcher.replace(bookId, 'club', club);
    await searcher.mark(bookId, marks);
  }

  /** Resolves when the searcher has all of a book. */
  async function handOver(bookId: string): Promise<void> {
    const of = followed(bookId);
    of.texts ??= handTexts(bookId, of);
    of.club ??= handClub(bookId);
    const { texts, club } = of;
    // Only this attempt: a newer one may already be on its way.
    texts.catch(() => of.texts === texts && delete of.texts);
    club.catch(() => of.club === club && delete of.club);
    await Promise.all([texts, club]);
  }

  function searchedBooks({ bookId }: SearchRequest): string[] {
    return bookId === undefined ? library.entries().map(({ book }) => book.id) : [library.book(bookId).id];
  }

  async function allIn(bookIds: readonly string[]): Promise<void> {
    await Promise.all(bookIds.map(handOver));
    await searcher.indexed(bookIds);
  }

  /** Of texts that are still being handed over or indexed, and of all there are. */
  function progress(bookIds: readonly string[]) {
    const { handedOver, pending } = searcher.progress(bookIds);
    const coming = bookIds
      .filter((bookId) => !books.get(bookId)?.complete)
      .map((bookId) => {
        const { reviewCount, passageCount } = library.entry(bookId);
        return Math.max(0, reviewCount + passageCount - searcher.progress([bookId]).handedOver);
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
      await unlessAborted(few ? all : withinPatience(all), signal);
      return find(request, bookIds, signal);
    },

    /** The same once everything is indexed, however long that takes. */
    async searchAll(request: SearchRequest, signal?: AbortSignal): Promise<SearchResults> {
      const bookIds = searchedBooks(request);
      await unlessAborted(allIn(bookIds), signal);
      return find(request, bookIds, signal);
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
        of.version++;
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

/** As `promise`, but it resolves after a while in any case; what fails until then fails. */
async function withinPatience(promise: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([promise, patience]).finally(() => clearTimeout(timer));
}

/** Calls at once, and once more after a pause if there was any call in it. */
function limitedTo(pauseMs: number, call: () => void) {
  let timer: NodeJS.Timeout | undefined;
  let again = false;
  const pause = () => {
    again = false;
    call();
    timer = setTimeout(() => {
      timer = undefined;
      if (again) pause();
    }, pauseMs);
  };
  return {
    call: () => {
      if (timer) again = true;
      else pause();
    },
    stop: () => clearTimeout(timer),
  };
}
