// Writes files in the export worker: one at a time, called off at any moment.
import type { ExportedFile } from '../shared/contract.ts';
import { Problem } from '../shared/problem.ts';
import { takingTurns } from '../workers/turns.ts';
import { unlessAborted } from '../workers/unless-aborted.ts';
import { startWorkerThread, type WorkerSource, type WorkerThread } from '../workers/worker-thread.ts';
import type { WritingAnswer } from './export-protocol.ts';
import type { ExportJob } from './write-file.ts';

/** @throws Problem REFUSED for what cannot be written; the signal's reason. */
export type WriteFile = (job: ExportJob, signal?: AbortSignal) => Promise<ExportedFile>;

export interface FileWriter {
  readonly write: WriteFile;
  close(): Promise<void>;
}

export function openFileWriter(source: WorkerSource): FileWriter {
  const inTurn = takingTurns();
  let thread: WorkerThread<ExportJob, WritingAnswer> | undefined;
  let closed = false;

  function start(): WorkerThread<ExportJob, WritingAnswer> {
    if (closed) throw new Error('The exporting is closed.');
    thread ??= startWorkerThread<ExportJob, WritingAnswer>({
      ...source,
      name: 'export',
      says: { what: 'The export', advice: 'Try again.' },
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
    write: (job, signal) =>
      inTurn(async () => {
        signal?.throwIfAborted();
        const asked = start().ask(job);
        const answer = await unlessAborted(asked, signal).catch(async (error: unknown) => {
          // The thread is deep in the file: only its end stops it. The next file gets a new one.
          asked.catch(() => undefined);
          await stop();
          throw error;
        });
        switch (answer.kind) {
          case 'written':
            return answer.file;
          case 'refused':
            throw new Problem(answer.code, answer.sentence);
          case 'failed':
            throw new Error(`The ${job.format} file could not be written: ${answer.message}`);
          default:
            return answer satisfies never;
        }
      }),

    async close() {
      closed = true;
      await stop();
    },
  };
}
