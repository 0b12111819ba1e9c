// Ends this worker thread when a search says so, before the worker proper sees it.
import { parentPort } from 'node:worker_threads';
import type { SearchJob } from '../../../electron/search/worker-protocol.ts';

parentPort?.on('message', (job: SearchJob) => {
  if (job.kind !== 'search') return;
  if (job.request.text === 'throw') {
    // A listener that throws does not keep the next one from answering.
    parentPort?.removeAllListeners('message');
    throw new Error('out of luck');
  }
  if (job.request.text === 'exit') process.exit(7);
});
