import { expect, onTestFinished, test } from 'vitest';
import { openFileWriter } from '../../../electron/exporting/file-writer.ts';
import { writtenFile } from '../../../electron/exporting/write-file.ts';
import { sourceWorkers } from '../source-workers.ts';
import { Group } from './reading-group.ts';

function opened() {
  const writer = openFileWriter(sourceWorkers('export'));
  onTestFinished(() => writer.close());
  return writer;
}

function job(points = 1) {
  const group = new Group();
  group.note('Thursday');
  for (let nth = 0; nth < points; nth += 1) group.point(`Why ${nth}?`, { tagIds: [group.tag('memory')] });
  return { format: 'md', discussion: group.discussion() } as const;
}

test('a file written in the worker is the same as one written here', async () => {
  const writer = opened();
  expect(await writer.write(job())).toEqual(await writtenFile(job()));
  expect(await writer.write({ ...job(), format: 'html' })).toEqual(await writtenFile({ ...job(), format: 'html' }));
});

test('a writing called off ends at once, and the next file is written all the same', async () => {
  const writer = opened();
  const calling = new AbortController();
  const writing = writer.write(job(50), calling.signal);
  const next = writer.write(job());
  calling.abort(new Error('called off'));
  await expect(writing).rejects.toThrow('called off');
  await expect(writer.write(job(), AbortSignal.abort(new Error('never begun')))).rejects.toThrow('never begun');
  expect(await next).toMatchObject({ mediaType: 'text/markdown' });
});

test('what breaks a writer is told, and the next file is written', async () => {
  const writer = opened();
  const broken = {
    ...job(),
    discussion: {
      ...job().discussion,
      notes: [{ id: 'x', title: 'x', blocks: [{ type: 'embed', embed: { text: 'x' } }] }],
    },
  };
  await expect(Reflect.apply(writer.write, undefined, [broken])).rejects.toThrow('The md file could not be written');
  expect(await writer.write(job())).toMatchObject({ mediaType: 'text/markdown' });
});

test('a closed one writes nothing', async () => {
  const writer = opened();
  await writer.write(job());
  await writer.close();
  await expect(writer.write(job())).rejects.toThrow('The exporting is closed.');
});
