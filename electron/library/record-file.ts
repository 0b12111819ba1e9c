// A book's reviews or passages at rest: newline-delimited JSON, written once per import. A line that cannot be read loses only
// itself, and the whole file is copied aside before the next write could drop it.
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { readLines, writeWhole } from '../state/disk.ts';
import { quarantineFor } from '../state/store.ts';

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
  await writeWhole(path, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
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
