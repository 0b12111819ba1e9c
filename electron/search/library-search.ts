// Keeps the searcher in step with the library: a book is handed over when first searched, and again when its reviews changed.
import type { Library } from '../library/library.ts';
import { defined } from '../shared/defined.ts';
import type { Passage, Review } from '../shared/model.ts';
import { passageWords } from '../shared/passage-words.ts';
import type { SearchRequest, SearchResults } from '../shared/search-results.ts';
import { hiddenRanges } from '../shared/shield.ts';
import type { SearchDocument, Searcher } from './searcher.ts';

/** Where a searcher that lost its memory (a crashed worker) gets a book's documents again. */
export interface SearcherOptions {
  readonly documentsOf: (bookId: string) => Promise<readonly SearchDocument[]>;
}

export type LibrarySearch = ReturnType<typeof openLibrarySearch>;

export function openLibrarySearch(library: Library, openSearcher: (options: SearcherOptions) => Searcher) {
  const documentsOf = async (bookId: string) => {
    const { reviews, passages } = await library.textsOf(bookId);
    return [...reviews.map(reviewDocument), ...passages.map(passageDocument)];
  };
  const searcher = openSearcher({ documentsOf });
  /** Books handed over or on their way. */
  const handedOver = new Map<string, Promise<void>>();

  function handOver(bookId: string): Promise<void> {
    const known = handedOver.get(bookId);
    if (known) return known;
    const handing = documentsOf(bookId).then((documents) => searcher.replaceBook(bookId, documents));
    handedOver.set(bookId, handing);
    handing.catch(() => {
      // Only this attempt: a newer one may already be on its way.
      if (handedOver.get(bookId) === handing) handedOver.delete(bookId);
    });
    return handing;
  }

  return {
    /** @throws Problem NOT_FOUND for a book that is not there; the signal's reason when aborted. */
    async search(request: SearchRequest, signal?: AbortSignal): Promise<SearchResults> {
      const bookIds = request.bookId ? [library.book(request.bookId).id] : library.entries().map(({ book }) => book.id);
      await Promise.all(bookIds.map(handOver));
      return searcher.search(request, signal);
    },

    /** Begins to make a book searchable, so that its first search need not wait for it. */
    prepare(bookId: string): void {
      // A failure is told to whoever searches.
      handOver(bookId).catch(() => {});
    },

    changed(bookId: string): void {
      handedOver.delete(bookId);
      if (library.entries().every(({ book }) => book.id !== bookId)) {
        // A searcher that is closing or has just crashed holds no book anyway.
        searcher.removeBook(bookId).catch(() => {});
      }
    },

    close(): Promise<void> {
      return searcher.close();
    },
  };
}

function reviewDocument(review: Review): SearchDocument {
  return {
    id: review.id,
    bookId: review.bookId,
    kind: 'review',
    title: review.reviewer.name,
    text: review.body.text,
    hidden: hiddenRanges(review),
    ...defined({ language: review.language }),
  };
}

function passageDocument(passage: Passage): SearchDocument {
  return {
    id: passage.id,
    bookId: passage.bookId,
    kind: 'passage',
    title: passage.by ?? '',
    text: passageWords(passage),
    // The book's own words are nobody's spoiler to mark.
    hidden: [],
  };
}
