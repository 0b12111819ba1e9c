// An import from bytes to the library: decode, recognise, read, preview; and, only when told to, commit.
import type { Library } from '../library/library.ts';
import { shieldedOpening } from '../library/summary.ts';
import { defined } from '../shared/defined.ts';
import { groupBy } from '../shared/group-by.ts';
import type { ImportEvent, ImportPreview, ImportRecord, ImportReport } from '../shared/import-report.ts';
import type { Book, FoundReview } from '../shared/model.ts';
import { Problem } from '../shared/problem.ts';
import type { StoreRoom } from '../state/store.ts';
import { decode } from './decode.ts';
import { matchReviews, sameBook } from './identity.ts';
import { importsOf, keepRecord } from './import-log.ts';
import { detectLanguage } from './language.ts';
import { mergeBook, mergeReviews } from './merge.ts';
import type { FoundReading, Reader, ReadResult } from './reader.ts';
import { recognise, unrecognised } from './recognise.ts';

export interface ImportsOptions {
  readonly library: Library;
  readonly room: StoreRoom;
  readonly newId: () => string;
  readonly now: () => string;
}

export interface CommitRequest {
  readonly previewId: string;
  /** The book to add to; else the one it seems to be, else a new one. */
  readonly bookId?: string | undefined;
  /** What the user confirmed or typed; replaces a proposed author. */
  readonly author?: string | undefined;
}

interface Parsed {
  readonly name: string;
  readonly reader: Reader;
  readonly recognisedBy: string;
  readonly result: ReadResult;
  readonly reading: FoundReading;
}

/** A page that was closed never discards its preview; the oldest ones go. */
const KEPT_PREVIEWS = 8;
/** Between two pauses for progress, cancelling and everybody else: telling a review's language takes some 3 ms. */
const REVIEWS_AT_ONCE = 8;

export type Imports = ReturnType<typeof openImports>;

