// The contract, implemented: each procedure checks nothing itself (the schemas did), calls one module, and turns what that module
// refuses into the declared error of the same code.
import { type EventPublisher, implement, ORPCError } from '@orpc/server';
import { placedQuotation } from './anchoring/placed-quotation.ts';
import { markedReviews } from './club/marked-reviews.ts';
import type { Abilities, Companion } from './companion.ts';
import { exportBook } from './exporting/export-book.ts';
import type { Source } from './importing/read-source.ts';
import { sampleReading } from './library/sample.ts';
import { summaryOf } from './library/summary.ts';
import { openFieldValues } from './search/field-values.ts';
import type { LibrarySearch } from './search/library-search.ts';
import { GROUP_ID, readClub } from './shared/club-document.ts';
import type { Point } from './shared/club-model.ts';
import { contract, type HostEvent, REVIEWS_AT_ONCE } from './shared/contract.ts';
import { defined } from './shared/defined.ts';
import type { CommitEvent, ImportEvent, ImportPreview, ImportRecord, ImportRequest } from './shared/import-report.ts';
import type { Book } from './shared/model.ts';
import { inBookOrder } from './shared/passage-order.ts';
import { Problem } from './shared/problem.ts';
import { writeBytes } from './state/disk.ts';
import { changeSettings } from './state/settings-store.ts';
import { toldStream } from './workers/told-stream.ts';

export type Router = ReturnType<typeof buildRouter>;

type Parts = Omit<Companion, 'router' | 'close'> & {
  readonly abilities: Abilities;
  readonly events: EventPublisher<{ event: HostEvent }>;
  readonly searching: LibrarySearch;
};

