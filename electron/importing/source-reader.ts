// Reads sources in the import worker: one at a time, called off at any moment, and without harm to anything where one is too much.
import { Problem } from '../shared/problem.ts';
import { takingTurns } from '../workers/turns.ts';
import { unlessAborted } from '../workers/unless-aborted.ts';
import { startWorkerThread, type WorkerSource, type WorkerThread } from '../workers/worker-thread.ts';
import type { ImportAnswer, ImportJob } from './import-protocol.ts';
import type { ReadSource } from './read-source.ts';

/** A file of the largest size allowed is read in less than half of it. */
const MAX_HEAP_MB = 2048;

export interface SourceReader {
  readonly read: ReadSource;
  /** Starts the worker and loads what the first source would have to wait for. */
  prepare(): Promise<void>;
  close(): Promise<void>;
}

export interface SourceReaderOptions extends WorkerSource {
  /** Of the worker's own heap; a source that takes more is refused. */
  readonly maxHeapMb?: number;
}

export function openSourceReader(options: SourceReaderOptions): SourceReader {
  const inTurn = takingTurns();
  let thread: WorkerThread<ImportJob, ImportAnswer> | undefined;
  let closed = false;

  function start(): WorkerThread<ImportJob, ImportAnswer> {
    if (closed) throw new Error('The importing is closed.');
    thread ??= startWorkerThread<ImportJob, ImportAnswer>({
      maxHeapMb: MAX_HEAP_MB,
      ...options,
      name: 'import',
      says: { what: 'The reading', advice: 'Choose the file again.' },
      onEnd: () => {
        thread = undefined;
      },
    });
    return thread;
  }

  async function stop(): Promise<void> {
    const stopping = thread;
    thread = undefined;
    await stopping?.stop();
  }

  return {
    /** @throws Problem REFUSED for a source that cannot be read, or only with more memory than it may take; the signal's reason. */
    read: (file, { onProgress, signal } = {}) =>
      inTurn(async () => {
        signal?.throwIfAborted();
        const asked = start().ask({ kind: 'read', source: file }, ({ progress }) => onProgress?.(progress));
        const answer = await unlessAborted(asked, signal).catch(async (error: unknown) => {
          if (closed) throw new Error('The importing is closed.', { cause: error });
          if (!signal?.aborted) throw isOutOfMemory(error) ? tooMuch(file.name, error) : error;
          // The thread is deep in the file: only its end stops it. The next file gets a new one.
          asked.catch(() => undefined);
          await stop();
          throw error;
        });
        switch (answer.kind) {
          case 'read':
            return answer.parsed;
          case 'refused':
            throw new Problem(answer.code, answer.sentence);
          case 'failed':
            throw new Error(`“${file.name}” could not be read: ${answer.message}`);
          case 'prepared':
            throw new Error('The import worker was asked to read.');
          default:
            return answer satisfies never;
        }
      }),

    prepare: () =>
      inTurn(async () => {
        await start().ask({ kind: 'prepare' });
      }),

    async close() {
      closed = true;
      await stop();
    },
  };
}

function isOutOfMemory(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooMuch(name: string, cause: unknown): Problem {
  return new Problem(
    'REFUSED',
    `“${name}” could not be read: it takes more memory than Commonplace gives to one file. Nothing was changed; save a smaller part of it and import that.`,
    { cause },
  );
}