export function openImports({ library, room, newId, now }: ImportsOptions) {
  const previews = new Map<string, Parsed>();
  let lastCommit: Promise<unknown> = Promise.resolve();

  function parsedOf(previewId: string): Parsed {
    const parsed = previews.get(previewId);
    if (!parsed) throw new Problem('NOT_FOUND', 'This preview is no longer there. Choose the file again.');
    return parsed;
  }

  function existing(parsed: Parsed): Book | undefined {
    return sameBook(
      parsed.reading.facts,
      library.entries().map(({ book }) => book),
    );
  }

  async function reportFor(parsed: Parsed, book: Book | undefined, id = 'preview') {
    const { reading, result, reader } = parsed;
    const known = book ? await library.reviewsOf(book.id) : [];
    const merged = mergeReviews(known, matchReviews(reading.reviews, known), {
      bookId: book?.id ?? 'preview',
      importId: id,
      format: reader.format,
      newId,
    });
    const report: ImportReport = {
      file: parsed.name,
      format: reader.format,
      formatTitle: reader.title,
      recognisedBy: parsed.recognisedBy,
      counts: { ...merged.counts, skipped: result.skipped.length },
      found: {
        reviews: reading.reviews.length,
        hiddenForSpoilers: reading.reviews.filter((review) => review.spoiler === 'whole').length,
        languages: languagesOf(reading.reviews),
      },
      ...defined({ statedReviewCount: reading.facts.ratings.reviewCount, incomplete: result.incomplete }),
      skipped: [...result.skipped],
      warnings: [...result.warnings],
    };
    return { report, reviews: merged.reviews };
  }

  return {
    /**
     * @param bookId the book it is to go into, where that is known already.
     * @throws Problem REFUSED with a sentence, where there is nothing that could be imported; NOT_FOUND for a book that is not
     * there; the signal's reason when aborted.
     */
    async *preview(
      name: string,
      bytes: Uint8Array,
      signal?: AbortSignal,
      bookId?: string,
    ): AsyncGenerator<ImportEvent> {
      const { reader, because, result, reading } = read(name, bytes);
      const total = reading.reviews.length;
      const reviews: FoundReview[] = [];
      for (const [index, review] of reading.reviews.entries()) {
        if (index % REVIEWS_AT_ONCE === 0) {
          yield { type: 'progress', doing: 'Looking at the languages', done: index, total };
          await new Promise((resolve) => setImmediate(resolve));
          signal?.throwIfAborted();
        }
        const language = review.language ?? (await detectLanguage(review.body.text));
        reviews.push(language ? { ...review, language } : review);
      }
      const parsed: Parsed = { name, reader, recognisedBy: because, result, reading: { ...reading, reviews } };
      const preview = await previewOf(newId(), parsed, bookId);
      previews.set(preview.previewId, parsed);
      for (const id of [...previews.keys()].slice(0, -KEPT_PREVIEWS)) previews.delete(id);
      yield { type: 'preview', preview };
    },

    /** One at a time: two of one book would each write without the other's reviews. @throws Problem NOT_FOUND, NOT_SAVED */
    commit(request: CommitRequest): Promise<ImportRecord> {
      const turn = lastCommit.then(() => commit(request));
      lastCommit = turn.catch(() => undefined);
      return turn;
    },

    discard(previewId: string): void {
      previews.delete(previewId);
    },

    history(bookId: string): ImportRecord[] {
      return importsOf(room, library.folderOf(library.book(bookId).id));
    },
  };

  /** Writes the reviews, then the book, then the report. */
  async function commit({ previewId, bookId, author }: CommitRequest): Promise<ImportRecord> {
    const parsed = parsedOf(previewId);
    const known = bookId ? library.book(bookId) : existing(parsed);
    const { facts } = parsed.reading;
    const authors = author?.trim() ? [author.trim()] : facts.authors;
    const book = known
      ? mergeBook(known, { ...facts, authors })
      : { ...facts, authors, id: library.freeBookId(facts.title) };
    const id = newId();
    const { report, reviews } = await reportFor(parsed, known, id);
    await library.put(
      book,
      reviews.map((review) => ({ ...review, bookId: book.id })),
    );
    const record: ImportRecord = { id, bookId: book.id, importedAt: now(), report };
    keepRecord(room, library.folderOf(book.id), record);
    previews.delete(previewId);
    return record;
  }

  async function previewOf(previewId: string, parsed: Parsed, bookId?: string): Promise<ImportPreview> {
    const { facts, proposedAuthor, reviews } = parsed.reading;
    const book = bookId === undefined ? existing(parsed) : library.book(bookId);
    const { report } = await reportFor(parsed, book);
    return {
      previewId,
      facts,
      ...defined({
        // A known book's author was confirmed once.
        proposedAuthor: book?.authors.length ? undefined : proposedAuthor,
        existingBook: book && { id: book.id, title: book.title },
      }),
      report,
      examples: reviews.slice(0, 3).map((review) => ({
        reviewer: review.reviewer.name,
        ...defined({ writtenOn: review.writtenOn }),
        excerpt: shieldedOpening(review),
      })),
    };
  }
}

function read(name: string, bytes: Uint8Array) {
  const decoded = decode(name, bytes);
  if (!decoded.ok) throw new Problem('REFUSED', decoded.sentence);
  const source = { name, text: decoded.text };
  const recognised = recognise(source);
  const result = recognised?.reader.read(source);
  const [first, ...others] = result?.readings ?? [];
  const reviews = [first, ...others].flatMap((reading) => reading?.reviews ?? []);
  if (!recognised || !result || !first || !reviews.length) {
    throw new Problem('REFUSED', unrecognised(name, decoded.text));
  }
  if (others.some(({ facts }) => facts.title !== first.facts.title)) {
    throw new Problem('REFUSED', `“${name}” holds the pages of several books. Save and import them one by one.`);
  }
  // Several pages of one book's reviews, copied one below the other.
  return { ...recognised, result, reading: { ...first, reviews } };
}

function languagesOf(reviews: readonly FoundReview[]): { language: string; count: number }[] {
  const groups = groupBy(
    reviews.filter((review) => review.language !== undefined),
    (review) => review.language as string,
  );
  return [...groups].map(([language, of]) => ({ language, count: of.length })).sort((a, b) => b.count - a.count);
}