export function buildRouter(parts: Parts) {
  const { library, imports, merging, clubs, noteVersions, settings, tell } = parts;
  const fieldValues = openFieldValues({ library, clubs });
  const os = implement(contract).use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      throw declared(error);
    }
  });

  function changed(bookId: string): void {
    parts.searching.changed(bookId);
    tell({ type: 'library-changed' });
  }

  function clubOf(bookId: string): string {
    return bookId === GROUP_ID ? GROUP_ID : library.book(bookId).id;
  }

  function pointsOf(bookId: string): readonly Point[] {
    return readClub(clubs.doc(bookId)).points;
  }

  async function* previewing(source: Source, signal?: AbortSignal): AsyncGenerator<ImportEvent> {
    const preview = yield* toldStream<ImportEvent, ImportPreview>((tell) =>
      imports.preview(source, { signal, onProgress: (progress) => tell({ type: 'progress', ...progress }) }),
    );
    yield { type: 'preview', preview };
  }

  async function* committing(requests: readonly ImportRequest[], signal?: AbortSignal): AsyncGenerator<CommitEvent> {
    const records = yield* toldStream<CommitEvent, ImportRecord[]>((tell) =>
      imports.commit(requests, { signal, onProgress: (progress) => tell({ type: 'progress', ...progress }) }),
    );
    for (const bookId of new Set(records.map((record) => record.bookId))) changed(bookId);
    yield { type: 'imported', records };
  }

  async function addSample(): Promise<Book> {
    const known = library.entries().find(({ book }) => book.sample);
    if (known) return known.book;
    const { book, reviews } = sampleReading(library.freeBookId('sample reading'), parts.newId);
    await library.put(book, { reviews, passages: [] });
    changed(book.id);
    return book;
  }

  return os.router({
    host: {
      info: os.host.info.handler(() => ({
        host: parts.abilities.host,
        version: parts.abilities.version,
        dataFolder: parts.dataFolder,
        notices: [...parts.notices],
      })),
      events: os.host.events.handler(({ signal }) => parts.events.subscribe('event', signal ? { signal } : {})),
      openLink: os.host.openLink.handler(async ({ input }) => parts.abilities.openExternal?.(input.url)),
    },
    settings: {
      get: os.settings.get.handler(() => settings.value),
      change: os.settings.change.handler(({ input }) => {
        const next = changeSettings(settings, input);
        // Where the reader is concerns this window only.
        if (!input.place) tell({ type: 'settings-changed', settings: next });
        return next;
      }),
    },
    library: {
      list: os.library.list.handler(() =>
        library.entries().map(({ book, reviewCount, passageCount }) => {
          const { points, notes } = readClub(clubs.doc(book.id));
          const counts = { reviewCount, passageCount, pointCount: points.length, noteCount: notes.length };
          return { book, ...counts, merged: library.mergedInto(book.id) };
        }),
      ),
      addSample: os.library.addSample.handler(addSample),
      update: os.library.update.handler(({ input }) => {
        const book = library.update(input.bookId, defined(input.facts));
        changed(input.bookId);
        return book;
      }),
      remove: os.library.remove.handler(({ input }) => {
        library.remove(input.bookId);
        changed(input.bookId);
      }),
      restore: os.library.restore.handler(({ input }) => {
        const book = library.restore(input.bookId);
        changed(input.bookId);
        return book;
      }),
      mergePreview: os.library.mergePreview.handler(({ input }) => merging.preview(input)),
      merge: os.library.merge.handler(async ({ input }) => {
        await merging.merge(input).finally(() => {
          changed(input.bookId);
          changed(input.into);
        });
      }),
      separate: os.library.separate.handler(async ({ input }) => {
        const into = library.entry(input.bookId).merged?.into;
        const book = await merging.separate(input.bookId);
        changed(book.id);
        if (into) changed(into);
        return book;
      }),
    },
    reviews: {
      list: os.reviews.list.handler(async ({ input }) => {
        const reviews = await library.reviewsOf(input.bookId);
        const page = reviews.slice(input.from, input.from + REVIEWS_AT_ONCE);
        // With the last of them: whoever waits for the list comes first.
        if (page.length < REVIEWS_AT_ONCE) parts.searching.prepare(input.bookId);
        return markedReviews(clubs, input.bookId, page).map(summaryOf);
      }),
      get: os.reviews.get.handler(async ({ input }) => {
        const review = await library.review(input.reviewId);
        return markedReviews(clubs, review.bookId, [review])[0] ?? review;
      }),
    },
    passages: {
      list: os.passages.list.handler(async ({ input }) => {
        const passages = await library.passagesOf(input.bookId);
        parts.searching.prepare(input.bookId);
        return inBookOrder(passages);
      }),
    },
    imports: {
      prepare: os.imports.prepare.handler(() => parts.prepareReading()),
      preview: os.imports.preview.handler(({ input, signal }) => declaring(previewing(input, signal))),
      recount: os.imports.recount.handler(({ input }) => imports.recount(input.previewId, input.member)),
      commit: os.imports.commit.handler(({ input, signal }) => declaring(committing(input.requests, signal))),
      discard: os.imports.discard.handler(({ input }) => imports.discard(input.previewId)),
      history: os.imports.history.handler(({ input }) => imports.history(input.bookId)),
      run: os.imports.run.handler(({ input }) => imports.run(input.runId)),
      undo: os.imports.undo.handler(async ({ input: { bookId, importId } }) => {
        await imports.undo({ bookId, importIds: [importId], points: () => pointsOf(bookId) });
        changed(bookId);
      }),
      undoRun: os.imports.undoRun.handler(async ({ input }) => {
        for (const bookId of await imports.undoRun(input.runId, pointsOf)) changed(bookId);
      }),
    },
    search: {
      query: os.search.query.handler(({ input, signal }) => parts.searching.search(input, signal)),
      values: os.search.values.handler(({ input }) => fieldValues(input)),
    },
    club: {
      open: os.club.open.handler(({ input, signal }) => declaring(clubs.follow(clubOf(input.bookId), signal))),
      push: os.club.push.handler(({ input }) => clubs.push(clubOf(input.bookId), input.update)),
    },
    quotations: {
      place: os.quotations.place.handler(async ({ input: { bookId, evidence } }) => {
        const { reviews, passages } = await library.textsOf(library.book(bookId).id);
        const text =
          'reviewId' in evidence
            ? reviews.find(({ id }) => id === evidence.reviewId)?.body.text
            : passages.find(({ id }) => id === evidence.passageId)?.text;
        return placedQuotation(evidence, text);
      }),
    },
    noteVersions: {
      list: os.noteVersions.list.handler(({ input }) => noteVersions.list(clubOf(input.bookId), input.noteId)),
      keep: os.noteVersions.keep.handler(({ input: { bookId, noteId, name } }) =>
        noteVersions.keep(clubOf(bookId), clubs.doc(clubOf(bookId)), noteId, name),
      ),
      keepNow: os.noteVersions.keepNow.handler(({ input: { bookId, noteId } }) =>
        noteVersions.keepNow(clubOf(bookId), clubs.doc(clubOf(bookId)), noteId),
      ),
      content: os.noteVersions.content.handler(async ({ input: { bookId, versionId } }) => ({
        content: await noteVersions.content(clubOf(bookId), versionId),
      })),
    },
    exporting: {
      file: os.exporting.file.handler(({ input, signal }) => declaring(exportBook(parts.exporting, input, signal))),
      printing: os.exporting.printing.handler(() => parts.exporting.printer.by()),
      save: os.exporting.save.handler(async ({ input: { name, bytes } }) => {
        if (!parts.abilities.askWhereToSave) throw new Problem('USAGE', 'This host saves no files: the browser does.');
        const path = await parts.abilities.askWhereToSave(name);
        if (path !== undefined) await writeBytes(path, bytes);
        return defined({ path });
      }),
    },
  });
}

/** A Problem as the contract's error of that code: sentence and code, no stack. Anything else is a bug, written down, and passes on. */
function declared(error: unknown): unknown {
  if (error instanceof Problem) return new ORPCError(error.code, { message: error.message, defined: true });
  // What oRPC refuses by the schemas, or a call that was cancelled, is an answer too.
  const answer = error instanceof ORPCError || (error instanceof Error && error.name === 'AbortError');
  if (!answer) console.error(error);
  return error;
}

/** The same for a stream, which fails while it is read: after its procedure succeeded, as the middleware above sees it. */
async function* declaring<T>(stream: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    yield* stream;
  } catch (error) {
    throw declared(error);
  }
}
