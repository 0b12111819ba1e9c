// The import worker, but that one file takes all the memory there is.
import { parentPort } from 'node:worker_threads';
import type { ImportJob } from '../../../electron/importing/import-protocol.ts';
import '../../../electron/importing/import-worker.ts';

// After the worker's own, which has begun to read and waits for its next turn.
parentPort?.on('message', (job: ImportJob) => {
  if (job.kind !== 'read' || job.source.name !== 'greedy.txt') return;
  const taken: number[][] = [];
  for (;;) taken.push(new Array<number>(1_000_000).fill(0.5));
});
