// A book's reviews or passages at rest: newline-delimited JSON, written once per import. A line that cannot be read loses only
// itself, and the whole file is copied aside before the next write could drop it.
import { copyFile, type FileHandle, link, mkdir, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import type { z } from 'zod';
import { notSaved, readLines, writeWhole } from '../state/disk.ts';
import { quarantineFor } from '../state/store.ts';

/** In bytes; of lines that are copied as they are, which is no work, more. */
const WRITTEN_AT_ONCE = 1 << 18;
const COPIED_AT_ONCE = 1 << 20;

/** Records and where in their file each stands: record `i` is the line from byte `starts[i]` up to `ends[i]`, which ends it. */
export interface RecordLines<T> {
  readonly records: readonly T[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export const NO_LINES = { records: [], starts: [], ends: [] } as const satisfies RecordLines<never>;

export interface ReadRecords<T> extends RecordLines<T> {
  readonly records: T[];
  /** 1-based numbers of lines that hold no record. */
  readonly damagedLines: number[];
}

/** No records where there is no file. */
export async function readRecords<T>(path: string, schema: z.ZodType<T>): Promise<ReadRecords<T>> {
  const records: T[] = [];
  const damagedLines: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for await (const { line, number, start, end } of readLines(path)) {
    const record = recordOf(line, schema);
    if (record) {
      records.push(record);
      starts.push(start);
      ends.push(end);
    } else damagedLines.push(number);
  }
  return { records, damagedLines, starts, ends };
}

/**
 * @param before what the file holds now, where that is known: lines of records that are in it too are copied, not made again
 * @throws Problem NOT_SAVED; the file is as it was then.
 */
export async function writeRecords<T>(
  path: string,
  records: readonly T[],
  before: RecordLines<T> = NO_LINES,
): Promise<RecordLines<T>> {
  const starts: number[] = [];
  const ends: number[] = [];
  const file = before.records.length > 0 ? await open(path, 'r').catch(() => undefined) : undefined;
  async function* pieces(): AsyncGenerator<Buffer> {
    let end = 0;
    for await (const { bytes, lengths } of file ? linesBeside(file, records, before) : linesOf(records)) {
      for (const length of lengths) {
        starts.push(end);
        end += length;
        ends.push(end);
      }
      yield bytes;
    }
    // Before this file takes the place of the other, which Windows refuses while that is open.
    await file?.close();
  }
  try {
    await writeWhole(path, Readable.from(pieces()));
  } finally {
    await file?.close();
  }
  return { records, starts, ends };
}

/** Lines that follow each other, and of each its length in bytes. */
interface Lines {
  readonly bytes: Buffer;
  readonly lengths: readonly number[];
}

/** Lines, some at a time: others have their turn between them while a large book is written. */
function* linesOf(records: readonly unknown[]): Generator<Lines> {
  let lines: Buffer[] = [];
  let size = 0;
  const taken = (): Lines => ({ bytes: Buffer.concat(lines), lengths: lines.map(({ length }) => length) });
  for (const record of records) {
    const line = Buffer.from(`${JSON.stringify(record)}\n`);
    lines.push(line);
    size += line.length;
    if (size < WRITTEN_AT_ONCE) continue;
    yield taken();
    lines = [];
    size = 0;
  }
  yield taken();
}

/** The same, but runs of records that stand in the file in this order are read from it. */
async function* linesBeside<T>(
  file: FileHandle,
  records: readonly T[],
  { records: known, starts, ends }: RecordLines<T>,
): AsyncGenerator<Lines> {
  const startOf = (place: number) => starts[place] ?? 0;
  const endOf = (place: number) => ends[place] ?? 0;
  const runs = runsOf(records, known, (place, next) => {
    return startOf(next) === endOf(next - 1) && endOf(next) - startOf(place) <= COPIED_AT_ONCE;
  });
  for (const { from, to, place } of runs) {
    if (place === undefined) {
      yield* linesOf(records.slice(from, to));
      continue;
    }
    const last = place + to - from;
    const bytes = await bytesIn(file, startOf(place), endOf(last - 1));
    const lengths = Array.from({ length: to - from }, (_, at) => endOf(place + at) - startOf(place + at));
    // Where the file is not what it was after all, what it held is still known.
    if (bytes?.at(-1) === NEWLINE) yield { bytes, lengths };
    else yield* linesOf(records.slice(from, to));
  }
}

const NEWLINE = 0x0a;

/** Records `from` up to `to`, which stand one after the other from `place` on in those that are known, or are none of them. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly place: number | undefined;
}

/** @param joins whether a run that begins at a place may go on with another one */
function* runsOf<T>(
  records: readonly T[],
  known: readonly T[],
  joins: (place: number, next: number) => boolean,
): Generator<Run> {
  let places: Map<T, number> | undefined;
  // Most often what follows in one follows in the other.
  let expected = 0;
  const placeOf = (record: T) => {
    if (expected < known.length && known[expected] === record) return expected;
    places ??= new Map(known.map((each, place) => [each, place]));
    return places.get(record);
  };
  let from = 0;
  while (from < records.length) {
    const record = records[from];
    const place = record === undefined ? undefined : placeOf(record);
    let to = from + 1;
    if (place === undefined) expected++;
    else {
      while (to < records.length && known[place + to - from] === records[to] && joins(place, place + to - from)) to++;
      expected = place + to - from;
    }
    yield { from, to, place };
    from = to;
  }
}

/** Nothing where they are not all there. */
async function bytesIn(file: FileHandle, start: number, end: number): Promise<Buffer | undefined> {
  try {
    const bytes = Buffer.allocUnsafe(end - start);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
    return bytesRead === bytes.length ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps a file as it is under another name too: no write changes it (see `writeWhole`), so a second name is as good as a copy.
 * Nothing where there is none. @throws Problem NOT_SAVED
 */
export async function keepFile(path: string, kept: string): Promise<void> {
  try {
    await mkdir(dirname(kept), { recursive: true });
    // Not every disk knows second names.
    await link(path, kept).catch(() => copyFile(path, kept));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw notSaved(kept, cause);
  }
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
