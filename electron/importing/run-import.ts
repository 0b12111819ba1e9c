// One run of an import: book after book is merged and written, and all of it is taken back where one fails or the run is called off.
import { setImmediate as othersTurn } from 'node:timers/promises';
import type { BookTexts } from '../library/library.ts';
import { defined } from '../shared/defined.ts';
import type { ImportRecord, ImportReport } from '../shared/import-report.ts';
import type { Book } from '../shared/model.ts';
import { localDay } from '../shared/wording.ts';
import { keepBefore, keepOnly } from './before-import.ts';
import { matchPassages, matchReviews, sameBook } from './identity.ts';
import { dropRecords, importsOf, keepRecord } from './import-log.ts';
import type { ChosenReading, CommitOptions, ImportsOptions } from './imports.ts';
import { mergeBook, mergeReviews } from './merge.ts';
import { mergePassages } from './merge-passages.ts';
import type { ParsedFile } from './parse-file.ts';
import { said } from './preview.ts';
import type { FoundReading } from './reader.ts';
import { rewordedBetween } from './undo-import.ts';

interface RunParts extends Omit<ImportsOptions, 'read'> {
  /** The book in the library that a reading seems to be of. */
  readonly existing: (reading: FoundReading) => Book | undefined;
}

const NOTHING: BookTexts = { reviews: [], passages: [] };

export function runImport({ library, room, newId, now, onReworded, existing }: RunParts) {
  /** The book that was merged into this one, where the source is about it by its own title. */
  function mergedBook({ facts }: FoundReading, book: Book): Book | undefined {
    const names = library.knownNames().filter((name) => name.book.id === book.id);
    const meant = sameBook(
      facts,
      names.map(({ named }) => named),
    );
    return meant?.id === book.id ? undefined : meant;
  }

  /** Of the same title: a page of another one lacks other reviews. None where the file is cut off: it cannot tell what is gone. */
  function previousImport({ file }: ParsedFile, reading: FoundReading, book: Book): string | undefined {
    if (file.incomplete !== undefined) return undefined;
    const merged = mergedBook(reading, book);
    const own = importsOf(room, library.folderOf(book.id)).filter(({ mergedBookId }) => mergedBookId === merged?.id);
    const before = merged ? importsOf(room, library.folderOf(merged.id)) : [];
    return [...own, ...before].find(({ report }) => report.format === file.format)?.id;
  }

  /** What the book's texts would be. */
  async function merged(parsed: ParsedFile, reading: FoundReading, book: Book | undefined, importId = 'preview') {
    const known = book ? await library.textsOf(book.id) : NOTHING;
    const into = {
      bookId: book?.id ?? 'preview',
      importId,
      format: parsed.file.format,
      newId,
      today: localDay(now()),
      previousImportId: book && previousImport(parsed, reading, book),
    };
    const reviews = mergeReviews(known.reviews, matchReviews(reading.reviews, known.reviews), into);
    const passages = mergePassages(known.passages, matchPassages(reading.passages, known.passages), into);
    return {
      texts: { reviews: reviews.reviews, passages: passages.passages },
      reworded: [...reviews.reworded, ...passages.reworded],
      counts: {
        new: reviews.counts.new + passages.counts.new,
        updated: reviews.counts.updated + passages.counts.updated,
        unchanged: reviews.counts.unchanged + passages.counts.unchanged,
      },
    };
  }

  /**
   * Writes what the book was before, then the texts, then the book, then the report.
   * @param takingBack is given how to take it back, before anything is written.
   */
  async function write(
    { parsed, reading, bookId, author }: ChosenReading,
    runId: string,
    takingBack: (takeBack: () => Promise<void>) => void,
  ): Promise<ImportRecord> {
    const known = bookId ? library.book(bookId) : existing(reading);
    const { facts } = reading;
    const authors = author?.trim() ? [author.trim()] : facts.authors;
    const before = known ? await library.textsOf(known.id) : NOTHING;
    const book = known
      ? mergeBook(known, { ...facts, authors }, parsed.file.format, before.reviews)
      : { ...facts, authors, id: library.freeBookId(facts.title) };
    const id = newId();
    const { counts, texts, reworded } = await merged(parsed, reading, known, id);
    const written: BookTexts = {
      reviews: texts.reviews.map((review) => ofBook(review, book.id)),
      passages: texts.passages.map((passage) => ofBook(passage, book.id)),
    };
    const folder = library.folderOf(book.id);
    takingBack(async () => {
      if (!known) return library.forget(book.id);
      await library.put(known, before);
      await onReworded(known.id, rewordedBetween(written, before));
      dropRecords(room, folder, [id]);
    });
    const keepTexts = known && ((kept: string) => library.keepTexts(known.id, kept));
    await keepBefore(room, folder, id, { before: known, after: book, texts: before }, keepTexts);
    // The small files are flushed to the disk in one go each: between two of them the window is answered.
    await othersTurn();
    await library.put(book, written);
    await othersTurn();
    if (reworded.length) await onReworded(book.id, reworded);
    const report: ImportReport = { ...parsed.file, ...said(parsed, reading, counts) };
    const mergedBookId = known && mergedBook(reading, known)?.id;
    const record: ImportRecord = {
      id,
      runId,
      bookId: book.id,
      importedAt: now(),
      report,
      ...defined({ mergedBookId }),
    };
    keepRecord(room, folder, record);
    await othersTurn();
    return record;
  }

  async function run(chosen: readonly ChosenReading[], { onProgress, signal }: CommitOptions): Promise<ImportRecord[]> {
    const runId = newId();
    const records: ImportRecord[] = [];
    const takeBacks: (() => Promise<void>)[] = [];
    try {
      for (const reading of chosen) {
        signal?.throwIfAborted();
        onProgress?.({ done: records.length, total: chosen.length });
        records.push(await write(reading, runId, (takeBack) => takeBacks.push(takeBack)));
      }
      signal?.throwIfAborted();
    } catch (error) {
      for (const takeBack of takeBacks.toReversed()) await takeBack();
      throw error;
    }
    for (const bookId of new Set(records.map((record) => record.bookId))) {
      const ofBook = records.filter((record) => record.bookId === bookId);
      await keepOnly(
        library.folderOf(bookId),
        ofBook.map(({ id }) => id),
      );
    }
    return records;
  }

  return { merged, run };
}

/** What is of the book already stays the same object. */
function ofBook<T extends { readonly bookId: string }>(text: T, bookId: string): T {
  return text.bookId === bookId ? text : { ...text, bookId };
}
