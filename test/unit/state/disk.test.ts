import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseText } from '../../../electron/shared/rich-text.ts';
import { type FileLine, notSaved, readLines, writeBytes, writeWhole } from '../../../electron/state/disk.ts';
import { listing, temporaryFolder } from '../temporary-folder.ts';

async function all(path: string) {
  const lines: FileLine[] = [];
  for await (const line of readLines(path)) lines.push(line);
  return lines;
}

describe('writing', () => {
  test('replaces a file whole and leaves nothing beside it', async () => {
    const path = join(await temporaryFolder(), 'reviews.ndjson');
    await writeWhole(path, 'first, and longer');
    await writeWhole(path, 'second 🌊');
    expect(await readFile(path, 'utf8')).toBe('second 🌊');
    expect(await listing(join(path, '..'))).toEqual(['reviews.ndjson']);
  });

  test('makes the folder it needs, so that a new book’s file has one', async () => {
    const path = join(await temporaryFolder(), 'books', 'new', 'reviews.ndjson');
    await writeWhole(path, 'text');
    expect(await readFile(path, 'utf8')).toBe('text');
  });

  test('that fails says NOT_SAVED with the file, and leaves what was there', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'taken'));
    await writeFile(join(folder, 'file'), 'kept');
    await expect(writeWhole(join(folder, 'taken'), 'text')).rejects.toMatchObject({
      code: 'NOT_SAVED',
      message: expect.stringContaining(join(folder, 'taken')),
    });
    await expect(writeWhole(join(folder, 'file', 'below'), 'text')).rejects.toMatchObject({ code: 'NOT_SAVED' });
    expect(await listing(folder)).toEqual(['file', 'taken']);
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('kept');
  });

  test('gives an exported file its bytes, or refuses it with the reason', async () => {
    const folder = await temporaryFolder();
    await writeBytes(join(folder, 'notes.bin'), new Uint8Array([0, 255, 10]));
    expect([...(await readFile(join(folder, 'notes.bin')))]).toEqual([0, 255, 10]);
    await expect(writeBytes(folder, new Uint8Array())).rejects.toMatchObject({
      code: 'REFUSED',
      message: `“${folder}” could not be written: that is a folder.`,
    });
    expect(await readdir(folder)).toEqual(['notes.bin']);
    await expect(writeBytes(join(folder, 'gone', 'notes.bin'), new Uint8Array())).rejects.toMatchObject({
      message: expect.stringMatching(/could not be written: its folder does not exist\.$/),
    });
  });

  test('leaves an exported file alone that is read-only', async () => {
    const path = join(await temporaryFolder(), 'notes.md');
    await writeBytes(path, new TextEncoder().encode('handed out'));
    await chmod(path, 0o444);
    await expect(writeBytes(path, new TextEncoder().encode('newer'))).rejects.toMatchObject({
      code: 'REFUSED',
      message: `“${path}” could not be written: that file is read-only. Choose another name.`,
    });
    expect(await readFile(path, 'utf8')).toBe('handed out');
    await chmod(path, 0o644);
    await writeBytes(path, new TextEncoder().encode('newer'));
    expect(await readFile(path, 'utf8')).toBe('newer');
  });

  test.each([
    ['ENOSPC', 'disk is full'],
    ['EROFS', 'read-only'],
    ['EDQUOT', 'quota'],
    ['EACCES', 'may not write'],
    ['EIO', 'i/o error'],
  ])('that fails with %s says so in words', (code, words) => {
    const problem = notSaved('/data/club.json', Object.assign(new Error('i/o error'), { code }));
    expect(problem.code).toBe('NOT_SAVED');
    expect(problem.message).toMatch(new RegExp(`/data/club\\.json: .*${words}.*\\.$`));
  });
});

describe('reading lines', () => {
  test('gives each with its number and its place, empty ones left out', async () => {
    const path = join(await temporaryFolder(), 'lines');
    await writeFile(path, 'one\n\nthree\r\nfour');
    expect(await all(path)).toEqual([
      { line: 'one', number: 1, start: 0, end: 4 },
      { line: 'three', number: 3, start: 5, end: 12 },
      { line: 'four', number: 4, start: 12, end: 16 },
    ]);
  });

  test('gives none where there is no file', async () => {
    expect(await all(join(await temporaryFolder(), 'missing'))).toEqual([]);
  });

  test('gives back any values that were written one a line as JSON', async () => {
    const path = join(await temporaryFolder(), 'values.ndjson');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }).map(normaliseText)), async (values) => {
        await writeFile(path, values.map((value) => `${JSON.stringify(value)}\n`).join(''));
        expect((await all(path)).map(({ line }) => JSON.parse(line))).toEqual(values);
      }),
    );
  });
});
