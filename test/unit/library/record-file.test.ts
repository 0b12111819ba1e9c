import { readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { keepFile, readRecords, writeRecords } from '../../../electron/library/record-file.ts';
import { listing, temporaryFolder } from '../temporary-folder.ts';

const schema = z.object({ id: z.string(), text: z.string() });
type Line = z.infer<typeof schema>;

const anyLine = fc.record({ id: fc.string(), text: fc.string({ unit: 'grapheme', maxLength: 40 }) });
const linesOf = (records: readonly Line[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');

/** What a write may make of records: kept ones in any order, and others between them. */
const anyNext = (known: readonly Line[]) =>
  fc.array(known.length > 0 ? fc.oneof(fc.constantFrom(...known), anyLine) : anyLine).chain((mixed) =>
    // Most often they stay in their order.
    fc.constantFrom(mixed, [...known, ...mixed], [...mixed, ...known], known.slice(1)),
  );

test('a file holds what was written, whatever of it stood in the file before', async () => {
  const path = join(await temporaryFolder(), 'reviews.ndjson');
  const any = fc.array(anyLine).chain((known) => fc.tuple(fc.constant(known), anyNext(known)));
  await fc.assert(
    fc.asyncProperty(any, async ([known, next]) => {
      await writeFile(path, linesOf(known));
      const before = await readRecords(path, schema);
      const kept = next.map((record) => before.records[known.indexOf(record)] ?? record);
      const written = await writeRecords(path, kept, before);
      expect(await readFile(path, 'utf8')).toBe(linesOf(next));
      const { damagedLines, ...read } = await readRecords(path, schema);
      expect(damagedLines).toEqual([]);
      expect(read).toEqual(written);
    }),
  );
});

test('a file that is not what it was is written anew from what is known', async () => {
  const path = join(await temporaryFolder(), 'reviews.ndjson');
  const records = Array.from({ length: 3000 }, (_, number) => ({ id: `${number}`, text: 'نگهبان '.repeat(200) }));
  const before = await writeRecords(path, records);
  await truncate(path, before.ends[1500]);
  const more = [...records.slice(1), { id: 'more', text: '' }];
  await writeRecords(path, more, before);
  expect(await readFile(path, 'utf8')).toBe(linesOf(more));
});

test('a last line that nothing ends gets its end when others follow', async () => {
  const path = join(await temporaryFolder(), 'reviews.ndjson');
  const [one, two] = [
    { id: 'a', text: 'A.' },
    { id: 'b', text: 'B.' },
  ];
  await writeFile(path, linesOf([one]).trimEnd());
  const before = await readRecords(path, schema);
  await writeRecords(path, [...before.records, two], before);
  expect(await readFile(path, 'utf8')).toBe(linesOf([one, two]));
});

test('what is kept under another name stays as it was when the file is written again', async () => {
  const folder = await temporaryFolder();
  const [path, kept] = [join(folder, 'reviews.ndjson'), join(folder, 'before', 'reviews.ndjson')];
  await keepFile(path, kept);
  expect(await listing(folder)).toEqual(['before']);
  const before = await writeRecords(path, [{ id: 'a', text: 'A.' }]);
  await keepFile(path, kept);
  expect((await stat(kept)).ino).toBe((await stat(path)).ino);
  await writeRecords(path, [...before.records, { id: 'b', text: 'B.' }], before);
  expect(await readFile(kept, 'utf8')).toBe(linesOf([{ id: 'a', text: 'A.' }]));
});

test('a file that cannot be kept says so', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'reviews.ndjson'), '');
  await expect(
    keepFile(join(folder, 'reviews.ndjson'), join(folder, 'reviews.ndjson', 'below', 'it')),
  ).rejects.toMatchObject({ code: 'NOT_SAVED' });
});
