import { expect, onTestFinished, test } from 'vitest';
import { readSource } from '../../../electron/importing/read-source.ts';
import { openSourceReader } from '../../../electron/importing/source-reader.ts';
import { sourceWorkers } from '../source-workers.ts';
import { page } from './opened-imports.ts';
import { fixtureBytes } from './reading.ts';

function opened() {
  const reader = openSourceReader(sourceWorkers('import'));
  onTestFinished(() => reader.close());
  return reader;
}

const source = { name: 'page.txt', bytes: page };

test('a source read in the worker is the same as one read here, its progress told', async () => {
  const reader = opened();
  const told: string[] = [];
  const parsed = await reader.read(source, { onProgress: ({ doing }) => told.push(doing) });
  expect(parsed).toEqual(await readSource(source));
  expect(new Set(told)).toEqual(new Set(['Reading the file', 'Looking at the languages']));
  const export_ = { name: 'export.csv', bytes: fixtureBytes('library-exports/goodreads.csv'), privateNotes: true };
  expect(await reader.read(export_)).toEqual(await readSource(export_));
});

test('what is refused is refused with the same code and sentence', async () => {
  const empty = { name: 'empty.txt', bytes: new Uint8Array() };
  const refused = { name: 'Problem', code: 'REFUSED', message: expect.stringContaining('“empty.txt” is empty') };
  await expect(opened().read(empty)).rejects.toMatchObject(refused);
});

test('a reading called off ends at once, and the next source is read all the same', async () => {
  const reader = opened();
  await reader.prepare();
  const calling = new AbortController();
  const onProgress = () => calling.abort(new Error('called off'));
  await expect(reader.read(source, { onProgress, signal: calling.signal })).rejects.toThrow('called off');
  await expect(reader.read(source, { signal: AbortSignal.abort(new Error('never begun')) })).rejects.toThrow(
    'never begun',
  );
  expect(await reader.read(source)).toMatchObject({ file: { format: 'goodreads-text' } });
});

test('a source that takes more memory than one file may have is refused, and the next is read', async () => {
  const { execArgv } = sourceWorkers('import');
  const url = new URL('./greedy-import-worker.ts', import.meta.url);
  const reader = openSourceReader({ url, ...(execArgv && { execArgv }), maxHeapMb: 200 });
  onTestFinished(() => reader.close());
  await expect(reader.read({ ...source, name: 'greedy.txt' })).rejects.toMatchObject({
    code: 'REFUSED',
    message: expect.stringMatching(/^“greedy\.txt” could not be read: it takes more memory/),
  });
  expect(await reader.read(source)).toMatchObject({ file: { format: 'goodreads-text' } });
});
