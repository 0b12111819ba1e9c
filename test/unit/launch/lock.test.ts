import { existsSync } from 'node:fs';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from '../../../electron/launch/lock.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonplace-build-lock-'));
  file = join(folder, '.lock');
});
afterEach(() => rm(folder, { recursive: true }));

test('tasks under one lock run one after the other', async () => {
  const log: string[] = [];
  const task = (name: string) =>
    withLock(file, async () => {
      log.push(`${name} begins`);
      await wait(50);
      log.push(`${name} ends`);
    });
  await Promise.all([task('one'), task('two'), task('three')]);
  expect(log).toHaveLength(6);
  for (let i = 0; i < 6; i += 2) expect(log[i + 1]).toBe(log[i]?.replace('begins', 'ends'));
});

test('a task that fails gives the lock back and its error on', async () => {
  await expect(withLock(file, () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
  expect(existsSync(file)).toBe(false);
});

test('the lock of a process that is gone is taken over', async () => {
  // Above the largest process id any supported system gives.
  await writeFile(file, String(2 ** 31 - 1));
  await expect(withLock(file, async () => 'done')).resolves.toBe('done');
});

test('a lock left behind long ago is taken over, whoever has its number now', async () => {
  await writeFile(file, String(process.pid));
  const longAgo = new Date(Date.now() - 3_600_000);
  await utimes(file, longAgo, longAgo);
  await expect(withLock(file, async () => 'done')).resolves.toBe('done');
});
