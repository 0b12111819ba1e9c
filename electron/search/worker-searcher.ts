// The searcher as a worker thread: jobs take turns, a search called off is dropped, a thread that died is replaced and given
// its books again. Indexing is one short job after the other, so that a search never waits for more than one of them.
import { setImmediate } from 'node:timers/promises';
import type { SearchRequest } from '../shared/search-results.ts';
import { takingTurns } from '../workers/turns.ts';
import { unlessAborted } from '../workers/unless-aborted.ts';
import { startWorkerThread, type WorkerSource, type WorkerThread } from '../workers/worker-thread.ts';
import { type Change, openHandedOver } from './handed-over.ts';
import type { SearcherOptions } from './library-search.ts';
import type { BookMarks, BookPart, Found, SearchDocument, Searcher, TextUpdate } from './searcher.ts';
import type { Pending, SearchAnswer, SearchJob } from './worker-protocol.ts';

/** The worker is handed no more before it has indexed all but so many: what waits there is in memory. */
const MOST_PENDING = 10_000;

interface Waiting {
  readonly bookIds: readonly string[];
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Starts its thread with the first job or when told to, and again with the next job after a crash. Of a crash only the job that the thread
 * was at hears, as an Error: those waiting go on with the new thread.
 * @param options `folder` is where shards outlive the thread, and the process
 */
export function openWorkerSearcher(options: SearcherOptions & WorkerSource & { readonly folder?: string }): Searcher {
  let thread: WorkerThread<SearchJob, SearchAnswer> | undefined;
  let closed = false;
  /** What the thread has, and the books that a dead one had and no search has needed since. */
  const handed = openHandedOver();
  const lost = new Set<string>();
  /** By book. A new thread is told of them before anything else: they say what is not to be shown. */
  const marks = new Map<string, BookMarks>();
  let pending: Pending = new Map();
  let working = false;
  /** Those who wait until nothing is pending in some books. */
  let waiting: Waiting[] = [];
  const takeTurn = takingTurns();
  /** What is done to one book keeps its order, however many turns it takes. */
  const bookTurns = new Map<string, ReturnType<typeof takingTurns>>();

  function inTurn<T>(job: () => Promise<T>): Promise<T> {
    return takeTurn(() => {
      if (closed) throw new Error('The search is closed.');
      return job();
    });
  }

  function inBookTurn<T>(bookId: string, job: () => Promise<T>): Promise<T> {
    const take = bookTurns.get(bookId) ?? takingTurns();
    bookTurns.set(bookId, take);
    return take(job);
  }

  function lose(bookId: string): void {
    if (handed.forget(bookId)) lost.add(bookId);
  }

  function threadEnded(): void {
    thread = undefined;
    for (const bookId of handed.bookIds()) lose(bookId);
    pending = new Map();
  }

  async function started(): Promise<NonNullable<typeof thread>> {
    if (thread) return thread;
    const began = startWorkerThread<SearchJob, SearchAnswer>({
      url: options.url,
      ...(options.execArgv && { execArgv: options.execArgv }),
      name: 'search',
      says: { what: 'The search', advice: 'Search again: it starts afresh.' },
      onEnd: threadEnded,
    });
    thread = began;
    if (options.folder !== undefined) await readBack(began, options.folder);
    for (const [bookId, of] of marks) await answerTo(began, { kind: 'mark', bookId, marks: of });
    return began;
  }

  async function readBack(began: NonNullable<typeof thread>, folder: string): Promise<void> {
    const books = await options.versions();
    const opened = await answerTo(began, { kind: 'open', folder, books });
    if (opened.kind !== 'opened') throw new Error(`The search answered its opening with “${opened.kind}”.`);
    for (const [bookId, count] of opened.whole) {
      const version = books.get(bookId);
      if (version !== undefined) handed.vouchedFor(bookId, version, count);
    }
  }

  async function ask(job: SearchJob): Promise<SearchAnswer> {
    const answer = await answerTo(await started(), job);
    if ('pending' in answer) pending = answer.pending;
    if (answer.kind === 'lost') for (const bookId of answer.bookIds) lose(bookId);
    return answer;
  }

  async function answerTo(of: NonNullable<typeof thread>, job: SearchJob): Promise<SearchAnswer> {
    const answer = await of.ask(job).catch((error: unknown) => {
      throw closed ? new Error('The search is closed.', { cause: error }) : error;
    });
    if (answer.kind === 'failed') throw new Error(`The search failed: ${answer.message}`);
    return answer;
  }

  /** Says whether there is more to do. */
  async function workOnce(): Promise<boolean> {
    const worked = await inTurn(() => ask({ kind: 'work' }));
    // Shards may be left to be merged, which nobody need wait for.
    for (const { bookIds, resolve } of waiting) if (areIndexed(bookIds)) resolve();
    waiting = waiting.filter(({ bookIds }) => !areIndexed(bookIds));
    if (worked.kind === 'worked' && worked.grew) options.onGrew();
    return worked.kind !== 'worked' || worked.more;
  }

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    try {
      while (await workOnce());
    } catch (error) {
      // The next change or search begins anew.
      for (const { reject } of waiting) reject(error);
      waiting = [];
    } finally {
      working = false;
    }
  }

