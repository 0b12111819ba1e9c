// The searcher as a worker thread: jobs take turns, a search called off is dropped, a thread that died is replaced and given
// its books again.
import type { SearchResults } from '../shared/search-results.ts';
import { takingTurns } from '../workers/turns.ts';
import { unlessAborted } from '../workers/unless-aborted.ts';
import { startWorkerThread, type WorkerSource, type WorkerThread } from '../workers/worker-thread.ts';
import type { SearcherOptions } from './library-search.ts';
import type { Searcher } from './searcher.ts';
import type { SearchAnswer, SearchJob } from './worker-protocol.ts';

/**
 * Starts its thread with the first job, and again with the next job after a crash. Of a crash only the job that the thread
 * was at hears, as an Error: those waiting go on with the new thread.
 */
export function openWorkerSearcher(options: SearcherOptions & WorkerSource): Searcher {
  let thread: WorkerThread<SearchJob, SearchAnswer> | undefined;
  let closed = false;
  /** Books the thread has, and those that a dead one had and no search has needed since. */
  const held = new Set<string>();
  const lost = new Set<string>();
  const takeTurn = takingTurns();

  function inTurn<T>(job: () => Promise<T>): Promise<T> {
    return takeTurn(() => {
      if (closed) throw new Error('The search is closed.');
      return job();
    });
  }

  function threadEnded(): void {
    thread = undefined;
    for (const bookId of held) lost.add(bookId);
    held.clear();
  }

  async function ask(job: SearchJob): Promise<Exclude<SearchAnswer, { kind: 'failed' }>> {
    thread ??= startWorkerThread({
      url: options.url,
      ...(options.execArgv && { execArgv: options.execArgv }),
      name: 'search',
      says: { what: 'The search', advice: 'Search again: it starts afresh.' },
      onEnd: threadEnded,
    });
    const answer = await thread.ask(job).catch((error: unknown) => {
      throw closed ? new Error('The search is closed.', { cause: error }) : error;
    });
    if (answer.kind === 'failed') throw new Error(`The search failed: ${answer.message}`);
    return answer;
  }

  async function hand(bookId: string, documents: Awaited<ReturnType<SearcherOptions['documentsOf']>>): Promise<void> {
    await ask({ kind: 'replace', bookId, documents });
    held.add(bookId);
    lost.delete(bookId);
  }

  async function handAgain(bookIds: Iterable<string>): Promise<void> {
    for (const bookId of bookIds) if (lost.has(bookId)) await hand(bookId, await options.documentsOf(bookId));
  }

  return {
    replaceBook: (bookId, documents) => inTurn(() => hand(bookId, documents)),

    removeBook: (bookId) =>
      inTurn(async () => {
        lost.delete(bookId);
        if (held.delete(bookId)) await ask({ kind: 'remove', bookId });
      }),

    async search(request, signal) {
      signal?.throwIfAborted();
      const found = inTurn(async (): Promise<SearchResults> => {
        signal?.throwIfAborted();
        await handAgain(request.bookId === undefined ? [...lost] : [request.bookId]);
        signal?.throwIfAborted();
        const answer = await ask({ kind: 'search', request });
        if (answer.kind !== 'found') throw new Error(`The search worker answered a search with “${answer.kind}”.`);
        return answer.results;
      });
      return unlessAborted(found, signal);
    },

    async close() {
      closed = true;
      await thread?.stop();
    },
  };
}
