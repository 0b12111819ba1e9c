// The version of a book's texts, known without reading them.
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { book, libraryIn, review } from './books.ts';

async function filled() {
  const { library, again } = libraryIn(await temporaryFolder());
  await library.put(book('one'), { reviews: [review('a', 'Hailsham')], passages: [] });
  return { library, again };
}

test('stays the same as long as the texts do, and is the one they were read in', async () => {
  const { library, again } = await filled();
  const version = await library.textsVersion('one');
  library.update('one', { title: 'Another title' });
  expect(await library.textsVersion('one')).toBe(version);
  expect((await library.passingTextsOf('one')).version).toBe(version);
  expect((await again().passingTextsOf('one')).version).toBe(version);
});

test('is another after every write, be it of the same texts', async () => {
  const { library } = await filled();
  const versions = new Set([await library.textsVersion('one')]);
  for (let time = 0; time < 5; time++) {
    await library.put(book('one'), { reviews: [review('a', 'Hailsham')], passages: [] });
    versions.add(await library.textsVersion('one'));
  }
  expect(versions.size).toBe(6);
});

test('is none of texts that were mended while they were read', async () => {
  const { library, again } = await filled();
  await appendFile(join(library.folderOf('one'), 'reviews.ndjson'), '{"half of a');
  const mended = await again().passingTextsOf('one');
  expect(mended).toMatchObject({ texts: { reviews: [{ id: 'a' }] }, version: undefined });
});

test('texts read for once stay in memory only for who asks for them to stay', async () => {
  const library = (await filled()).again();
  const once = await library.passingTextsOf('one');
  expect((await library.passingTextsOf('one')).texts).not.toBe(once.texts);
  const [passing, kept] = await Promise.all([library.passingTextsOf('one'), library.textsOf('one')]);
  expect(passing.texts).toBe(kept);
  expect((await library.passingTextsOf('one')).texts).toBe(kept);
});
