/** A lock between processes for the length of one task: a file with its owner's process id. Not the data folder's lock. */
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** Short enough not to be felt, long enough not to be a load. */
const pollMilliseconds = 150;
/** No build takes this long; a lock this old was left behind, even if its owner's number belongs to another process now. */
const forgottenAfterMilliseconds = 120_000;

/** Runs `task` while no other process holds `file`; waits for a live owner, takes over from a dead one. */
export async function withLock<T>(file: string, task: () => Promise<T>): Promise<T> {
  while (!(await take(file))) {
    if (!(await ownerLives(file))) await rm(file, { force: true });
    else await wait(pollMilliseconds);
  }
  try {
    return await task();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function ownerLives(file: string): Promise<boolean> {
  const [content, facts] = await Promise.all([readFile(file, 'utf8'), stat(file)]).catch(() => []);
  // Removed since: free to take, so look again.
  if (content === undefined || facts === undefined) return true;
  if (Date.now() - facts.mtimeMs > forgottenAfterMilliseconds) return false;
  // Created, its number not yet written.
  if (content === '') return true;
  try {
    process.kill(Number(content), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
