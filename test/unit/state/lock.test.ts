import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Problem } from '../../../electron/shared/problem.ts';
import { lockFolder } from '../../../electron/state/lock.ts';
import { listing, temporaryFolder } from '../temporary-folder.ts';

const held = new URL('./holds-a-lock.ts', import.meta.url).pathname;

/** A real process that takes the folder; resolves with what it says of it. */
async function other(folder: string): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', held, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const [said] = await once(child.stdout, 'data');
  return { child, said: String(said).trim() };
}

async function end(child: ChildProcess, how: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(how);
  await ended;
}

function refusal(act: () => unknown): Problem {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

test('a folder is made, taken, and free again for the next one', async () => {
  const folder = join(await temporaryFolder(), 'new', 'data');
  const unlock = lockFolder(folder, 'the first');
  expect(JSON.parse(await readFile(join(folder, 'lock.json'), 'utf8'))).toMatchObject({
    pid: process.pid,
    what: 'the first',
    computer: hostname(),
  });
  unlock();
  expect(await listing(folder)).toEqual([]);
  lockFolder(folder, 'the second')();
});

test('the second in one process is refused as well, and takes nothing from the first', async () => {
  const folder = await temporaryFolder();
  const unlock = lockFolder(folder, 'the window');
  expect(refusal(() => lockFolder(folder, 'another window'))).toMatchObject({ code: 'FOLDER_IN_USE' });
  expect(JSON.parse(await readFile(join(folder, 'lock.json'), 'utf8'))).toMatchObject({ what: 'the window' });
  unlock();
});

test('while another process has the folder, this one is refused with its name; when that is killed, the folder is taken over', async () => {
  const folder = await temporaryFolder();
  const { child, said } = await other(folder);
  expect(said).toBe('taken');
  const refused = refusal(() => lockFolder(folder, 'this test'));
  expect(refused.code).toBe('FOLDER_IN_USE');
  expect(refused.message).toContain(`another program (process ${child.pid} on ${hostname()})`);
  expect(refused.message).toContain(folder);
  await end(child, 'SIGKILL');
  expect(existsSync(join(folder, 'lock.json'))).toBe(true);
  const unlock = lockFolder(folder, 'this test');
  expect(JSON.parse(await readFile(join(folder, 'lock.json'), 'utf8'))).toMatchObject({ pid: process.pid });
  unlock();
});

test('another process is refused what this one has', async () => {
  const folder = await temporaryFolder();
  const unlock = lockFolder(folder, 'this test');
  const { said } = await other(folder);
  expect(said).toBe(`FOLDER_IN_USE ${refusal(() => lockFolder(folder, 'x')).message}`);
  unlock();
});

test.runIf(process.platform === 'linux')(
  'a process that only has the number of a dead owner is not the owner',
  async () => {
    const folder = await temporaryFolder();
    lockFolder(folder, 'one who died')();
    const owner = {
      pid: process.pid,
      what: 'one who died',
      computer: hostname(),
      since: new Date(0).toISOString(),
      started: '1',
    };
    await writeFile(join(folder, 'lock.json'), JSON.stringify(owner));
    lockFolder(folder, 'this test')();
  },
);

test('a lock of another computer is believed, for nobody here can ask it', async () => {
  const folder = await temporaryFolder();
  const owner = { pid: 2 ** 31 - 1, what: 'the window', computer: 'elsewhere', since: new Date(0).toISOString() };
  await writeFile(join(folder, 'lock.json'), JSON.stringify(owner));
  expect(refusal(() => lockFolder(folder, 'this test')).message).toContain('elsewhere');
});

test.each(['', '{', '{"pid":"me"}'])('a lock that names nobody (%j) is taken over', async (content) => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'lock.json'), content);
  lockFolder(folder, 'this test')();
  expect(existsSync(join(folder, 'lock.json'))).toBe(false);
});

test('giving back late leaves the lock of the one who has taken it over', async () => {
  const folder = await temporaryFolder();
  const unlock = lockFolder(folder, 'this test');
  const other = { pid: 1, what: 'the next', computer: hostname(), since: new Date(0).toISOString() };
  await writeFile(join(folder, 'lock.json'), JSON.stringify(other));
  unlock();
  expect(JSON.parse(await readFile(join(folder, 'lock.json'), 'utf8'))).toEqual(other);
});

test('a folder that cannot be made is said not to be saved to', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'file'), '');
  expect(refusal(() => lockFolder(join(folder, 'file', 'data'), 'this test'))).toMatchObject({ code: 'NOT_SAVED' });
});
