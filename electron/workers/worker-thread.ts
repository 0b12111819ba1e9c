// A running worker thread: takes one job at a time, hands on what the job tells on its way, and says when the thread has died.
import { Worker } from 'node:worker_threads';

export interface WorkerSource {
  /** The worker's file: built JavaScript, or TypeScript with an `execArgv` that can load it. */
  readonly url: URL;
  /** Node's options for the worker; this process's own when left out. */
  readonly execArgv?: readonly string[];
}

/** Where the file of each worker is. */
export type Workers = (name: 'search' | 'import' | 'export') => WorkerSource;

export interface WorkerThreadOptions extends WorkerSource {
  /** For stack traces and debuggers. */
  readonly name: string;
  /** Begins the sentence said of a thread that died, such as “The search”, and what to do ends it. */
  readonly says: { readonly what: string; readonly advice: string };
  /** Megabytes of the thread's own heap; it dies beyond them, and only it. */
  readonly maxHeapMb?: number;
  /** The thread is gone, by `stop` or by itself; called before the open job is rejected. */
  readonly onEnd: () => void;
}

/** What a job tells while it is at work has this `kind`; everything else answers the job. */
export interface Progress {
  readonly kind: 'progress';
}

export interface WorkerThread<Job, Answer extends { readonly kind: string }> {
  /** Only when the job before is answered. Rejects when the thread dies over it. */
  ask(job: Job, onProgress?: (progress: Extract<Answer, Progress>) => void): Promise<Exclude<Answer, Progress>>;
  stop(): Promise<void>;
}

export function startWorkerThread<Job, Answer extends { readonly kind: string }>({
  url,
  execArgv,
  name,
  says: { what, advice },
  maxHeapMb,
  onEnd,
}: WorkerThreadOptions): WorkerThread<Job, Answer> {
  const worker = new Worker(url, {
    name,
    ...(execArgv && { execArgv: [...execArgv] }),
    ...(maxHeapMb !== undefined && { resourceLimits: { maxOldGenerationSizeMb: maxHeapMb } }),
  });
  type Open = { answer: (answer: Answer) => void; reject: (reason: Error) => void };
  let open: Open | undefined;
  let cause: unknown;
  worker.on('message', (answer: Answer) => open?.answer(answer));
  // An error is always followed by an exit.
  worker.on('error', (error) => {
    cause = error;
  });
  worker.on('exit', (code) => {
    onEnd();
    const reason = cause instanceof Error ? cause.message : `exit code ${code}`;
    open?.reject(new Error(`${what} stopped unexpectedly (${reason}). ${advice}`, { cause }));
  });
  return {
    ask: (job, onProgress) =>
      new Promise((resolve, reject) => {
        open = {
          reject,
          answer: (answer) => {
            if (answer.kind === 'progress') onProgress?.(answer as Extract<Answer, Progress>);
            else resolve(answer as Exclude<Answer, Progress>);
          },
        };
        worker.postMessage(job);
      }),
    async stop() {
      await worker.terminate();
    },
  };
}