  function areIndexed(bookIds: readonly string[]): boolean {
    return bookIds.every((bookId) => !pending.has(bookId));
  }

  async function indexed(bookIds: readonly string[]): Promise<void> {
    if (areIndexed(bookIds)) return;
    await new Promise<void>((resolve, reject) => {
      waiting.push({ bookIds, resolve, reject });
      void work();
    });
  }

  async function replace(
    bookId: string,
    part: BookPart,
    documents: Iterable<SearchDocument>,
    version?: string,
  ): Promise<void> {
    const completes = !handed.isKnown(bookId, part);
    if (completes) {
      await inTurn(async () => {
        const answer = await ask({ kind: 'known', bookId, part });
        if (answer.kind === 'known') handed.know(bookId, part, answer.documents);
      });
    }
    const before = handed.versionOf(bookId);
    if (part === 'texts') handed.setVersion(bookId, undefined);
    await hand(bookId, handed.changes(bookId, part, documents));
    // Of a thread that died, the book is among those that are lost now.
    if (!handed.has(bookId)) return;
    if (completes || (part === 'texts' && version !== before)) {
      await inTurn(() => ask({ kind: 'complete', bookId, part, version }));
      void work();
    }
    if (part === 'texts' && handed.has(bookId)) handed.setVersion(bookId, version);
  }

  async function update(bookId: string, { from, to, documents, gone, count }: TextUpdate): Promise<boolean> {
    if (!(await holds(bookId, from))) return false;
    handed.setVersion(bookId, undefined);
    handed.keeps(bookId, count);
    await hand(bookId, handed.someChanges(bookId, 'texts', documents, gone));
    if (!handed.has(bookId)) return true;
    await inTurn(() => ask({ kind: 'complete', bookId, part: 'texts', version: to }));
    void work();
    if (handed.has(bookId)) handed.setVersion(bookId, to);
    return true;
  }

  async function hand(bookId: string, changes: Iterable<Change>): Promise<void> {
    for (const { documents, gone, same } of changes) {
      if (documents.length > 0 || gone.length > 0 || same.length > 0) {
        await inTurn(() => ask({ kind: 'change', documents, gone, same }));
        void work();
        while (handed.has(bookId) && pendingCount() > MOST_PENDING) await workOnce();
      } else await setImmediate();
      if (!handed.has(bookId)) return;
    }
  }

  function pendingCount(): number {
    return [...pending.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Whether the worker has all texts of a book in this version. */
  async function holds(bookId: string, version: string | undefined): Promise<boolean> {
    if (version === undefined) return false;
    await inTurn(started);
    return handed.versionOf(bookId) === version;
  }

  async function handAgain(bookIds: readonly string[]): Promise<void> {
    for (const bookId of bookIds) {
      await inBookTurn(bookId, async () => {
        if (!lost.has(bookId)) return;
        const { version, texts, club } = await options.documentsOf(bookId);
        if (!(await holds(bookId, version))) {
          const read = await texts();
          await replace(bookId, 'texts', read.documents, read.version);
        }
        await replace(bookId, 'club', club);
        lost.delete(bookId);
      });
    }
    await indexed(bookIds);
  }

  async function find(request: SearchRequest, signal: AbortSignal | undefined): Promise<Found> {
    const calledOff = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    signal?.addEventListener('abort', () => Atomics.store(calledOff, 0, 1), { once: true });
    for (;;) {
      const missing = () => [...lost].filter((bookId) => request.bookId === undefined || bookId === request.bookId);
      const answer = await inTurn(async () => {
        signal?.throwIfAborted();
        return missing().length > 0 ? undefined : ask({ kind: 'search', request, calledOff });
      });
      if (answer?.kind === 'found') return answer.found;
      if (answer) signal?.throwIfAborted();
      if (answer && answer.kind !== 'lost')
        throw new Error(`The search worker answered a search with “${answer.kind}”.`);
      await handAgain(missing());
    }
  }

  return {
    prepare: () => inTurn(async () => void (await started())),
    holds: (bookId, version) => inBookTurn(bookId, () => holds(bookId, version)),
    replace: (bookId, part, documents, version) => inBookTurn(bookId, () => replace(bookId, part, documents, version)),
    update: (bookId, change) => inBookTurn(bookId, () => update(bookId, change)),

    async mark(bookId, of) {
      marks.set(bookId, of);
      await inTurn(() => ask({ kind: 'mark', bookId, marks: of }));
    },

    removeBook(bookId) {
      marks.delete(bookId);
      return inBookTurn(bookId, async () => {
        lost.delete(bookId);
        if (handed.forget(bookId)) await inTurn(() => ask({ kind: 'remove', bookId }));
      });
    },

    indexed,

    progress(bookIds) {
      const sum = (of: (bookId: string) => number) => bookIds.reduce((all, bookId) => all + of(bookId), 0);
      return { handedOver: sum(handed.count), pending: sum((bookId) => pending.get(bookId) ?? 0) };
    },

    async search(request, signal) {
      signal?.throwIfAborted();
      return unlessAborted(find(request, signal), signal);
    },

    async close() {
      closed = true;
      await thread?.stop();
    },
  };
}
