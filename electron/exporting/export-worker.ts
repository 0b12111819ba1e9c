// Worker thread entry: writes files, so that a long one keeps no window waiting. Knows no library: a job holds all it is made of.
import { parentPort } from 'node:worker_threads';
import { Problem } from '../shared/problem.ts';
import type { WritingAnswer } from './export-protocol.ts';
import { type ExportJob, writtenFile } from './write-file.ts';

parentPort?.on('message', (job: ExportJob) => {
  answer(job).then(
    (answered) => parentPort?.postMessage(answered, [answered.file.bytes.buffer]),
    (error: unknown) => parentPort?.postMessage(failure(error)),
  );
});

async function answer(
  job: ExportJob,
): Promise<WritingAnswer & { readonly file: { readonly bytes: Uint8Array<ArrayBuffer> } }> {
  const file = await writtenFile(job);
  // In memory of its own, to be handed over: small ones share theirs with others.
  return { kind: 'written', file: { ...file, bytes: new Uint8Array(file.bytes) } };
}

function failure(error: unknown): WritingAnswer {
  if (error instanceof Problem) return { kind: 'refused', code: error.code, sentence: error.message };
  return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}
