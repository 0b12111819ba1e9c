// Files written so that a crash leaves the old or the new one, never half of one; and disk errors as sentences.
import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { writeFile } from 'atomically';
import { Problem } from '../shared/problem.ts';

/** Writes aside, flushes to the disk, renames over. @throws Problem NOT_SAVED with the reason. */
export async function writeWhole(path: string, text: string | Readable): Promise<void> {
  try {
    await writeFile(path, text, { mode: 0o600, fsync: true });
  } catch (cause) {
    throw notSaved(path, cause);
  }
}

/** The same for a file that leaves Commonplace: with the user's usual permissions. @throws Problem REFUSED with the reason. */
export async function writeBytes(path: string, bytes: Uint8Array): Promise<void> {
  try {
    // The writer below would make a missing folder; a mistyped one is to be told.
    await access(dirname(path));
    await writeFile(path, Buffer.from(bytes), { fsync: true });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT'
        ? 'its folder does not exist'
        : code === 'EISDIR'
          ? 'that is a folder'
          : (reasons[code ?? ''] ?? message);
    throw new Problem('REFUSED', `“${path}” could not be written: ${why}.`, { cause });
  }
}

/** Each line of a newline-delimited JSON file with its 1-based number; nothing where there is no file. */
export async function* readLines(path: string): AsyncGenerator<{ line: string; number: number }> {
  let number = 0;
  try {
    for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
      number += 1;
      if (line) yield { line, number };
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

const reasons: Record<string, string> = {
  ENOSPC: 'the disk is full. Free some space and try again',
  EACCES: 'this account may not write there. Allow writing to the data folder, or choose another with --data',
  EPERM: 'this account may not write there. Allow writing to the data folder, or choose another with --data',
  EROFS: 'the disk is read-only. Choose another data folder with --data',
  EDQUOT: 'your disk quota is used up. Free some space and try again',
};

export function notSaved(path: string, cause: unknown): Problem {
  const { code, message } = cause as NodeJS.ErrnoException;
  return new Problem('NOT_SAVED', `Not saved to ${path}: ${reasons[code ?? ''] ?? message}.`, { cause });
}
