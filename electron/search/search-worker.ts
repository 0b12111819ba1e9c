// Worker thread entry: holds all that is searched and answers one job after the other. Knows no library.
import { parentPort } from 'node:worker_threads';
import { collectGarbage } from './collect-garbage.ts';
import { openSearchIndex } from './search-index.ts';
import { openShardFolder } from './shard-folder.ts';
import type { SearchAnswer, SearchJob } from './worker-protocol.ts';

/** A search that comes while there is indexing to do waits for no more than that, or for a step of it. */
const WORK_MS = 12;

/** Indexing that took that long leaves enough garbage behind to be worth collecting. */
const LONG_WORK_MS = 1000;

let index = openSearchIndex();
/** What indexing took since there was nothing to do. */
let workedMs = 0;

async function answer(job: SearchJob): Promise<SearchAnswer> {
  switch (job.kind) {
    case 'open':
      index = openSearchIndex(openShardFolder(job.folder));
      return { kind: 'opened', whole: index.readBack(job.books) };
    case 'known':
      return { kind: 'known', documents: index.known(job.bookId, job.part) };
    case 'complete':
      index.complete(job.bookId, job.part, job.version);
      return { kind: 'done', pending: index.pending() };
    case 'change':
      index.change(job.documents, job.gone, job.same);
      return { kind: 'done', pending: index.pending() };
    case 'mark':
      index.mark(job.bookId, job.marks);
      return { kind: 'done', pending: index.pending() };
    case 'remove':
      index.removeBook(job.bookId);
      return { kind: 'done', pending: index.pending() };
    case 'work': {
      const begun = performance.now();
      const worked = index.work(() => performance.now() - begun >= WORK_MS);
      workedMs += performance.now() - begun;
      return { kind: 'worked', pending: index.pending(), ...worked };
    }
    case 'search': {
      const found = await index.search(job.request, () => Atomics.load(job.calledOff, 0) !== 0);
      return found ? { kind: 'found', found } : { kind: 'called off' };
    }
    default:
      return job satisfies never;
  }
}

parentPort?.on('message', async (job: SearchJob) => {
  try {
    const answered = await answer(job);
    const bookIds = index.takeLost();
    parentPort?.postMessage(bookIds.length > 0 ? ({ kind: 'lost', bookIds } satisfies SearchAnswer) : answered);
    if (answered.kind === 'worked' && !answered.more) {
      if (workedMs >= LONG_WORK_MS) collectGarbage();
      workedMs = 0;
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    parentPort?.postMessage({ kind: 'failed', message } satisfies SearchAnswer);
  }
});
