// A book's reviews or passages at rest: newline-delimited JSON, written once per import. A line that cannot be read loses only
// itself, and the whole file is copied aside before the next write could drop it.
import { copyFile, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import type { z } from 'zod';
import { readLines, writeWhole } from '../state/disk.ts';
import { quarantineFor } from '../state/store.ts';

/** In code units. */
const WRITTEN_AT_ONCE = 1 << 18;

export interface ReadRecords<T> {
  readonly records: T[];
  /** 1-based numbers of lines that hold no record. */
  readonly damagedLines: number[];
}

/** No records where there is no file. */
export async function readRecords<T>(path: string, schema: z.ZodType<T>): Promise<ReadRecords<T>> {
  const records: T[] = [];
  const damagedLines: number[] = [];
  for await (const { line, number } of readLines(path)) {
    const record = recordOf(line, schema);
    if (record) records.push(record);
    else damagedLines.push(number);
  }
  return { records, damagedLines };
}

/** @throws Problem NOT_SAVED; the file is as it was then. */
export async function writeRecords(path: string, records: readonly unknown[]): Promise<void> {
  await writeWhole(path, Readable.from(linesOf(records)));
}

/** Lines, some at a time: others have their turn between them while a large book is written. */
function* linesOf(records: readonly unknown[]): Generator<string> {
  let lines = '';
  for (const record of records) {
    lines += `${JSON.stringify(record)}\n`;
    if (lines.length < WRITTEN_AT_ONCE) continue;
    yield lines;
    lines = '';
  }
  yield lines;
}

/**
 * Names what a file holds without reading it: every write makes a new file (see `writeWhole`), so its number on the disk, its
 * size and its time in nanoseconds are never all the same again. `-` where there is no file.
 */
export async function fileVersion(path: string): Promise<string> {
  try {
    const { ino, size, mtimeNs } = await stat(path, { bigint: true });
    return `${ino}-${size}-${mtimeNs}`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '-';
    throw error;
  }
}

/** @returns where the copy is. */
export async function setAside(path: string, dataFolder: string): Promise<string> {
  const aside = quarantineFor(path, dataFolder);
  await mkdir(dirname(aside), { recursive: true });
  await copyFile(path, aside);
  return aside;
}

function recordOf<T>(line: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
