import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { runHost } from '../../../electron/launch/run-host.ts';

const node = (script: string) => runHost(process.execPath, ['-e', script]);

test('a host that ends by itself gives its status and its last words', async () => {
  const ending = await node('console.error("libgtk is missing"); process.exit(7)');
  expect(ending).toMatchObject({ status: 7, signal: null, wasAskedToClose: false });
  expect(ending.stderr).toBe('libgtk is missing\n');
  expect(ending.afterMilliseconds).toBeGreaterThan(0);
});

test('a program that is not there is an error, not an exception', async () => {
  expect(await runHost('/nowhere/electron', [])).toMatchObject({
    status: null,
    error: expect.stringContaining('ENOENT'),
  });
});

test.skipIf(process.platform === 'win32')(
  'a wish to close reaches the host once, and it ends in its own way',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'commonplace-run-host-'));
    const isReady = join(folder, 'ready');
    const script = `
    let wishes = 0;
    process.on('SIGTERM', () => { wishes += 1; setTimeout(() => process.exit(10 + wishes), 100); });
    setTimeout(() => {}, 20_000);
    require('node:fs').writeFileSync(${JSON.stringify(isReady)}, '');`;
    const running = node(script);
    await vi.waitUntil(() => existsSync(isReady), 10_000);
    process.emit('SIGINT');
    process.emit('SIGINT');
    process.emit('SIGTERM');
    expect(await running).toMatchObject({ status: 11, wasAskedToClose: true });
    await rm(folder, { recursive: true });
  },
);
