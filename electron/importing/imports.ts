// An import from bytes to the library: decode, recognise, read, preview; and, only when told to, commit.
import type { Library } from '../library/library.ts';
import { shieldedOpening } from '../library/summary.ts';
import { defined } from '../shared/defined.ts';
import type {
  ImportEvent,
  ImportPreview,
  ImportRecord,
  ImportReport,
  ImportRequest,
  ReadingPreview,
} from '../shared/import-report.ts';
import type { Book, FoundReview, Review } from '../shared/model.ts';
import { Problem } from '../shared/problem.ts';
import { localDay } from '../shared/wording.ts';
import type { StoreRoom } from '../state/store.ts';
import { keepBefore, keepOnly } from './before-import.ts';
import { matchReviews, sameBook } from './identity.ts';
import { importsOf, keepRecord } from './import-log.ts';
import { detectLanguage } from './language.ts';
import { mergeBook, mergeReviews } from './merge.ts';
import { byNamedMember, languagesOf, type ParsedFile, parseFile } from './parse-file.ts';
import type { FoundReading } from './reader.ts';
import { type Undoing, undoImport } from './undo-import.ts';

export interface ImportsOptions {
  readonly library: Library;
  readonly room: StoreRoom;
  readonly newId: () => string;
  readonly now: () => string;
  /** Called after reviews with new words were written: their points have to follow. */
  readonly onReworded: (bookId: string, reworded: readonly Review[]) => Promise<void>;
}

/** A page that was closed never discards its preview; the oldest ones go. */
const KEPT_PREVIEWS = 8;
/** Between two pauses for progress, cancelling and everybody else: telling a review's language takes some 3 ms. */
const REVIEWS_AT_ONCE = 8;

export type Imports = ReturnType<typeof openImports>;

