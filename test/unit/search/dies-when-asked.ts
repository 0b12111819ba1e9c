// Ends this worker thread when a search says so, before the worker proper sees it.
import { parentPort } from 'node:worker_threads';
import type { SearchJob } from '../../../electron/search/worker-protocol.ts';

parentPort?.addEventListener('message', (event) => {
  if (!(event instanceof MessageEvent)) return;
  const job: SearchJob = event.data;
  if (job.kind !== 'search') return;
  if (job.request.text === 'exit') process.exit(7);
  if (job.request.text === 'throw') {
    event.stopImmediatePropagation();
    throw new Error('out of luck');
  }
});
