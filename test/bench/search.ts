// Search engines side by side on the same made-up reviews: building, memory, files, restart, keystrokes.
import { execFileSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { IndexedDocument } from '../../electron/search/shard-builder.ts';
import { typedPrefixes } from './review-corpus.ts';

export const ENGINES = ['ours', 'lunr', 'minisearch', 'flexsearch'] as const;
export type EngineName = (typeof ENGINES)[number];

export interface BuildFigures {
  readonly buildMs: number;
  /** Of all threads, garbage collection included. */
  readonly buildCpuMs: number;
  /** Of the whole process once built, and how much of it came with building. */
  readonly residentMb: number;
  readonly grownMb: number;
  /** How many of the log there was time for, in its order. */
  readonly keystrokes: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly slowestMs: number;
}

export interface LoadFigures {
  readonly loadMs: number;
  readonly firstSearchMs: number;
  readonly loadedMb: number;
}

export interface EngineFigures extends BuildFigures, LoadFigures {
  readonly engine: EngineName;
  readonly reviews: number;
  readonly filesMb: number;
}

/** A hundred reviews or so for queries to be taken from. */
const QUERIED_REVIEWS = 120;
const MEMORY_MB = 8000;

/** Each engine in processes of its own, one after the other. */
export async function measureSearch(
  folder: string,
  sizes: readonly number[],
  engines: readonly EngineName[],
  keystrokes: number,
): Promise<EngineFigures[]> {
  const figures: EngineFigures[] = [];
  for (const size of sizes) {
    const reviews = join(folder, `${size}.ndjson`);
    const queries = join(folder, `${size}.queries.json`);
    run('write-reviews.ts', [reviews, `${size}`]);
    await writeFile(queries, JSON.stringify(typedPrefixes(await firstReviews(reviews), keystrokes)));
    for (const engine of engines) {
      const saved = join(folder, `${engine}-${size}`);
      await mkdir(saved);
      const built: BuildFigures = JSON.parse(run('search-child.ts', [engine, 'build', reviews, queries, saved]));
      const loaded: LoadFigures = JSON.parse(run('search-child.ts', [engine, 'load', reviews, queries, saved]));
      const all = { engine, reviews: size, ...built, ...loaded, filesMb: (await bytesIn(saved)) / 1e6 };
      figures.push(all);
      // A run of all sizes takes long: what is there already is told at once, beside the output proper.
      console.error(JSON.stringify(all));
      await rm(saved, { recursive: true });
    }
    await rm(reviews);
  }
  return figures;
}

function run(script: string, args: readonly string[]): string {
  const options = ['--expose-gc', `--max-old-space-size=${MEMORY_MB}`, '--import', 'tsx'];
  return execFileSync(process.execPath, [...options, join(import.meta.dirname, script), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function firstReviews(file: string): Promise<IndexedDocument[]> {
  const reviews: IndexedDocument[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (reviews.push(JSON.parse(line)) === QUERIED_REVIEWS) break;
  }
  return reviews;
}

async function bytesIn(folder: string): Promise<number> {
  const names = await readdir(folder);
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
