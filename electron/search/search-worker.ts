// Worker thread entry: holds the indexes of the books and answers one job after the other. Knows no files and no library.
import { parentPort } from 'node:worker_threads';
import { type BookIndex, indexBook } from './book-index.ts';
import { searchBooks } from './search-books.ts';
import type { SearchAnswer, SearchJob } from './worker-protocol.ts';

const books = new Map<string, BookIndex>();

function answer(job: SearchJob): SearchAnswer {
  switch (job.kind) {
    case 'replace':
      books.set(job.bookId, indexBook(job.documents));
      return { kind: 'done' };
    case 'remove':
      books.delete(job.bookId);
      return { kind: 'done' };
    case 'search': {
      const begun = performance.now();
      const found = searchBooks(books, job.request);
      return { kind: 'found', results: { ...found, tookMs: performance.now() - begun } };
    }
    default:
      return job satisfies never;
  }
}

parentPort?.on('message', (job: SearchJob) => {
  try {
    parentPort?.postMessage(answer(job));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    parentPort?.postMessage({ kind: 'failed', message } satisfies SearchAnswer);
  }
});
