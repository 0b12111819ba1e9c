// Worker thread entry: reads sources, so that neither a long nor a hostile one keeps the window waiting. Knows no library.
import { parentPort } from 'node:worker_threads';
import { Problem } from '../shared/problem.ts';
import type { ImportAnswer, ImportJob } from './import-protocol.ts';
import { prepareLanguages } from './language.ts';
import { readSource } from './read-source.ts';

const send = (answer: ImportAnswer): void => parentPort?.postMessage(answer);

async function answer(job: ImportJob): Promise<ImportAnswer> {
  switch (job.kind) {
    case 'prepare':
      await prepareLanguages();
      return { kind: 'prepared' };
    case 'read': {
      const onProgress = (progress: Extract<ImportAnswer, { kind: 'progress' }>['progress']) =>
        send({ kind: 'progress', progress });
      return { kind: 'read', parsed: await readSource(job.source, { onProgress }) };
    }
    default:
      return job satisfies never;
  }
}

parentPort?.on('message', (job: ImportJob) => {
  answer(job).then(send, (error: unknown) => {
    if (error instanceof Problem) send({ kind: 'refused', code: error.code, sentence: error.message });
    else send({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  });
});
