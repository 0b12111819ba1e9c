// Files written so that a crash leaves the old or the new one, never half of one; and disk errors as sentences.
import { createReadStream, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { access, stat, writeFile as writeInto } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { writeFile } from 'atomically';
import { Problem } from '../shared/problem.ts';

/** Writes aside, flushes to the disk, renames over. @throws Problem NOT_SAVED with the reason. */
export async function writeWhole(path: string, text: string | Readable): Promise<void> {
  try {
    await writeFile(path, typeof text === 'string' ? streamOf(text) : text, { mode: 0o600, fsync: true });
  } catch (cause) {
    throw notSaved(path, cause);
  }
}

/**
 * The same for a file that leaves Commonplace: with the user's usual permissions, and never over one that is not to be changed.
 * @throws Problem REFUSED with the reason; a file that was there is as it was.
 */
export async function writeBytes(path: string, bytes: Uint8Array): Promise<void> {
  try {
    // The writer below would make a missing folder; a mistyped one is to be told.
    await access(dirname(path));
    if (await isReadOnly(path)) throw Object.assign(new Error('read-only'), { code: 'READ_ONLY' });
    if (await isDevice(path)) await writeInto(path, bytes);
    else await writeFile(path, streamOf(bytes), { fsync: true });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const why = reasonsOutside[code ?? ''] ?? message;
    throw new Problem('REFUSED', `“${path}” could not be written: ${why}.`, { cause });
  }
}

/** As a stream: of a disk that is just filling up, atomically notices only so that less was written than asked. */
function streamOf(content: string | Uint8Array): Readable {
  return Readable.from([
    typeof content === 'string' ? content : Buffer.from(content.buffer, content.byteOffset, content.byteLength),
  ]);
}

/**
 * conf writes with a call that takes it for done when a disk that is just filling up took less than all, and puts such a file in
 * the place of a whole one. So where little is left, the text is written aside first, by what does notice, and taken away again.
 * @throws ENOSPC, or why else it cannot be written
 */
export function makeSureOfRoom(folder: string, text: string): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize > PLENTY) return;
  const trial = join(folder, `.room-${process.pid}`);
  try {
    writeFileSync(trial, text);
  } finally {
    rmSync(trial, { force: true });
  }
}

/** Bytes; no small JSON file comes near it. */
const PLENTY = 1 << 28;

/** The rename that puts a file in another's place asks only the folder. */
async function isReadOnly(path: string): Promise<boolean> {
  const there = await stat(path).catch(() => undefined);
  return there?.isFile() === true && (there.mode & 0o222) === 0;
}

/** What takes bytes and keeps none, such as /dev/stdout or a pipe: no file may be put in its place. */
async function isDevice(path: string): Promise<boolean> {
  const there = await stat(path).catch(() => undefined);
  return there !== undefined && !there.isFile() && !there.isDirectory();
}

/** A line of a file. */
export interface FileLine {
  /** Without what ends it. */
  readonly line: string;
  /** 1-based. */
  readonly number: number;
  /** Offsets in bytes, what ends the line included; the last line may have no end. */
  readonly start: number;
  readonly end: number;
}

const READ_AT_ONCE = 1 << 18;
const NEWLINE = 0x0a;

/** Each line of a newline-delimited JSON file, but for empty ones; nothing where there is no file. */
export async function* readLines(path: string): AsyncGenerator<FileLine> {
  let number = 0;
  let start = 0;
  /** What came of a line so far. Line by line, a text of plain letters takes half the memory that it takes as a part of others. */
  let begun: Buffer[] = [];
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: READ_AT_ONCE }) as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
        const bytes = begun.length > 0 ? Buffer.concat([...begun, chunk.subarray(from, at)]) : chunk.subarray(from, at);
        const end = start + bytes.length + 1;
        number += 1;
        const line = lineOf(bytes);
        if (line) yield { line, number, start, end };
        begun = [];
        start = end;
        from = at + 1;
      }
      if (from < chunk.length) begun.push(chunk.subarray(from));
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const rest = Buffer.concat(begun);
  const line = lineOf(rest);
  if (line) yield { line, number: number + 1, start, end: start + rest.length };
}

/** Somebody's editor may have ended it as Windows does. */
function lineOf(bytes: Buffer): string {
  const line = bytes.toString();
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

const reasons: Record<string, string> = {
  ENOSPC: 'the disk is full. Free some space and try again',
  EACCES: 'this account may not write there. Allow writing to the data folder, or choose another with --data',
  EPERM: 'this account may not write there. Allow writing to the data folder, or choose another with --data',
  EROFS: 'the disk is read-only. Choose another data folder with --data',
  EDQUOT: 'your disk quota is used up. Free some space and try again',
};

const MAY_NOT = 'you may not write there. Choose another folder';

/** For files outside the data folder. */
const reasonsOutside: Record<string, string> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder does not exist',
  EISDIR: 'that is a folder',
  ENOSPC: 'the disk is full. Free some space, or choose another disk',
  EDQUOT: 'your share of the disk is used up. Free some space, or choose another disk',
  EACCES: MAY_NOT,
  EPERM: MAY_NOT,
  EROFS: 'that disk is read-only. Choose another folder',
  READ_ONLY: 'that file is read-only. Choose another name',
};

export function notSaved(path: string, cause: unknown): Problem {
  const { code, message } = cause as NodeJS.ErrnoException;
  return new Problem('NOT_SAVED', `Not saved to ${path}: ${reasons[code ?? ''] ?? message}.`, { cause });
}