export function openImports({ library, room, newId, now, onReworded }: ImportsOptions) {
  const previews = new Map<string, ParsedFile>();
  let lastCommit: Promise<unknown> = Promise.resolve();

  function existing(reading: FoundReading): Book | undefined {
    return sameBook(
      reading.facts,
      library.entries().map(({ book }) => book),
    );
  }

  async function merged(parsed: ParsedFile, reading: FoundReading, book: Book | undefined, importId = 'preview') {
    const known = book ? await library.reviewsOf(book.id) : [];
    return mergeReviews(known, matchReviews(reading.reviews, known), {
      bookId: book?.id ?? 'preview',
      importId,
      format: parsed.file.format,
      newId,
      today: localDay(now()),
      previousImportId: book && previousImport(parsed, book),
    });
  }

  /** None where the file is cut off: it cannot tell what is gone. */
  function previousImport({ file }: ParsedFile, book: Book): string | undefined {
    if (file.incomplete !== undefined) return undefined;
    return importsOf(room, library.folderOf(book.id)).find(({ report }) => report.format === file.format)?.id;
  }

  async function previewReading(parsed: ParsedFile, reading: FoundReading, bookId?: string): Promise<ReadingPreview> {
    const { facts, proposedAuthor, reviews } = reading;
    const book = bookId === undefined ? existing(reading) : library.book(bookId);
    const { counts } = await merged(parsed, reading, book);
    return {
      ...said(parsed, reading, counts),
      facts,
      ...defined({
        // A known book's author was confirmed once.
        proposedAuthor: book?.authors.length ? undefined : proposedAuthor,
        existingBook: book && { id: book.id, title: book.title },
      }),
      examples: reviews.slice(0, 3).map((review) => ({
        reviewer: review.reviewer.name,
        ...defined({ writtenOn: review.writtenOn }),
        excerpt: shieldedOpening(review),
      })),
    };
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
      const read = parseFile(name, bytes);
      const total = read.readings.reduce((sum, { reviews }) => sum + reviews.length, 0);
      const readings: FoundReading[] = [];
      let done = 0;
      for (const reading of read.readings) {
        const reviews: FoundReview[] = [];
        for (const review of reading.reviews) {
          if (done % REVIEWS_AT_ONCE === 0) {
            yield { type: 'progress', doing: 'Looking at the languages', done, total };
            await new Promise((resolve) => setImmediate(resolve));
            signal?.throwIfAborted();
          }
          const language = review.language ?? (await detectLanguage(review.body.text));
          reviews.push(language ? { ...review, language } : review);
          done += 1;
        }
        readings.push({ ...reading, reviews });
      }
      const parsed = { ...read, readings };
      const previewed: ReadingPreview[] = [];
      for (const reading of readings) previewed.push(await previewReading(parsed, reading, bookId));
      const previewId = newId();
      const preview: ImportPreview = { previewId, ...parsed.file, byMember: parsed.byMember, readings: previewed };
      previews.set(previewId, parsed);
      for (const id of [...previews.keys()].slice(0, -KEPT_PREVIEWS)) previews.delete(id);
      yield { type: 'preview', preview };
    },

    /**
     * One at a time: two of one book would each write without the other's reviews.
     * @throws Problem NOT_FOUND, NOT_SAVED; REFUSED where a member's name is missing.
     */
    commit(request: ImportRequest): Promise<ImportRecord[]> {
      const turn = lastCommit.then(() => commit(request));
      lastCommit = turn.catch(() => undefined);
      return turn;
    },

    /** In turn with imports. @throws Problem NOT_FOUND, REFUSED, NOT_SAVED (see undo-import.ts). */
    undo(undoing: Undoing): Promise<void> {
      const turn = lastCommit.then(() => undoImport({ library, room, onReworded }, undoing));
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

  async function commit({ previewId, member, readings }: ImportRequest): Promise<ImportRecord[]> {
    const kept = previews.get(previewId);
    if (!kept) throw new Problem('NOT_FOUND', 'This preview is no longer there. Choose the file again.');
    if (kept.byMember && !member?.trim()) {
      throw new Problem('REFUSED', `“${kept.file.file}” is a member’s own export. Say whose it is, then import it.`);
    }
    const parsed = kept.byMember ? byNamedMember(kept, member?.trim() ?? '') : kept;
    // All are looked up before the first is written.
    const chosen = readings.map(({ index, bookId, author }) => {
      const reading = parsed.readings[index];
      if (!reading) throw new Problem('NOT_FOUND', 'This preview has no such book. Choose the file again.');
      return { reading, bookId: bookId && library.book(bookId).id, author };
    });
    const records: ImportRecord[] = [];
    for (const { reading, bookId, author } of chosen) {
      records.push(await commitReading(parsed, reading, bookId, author));
    }
    previews.delete(previewId);
    return records;
  }

  /** Writes what the book was before, then the reviews, then the book, then the report. */
  async function commitReading(parsed: ParsedFile, reading: FoundReading, bookId?: string, author?: string) {
    const known = bookId ? library.book(bookId) : existing(reading);
    const { facts } = reading;
    const authors = author?.trim() ? [author.trim()] : facts.authors;
    const before = known ? await library.reviewsOf(known.id) : [];
    const book = known
      ? mergeBook(known, { ...facts, authors }, parsed.file.format, before)
      : { ...facts, authors, id: library.freeBookId(facts.title) };
    const id = newId();
    const { counts, reviews, reworded } = await merged(parsed, reading, known, id);
    const folder = library.folderOf(book.id);
    await keepBefore(room, folder, id, { before: known, after: book, reviews: before });
    await library.put(
      book,
      reviews.map((review) => ({ ...review, bookId: book.id })),
    );
    if (reworded.length) await onReworded(book.id, reworded);
    const report: ImportReport = { ...parsed.file, ...said(parsed, reading, counts) };
    const record: ImportRecord = { id, bookId: book.id, importedAt: now(), report };
    keepRecord(room, folder, record);
    await keepOnly(folder, id);
    return record;
  }
}

/** What the report says of one book. */
function said(
  { file }: ParsedFile,
  { reviews, facts }: FoundReading,
  counts: { new: number; updated: number; unchanged: number },
): Pick<ReadingPreview, 'counts' | 'found' | 'statedReviewCount'> {
  return {
    counts: { ...counts, skipped: file.skipped.length },
    found: {
      reviews: reviews.length,
      hiddenForSpoilers: reviews.filter((review) => review.spoiler === 'whole').length,
      languages: languagesOf(reviews),
    },
    ...defined({ statedReviewCount: facts.ratings.reviewCount }),
  };
}
