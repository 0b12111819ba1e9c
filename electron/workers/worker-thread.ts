// A running search worker: takes one job at a time, and says when it has died.
import { Worker } from 'node:worker_threads';
import type { SearchAnswer, SearchJob } from './worker-protocol.ts';

export interface SearchThreadOptions {
  /** The worker's file: built JavaScript, or TypeScript with an `execArgv` that can load it. */
  readonly url: URL;
  /** Node's options for the worker; this process's own when left out. */
  readonly execArgv?: readonly string[];
}

export interface SearchThread {
  /** Only when the job before is answered. Rejects when the thread dies over it. */
  ask(job: SearchJob): Promise<SearchAnswer>;
  stop(): Promise<void>;
}

/** @param onEnd the thread is gone, by `stop` or by itself; called before the open job is rejected. */
export function startSearchThread({ url, execArgv }: SearchThreadOptions, onEnd: () => void): SearchThread {
  const worker = new Worker(url, { name: 'search', ...(execArgv && { execArgv: [...execArgv] }) });
  let open: { resolve: (answer: SearchAnswer) => void; reject: (reason: Error) => void } | undefined;
  let cause: unknown;
  worker.on('message', (answer: SearchAnswer) => open?.resolve(answer));
  // An error is always followed by an exit.
  worker.on('error', (error) => {
    cause = error;
  });
  worker.on('exit', (code) => {
    onEnd();
    const reason = cause instanceof Error ? cause.message : `exit code ${code}`;
    open?.reject(new Error(`The search stopped unexpectedly (${reason}). Search again: it starts afresh.`, { cause }));
  });
  return {
    ask: (job) =>
      new Promise((resolve, reject) => {
        open = { resolve, reject };
        worker.postMessage(job);
      }),
    async stop() {
      await worker.terminate();
    },
  };
}
