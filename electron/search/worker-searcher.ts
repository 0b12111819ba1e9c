// The searcher as a worker thread: jobs take turns, a search called off is dropped, a thread that died is replaced and given
// its books again. Indexing is one short job after the other, so that a search never waits for more than one of them.
import { setImmediate } from 'node:timers/promises';
import type { SearchRequest } from '../shared/search-results.ts';
import { takingTurns } from '../workers/turns.ts';
import { unlessAborted } from '../workers/unless-aborted.ts';
import { startWorkerThread, type WorkerSource, type WorkerThread } from '../workers/worker-thread.ts';
import { openHandedOver } from './handed-over.ts';
import type { SearcherOptions } from './library-search.ts';
import type { BookMarks, BookPart, Found, SearchDocument, Searcher } from './searcher.ts';
import type { Pending, SearchAnswer, SearchJob } from './worker-protocol.ts';

/** Where shards outlive the thread, and the process. */
export interface KeptShards {
  readonly folder: string;
  /** The books that can be searched. */
  readonly bookIds: () => readonly string[];
}

interface Waiting {
  readonly bookIds: readonly string[];
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Starts its thread with the first job, and again with the next job after a crash. Of a crash only the job that the thread
 * was at hears, as an Error: those waiting go on with the new thread.
 */
export function openWorkerSearcher(options: SearcherOptions & WorkerSource & { readonly kept?: KeptShards }): Searcher {
  let thread: WorkerThread<SearchJob, SearchAnswer> | undefined;
  let closed = false;
  /** What the thread has, and the books that a dead one had and no search has needed since. */
  const handed = openHandedOver();
  const lost = new Set<string>();
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

  function threadEnded(): void {
    thread = undefined;
    for (const bookId of handed.bookIds()) lost.add(bookId);
    handed.forgetAll();
    pending = new Map();
  }

  async function ask(job: SearchJob): Promise<Exclude<SearchAnswer, { kind: 'failed' }>> {
    const kept = thread ? undefined : options.kept;
    thread ??= startWorkerThread({
      url: options.url,
      ...(options.execArgv && { execArgv: options.execArgv }),
      name: 'search',
      says: { what: 'The search', advice: 'Search again: it starts afresh.' },
      onEnd: threadEnded,
    });
    const began = kept && (await answerTo(thread, { kind: 'open', folder: kept.folder, bookIds: kept.bookIds() }));
    if (began?.kind === 'failed') throw new Error(`The search failed: ${began.message}`);
    const answer = await answerTo(thread, job);
    if (answer.kind === 'failed') throw new Error(`The search failed: ${answer.message}`);
    if ('pending' in answer) pending = answer.pending;
    return answer;
  }

  async function answerTo(of: NonNullable<typeof thread>, job: SearchJob) {
    return of.ask(job).catch((error: unknown) => {
      throw closed ? new Error('The search is closed.', { cause: error }) : error;
    });
  }

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    try {
      for (let more = true; more; ) {
        const worked = await inTurn(() => ask({ kind: 'work' }));
        more = worked.kind === 'worked' && worked.more;
        // Shards may be left to be merged, which nobody need wait for.
        for (const { bookIds, resolve } of waiting) if (areIndexed(bookIds)) resolve();
        waiting = waiting.filter(({ bookIds }) => !areIndexed(bookIds));
        if (worked.kind === 'worked' && worked.grew) options.onGrew();
      }
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

  async function replace(bookId: string, part: BookPart, documents: Iterable<SearchDocument>): Promise<void> {
    for (const { documents: changed, gone, completes } of handed.changes(bookId, part, documents)) {
      // Of a thread that died, the book is among those that are lost now.
      if (!handed.has(bookId)) return;
      if (changed.length > 0 || gone.length > 0) {
        await inTurn(() => ask({ kind: 'change', documents: changed, gone }));
        void work();
      } else await setImmediate();
      if (completes && handed.has(bookId)) await inTurn(() => ask({ kind: 'complete', bookId, part }));
    }
  }

  async function mark(bookId: string, marks: BookMarks): Promise<void> {
    await inTurn(() => ask({ kind: 'mark', bookId, marks }));
  }

  async function handAgain(bookIds: readonly string[]): Promise<void> {
    for (const bookId of bookIds) {
      await inBookTurn(bookId, async () => {
        if (!lost.has(bookId)) return;
        const { texts, club, marks } = await options.documentsOf(bookId);
        await replace(bookId, 'texts', texts);
        await replace(bookId, 'club', club);
        await mark(bookId, marks);
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
      if (answer) throw new Error(`The search worker answered a search with “${answer.kind}”.`);
      await handAgain(missing());
    }
  }

  return {
    replace: (bookId, part, documents) => inBookTurn(bookId, () => replace(bookId, part, documents)),
    mark: (bookId, marks) => inBookTurn(bookId, () => mark(bookId, marks)),

    removeBook: (bookId) =>
      inBookTurn(bookId, async () => {
        lost.delete(bookId);
        if (handed.forget(bookId)) await inTurn(() => ask({ kind: 'remove', bookId }));
      }),

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
