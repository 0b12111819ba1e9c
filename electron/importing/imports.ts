// An import from a source to the library: read, preview; and, only when told to, commit. Reading itself happens elsewhere
// (source-reader.ts).
import type { RewordedText } from '../anchoring/reworded-text.ts';
import type { Library } from '../library/library.ts';
import type { Point } from '../shared/club-model.ts';
import { groupBy } from '../shared/group-by.ts';
import type { ImportPreview, ImportRecord, ImportRequest } from '../shared/import-report.ts';
import type { Book } from '../shared/model.ts';
import { Problem } from '../shared/problem.ts';
import type { StoreRoom } from '../state/store.ts';
import { takingTurns } from '../workers/turns.ts';
import { sameBook } from './identity.ts';
import { importsOf } from './import-log.ts';
import { keepPreviews } from './kept-previews.ts';
import { byNamedMember, type ParsedFile } from './parse-file.ts';
import { previewOf } from './preview.ts';
import type { ReadingOptions, ReadSource, Source } from './read-source.ts';
import type { FoundReading } from './reader.ts';
import { runImport } from './run-import.ts';
import { type Undoing, undoing } from './undo-import.ts';
import { hiddenFromAnnouncement } from './written-spoilers.ts';

export interface ImportsOptions {
  readonly library: Library;
  readonly room: StoreRoom;
  readonly read: ReadSource;
  readonly newId: () => string;
  readonly now: () => string;
  /** Called after texts with new words were written: their points have to follow. */
  readonly onReworded: (bookId: string, reworded: readonly RewordedText[]) => Promise<void>;
}

export interface CommitOptions {
  /** Books written so far, and in all. */
  readonly onProgress?: (progress: { done: number; total: number }) => void;
  readonly signal?: AbortSignal | undefined;
}

/** What is to be written of one book in a parsed source. */
export interface ChosenReading {
  readonly parsed: ParsedFile;
  readonly reading: FoundReading;
  /** The book to add to; else the one it seems to be, else a new one. */
  readonly bookId: string | undefined;
  readonly author: string | undefined;
}

export type Imports = ReturnType<typeof openImports>;

export function openImports(options: ImportsOptions) {
  const { library, room, read, newId } = options;
  const previews = keepPreviews();
  // Two imports of one book at a time would each write without the other's reviews.
  const inTurn = takingTurns();

  function existing(reading: FoundReading): Book | undefined {
    const names = library.knownNames();
    const same = sameBook(
      reading.facts,
      names.map(({ named }) => named),
    );
    return names.find(({ named }) => named === same)?.book;
  }

  const running = runImport({ ...options, existing });

  async function previewed(previewId: string, parsed: ParsedFile, bookId?: string): Promise<ImportPreview> {
    const readings = [];
    for (const reading of parsed.readings) {
      const book = bookId === undefined ? existing(reading) : library.book(bookId);
      const { counts } = await running.merged(parsed, reading, book);
      readings.push(previewOf(parsed, reading, counts, book));
    }
    const { file, byMember, privateNotes } = parsed;
    return { previewId, ...file, byMember, privateNotes, readings };
  }

  function kept(previewId: string): ParsedFile {
    const parsed = previews.get(previewId);
    if (!parsed) throw new Problem('NOT_FOUND', 'This preview is no longer there. Choose the file again.');
    return parsed;
  }

  function recordsOf(runId: string): ImportRecord[] {
    // Those of a book that was merged into another are part of the run, which is undone as a whole or not at all.
    return [...library.entries(), ...library.mergedEntries()]
      .flatMap(({ book }) => importsOf(room, library.folderOf(book.id)))
      .filter((record) => record.runId === runId)
      .sort((a, b) => b.importedAt.localeCompare(a.importedAt));
  }

  return {
    /** For others that write the texts of books. */
    inTurn,

    /**
     * @param bookId the book it is to go into, where that is known already.
     * @throws Problem REFUSED with a sentence, where there is nothing that could be imported; NOT_FOUND for a book that is not
     * there; the signal's reason when aborted.
     */
    async preview(source: Source, { bookId, ...options }: ReadingOptions & { bookId?: string | undefined } = {}) {
      const parsed = await read(source, options);
      const previewId = newId();
      const preview = await previewed(previewId, parsed, bookId);
      options.signal?.throwIfAborted();
      previews.keep(previewId, parsed);
      return preview;
    },

    /**
     * The preview as it is once the member is named whose export it is. In turn with imports, so that it tells what they left.
     * @throws Problem NOT_FOUND
     */
    recount(previewId: string, member: string): Promise<ImportPreview> {
      return inTurn(async () => {
        const parsed = kept(previewId);
        return previewed(previewId, member.trim() ? byNamedMember(parsed, member.trim()) : parsed);
      });
    },

    /**
     * All requests or none: called off, or failing half-way, it takes back what it wrote.
     * @returns a record for each book, in the order of the requests and their readings.
     * @throws Problem NOT_FOUND, NOT_SAVED; REFUSED where a member's name is missing; the signal's reason.
     */
    commit(requests: readonly ImportRequest[], options: CommitOptions = {}): Promise<ImportRecord[]> {
      return inTurn(async () => {
        // All are looked up before the first is written.
        const chosen = requests.flatMap((request) => chosenIn(kept(request.previewId), request, library));
        const records = await running.run(chosen, options);
        for (const { previewId } of requests) previews.drop(previewId);
        return records;
      });
    },

    /** In turn with imports. @throws Problem NOT_FOUND, REFUSED, NOT_SAVED (see undo-import.ts). */
    undo(request: Undoing): Promise<void> {
      return inTurn(async () => (await undoing(options, request))());
    },

    /** All books of a run or none. @returns the books. @throws Problem like `undo`; NOT_FOUND where nothing is left of the run. */
    undoRun(runId: string, pointsOf: (bookId: string) => readonly Point[]): Promise<string[]> {
      return inTurn(async () => {
        const byBook = groupBy(recordsOf(runId), ({ bookId }) => bookId);
        if (!byBook.size) throw new Problem('NOT_FOUND', 'This import is no longer there. It was undone already.');
        const undoings = [];
        for (const [bookId, records] of byBook) {
          const importIds = records.map(({ id }) => id);
          undoings.push(await undoing(options, { bookId, importIds, points: () => pointsOf(bookId) }));
        }
        for (const undo of undoings) await undo();
        return [...byBook.keys()];
      });
    },

    discard: previews.drop,

    /** Newest first. */
    history(bookId: string): ImportRecord[] {
      return importsOf(room, library.folderOf(library.book(bookId).id));
    },

    /** Newest first. */
    run: recordsOf,
  };
}

function chosenIn(kept: ParsedFile, { member = '', hideAnnounced, readings }: ImportRequest, library: Library) {
  if (kept.byMember && !member.trim()) {
    throw new Problem('REFUSED', `“${kept.file.file}” is a member’s own export. Say whose it is, then import it.`);
  }
  const parsed = kept.byMember ? byNamedMember(kept, member.trim()) : kept;
  return readings.map(({ index, bookId, author }): ChosenReading => {
    const reading = parsed.readings[index];
    if (!reading) throw new Problem('NOT_FOUND', 'This preview has no such book. Choose the file again.');
    const reviews = hideAnnounced ? reading.reviews.map(hiddenFromAnnouncement) : reading.reviews;
    return { parsed, reading: { ...reading, reviews }, bookId: bookId && library.book(bookId).id, author };
  });
}
