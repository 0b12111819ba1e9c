// One process at a time owns a data folder. The lock names its owner, and a dead owner's lock is taken over.
import { randomUUID } from 'node:crypto';
import { constants, copyFileSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { Problem } from '../shared/problem.ts';
import { notSaved } from './disk.ts';

const ownerSchema = z.object({
  pid: z.int().positive(),
  /** What runs it, for people: "the Commonplace window", "the browser host", "commonplace import". */
  what: z.string(),
  computer: z.string(),
  since: z.string(),
  /** When the process started, where the system tells; a number used again by another process is not the owner. */
  started: z.string().optional(),
});
type Owner = z.infer<typeof ownerSchema>;

/**
 * Takes the folder for this process, making it if need be.
 * @returns a function that gives it back.
 * @throws Problem FOLDER_IN_USE naming the live owner; NOT_SAVED where the folder cannot be written.
 */
export function lockFolder(folder: string, what: string): () => void {
  const path = join(folder, 'lock.json');
  const mine: Owner = {
    pid: process.pid,
    what,
    computer: hostname(),
    since: new Date().toISOString(),
    ...startOf(process.pid),
  };
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw notSaved(folder, cause);
  }
  const unlock = () => {
    if (ownerOf(path)?.pid === process.pid) rmSync(path, { force: true });
  };
  if (claim(path, mine)) return unlock;
  const owner = ownerOf(path);
  if (owner && isAlive(owner)) throw inUse(folder, owner);
  clearAway(path, owner);
  if (claim(path, mine)) return unlock;
  throw inUse(folder, ownerOf(path));
}

/** Whoever creates the file first has it. It appears with its content: an owner read half-written would count as dead. */
function claim(path: string, owner: Owner): boolean {
  const draft = `${path}.${randomUUID()}`;
  try {
    writeFileSync(draft, JSON.stringify(owner), { mode: 0o600 });
    try {
      linkSync(draft, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      // A disk without hard links, such as a memory stick's.
      copyFileSync(draft, path, constants.COPYFILE_EXCL);
    }
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw notSaved(path, cause);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Takes a dead owner's lock out of the way; gives it back if meanwhile it became somebody else's. */
function clearAway(path: string, dead: Owner | undefined): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
    if (ownerOf(aside)?.pid !== dead?.pid) linkSync(aside, path);
  } catch {
    // Another process cleared it away first, or has the folder already: the next claim tells.
  } finally {
    rmSync(aside, { force: true });
  }
}

function ownerOf(path: string): Owner | undefined {
  try {
    return ownerSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

function isAlive(owner: Owner): boolean {
  // Another computer's process (a shared drive) cannot be asked: it counts as alive.
  if (owner.computer !== hostname()) return true;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const { started } = startOf(owner.pid);
  return started === undefined || owner.started === undefined || started === owner.started;
}

/** Field 22 of Linux' /proc/PID/stat: start time in clock ticks since boot (man 5 proc). Nothing on other systems. */
function startOf(pid: number): { started?: string } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return started === undefined ? {} : { started };
  } catch {
    return {};
  }
}

function inUse(folder: string, owner: Owner | undefined): Problem {
  const who = owner ? `${owner.what} (process ${owner.pid} on ${owner.computer})` : 'another process';
  return new Problem(
    'FOLDER_IN_USE',
    `The data folder ${folder} is in use by ${who}. Close it, or use another folder.`,
  );
}
