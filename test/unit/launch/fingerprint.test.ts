import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint } from '../../../electron/launch/fingerprint.ts';

let folder: string;
const now = () => fingerprint([join(folder, 'sources'), join(folder, 'lock.json')]);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonplace-fingerprint-'));
  await mkdir(join(folder, 'sources/deep'), { recursive: true });
  await writeFile(join(folder, 'sources/a.ts'), 'a');
  await writeFile(join(folder, 'sources/deep/b.ts'), 'b');
  await writeFile(join(folder, 'lock.json'), '{}');
});
afterEach(() => rm(folder, { recursive: true }));

test('touching a file changes nothing', async () => {
  const before = await now();
  await utimes(join(folder, 'sources/a.ts'), 0, 0);
  expect(await now()).toBe(before);
});

test.each([
  ['editing a file', () => writeFile(join(folder, 'sources/deep/b.ts'), 'c')],
  ['adding an empty file', () => writeFile(join(folder, 'sources/c.ts'), '')],
  ['removing a file', () => rm(join(folder, 'sources/a.ts'))],
  ['renaming a file', () => rename(join(folder, 'sources/a.ts'), join(folder, 'sources/c.ts'))],
  ['editing a file named by itself', () => writeFile(join(folder, 'lock.json'), '{"a":1}')],
])('%s changes it', async (_what, change) => {
  const before = await now();
  await change();
  expect(await now()).not.toBe(before);
});

test('a path that does not exist counts as empty', async () => {
  await expect(fingerprint([join(folder, 'nowhere')])).resolves.toMatch(/^[0-9a-f]{64}$/);
});
