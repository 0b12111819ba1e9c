// Search engines side by side on the same made-up reviews, and the whole companion on them: building, memory, files, restart,
// keystrokes.
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { runScript } from './child-script.ts';
import { type CompanionFigures, measureCompanion } from './companion.ts';
import type { CorpusFigures } from './corpus-figures.ts';
import { type MadeReview, typedPrefixes } from './review-corpus.ts';

export const ENGINES = ['ours', 'lunr', 'minisearch', 'flexsearch'] as const;
export type EngineName = (typeof ENGINES)[number];

export interface BuildFigures {
  readonly buildMs: number;
  /** Of all threads, garbage collection included. */
  readonly buildCpuMs: number;
  /** Of the whole process once built, and how much of it came with building. */
  readonly residentMb: number;
  readonly grownMb: number;
  /** By place in the log; null where there was no time for it. */
  readonly keystrokeMs: readonly (number | null)[];
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

export interface SearchFigures {
  readonly corpora: readonly CorpusFigures[];
  readonly engines: readonly EngineFigures[];
  readonly companions: readonly CompanionFigures[];
}

export interface SearchPlan {
  readonly sizes: readonly number[];
  readonly engines: readonly EngineName[];
  readonly keystrokes: number;
  /** The built companion to measure too. */
  readonly companion?: string;
}

/** A hundred reviews or so for queries to be taken from. */
const QUERIED_REVIEWS = 120;

/** Each engine in processes of its own, one after the other. */
export async function measureSearch(folder: string, plan: SearchPlan): Promise<SearchFigures> {
  const corpora: CorpusFigures[] = [];
  const engines: EngineFigures[] = [];
  const companions: CompanionFigures[] = [];
  for (const size of plan.sizes) {
    const reviews = join(folder, `${size}.ndjson`);
    const queries = join(folder, `${size}.queries.json`);
    corpora.push(runScript('write-reviews.ts', [reviews, `${size}`]));
    await writeFile(queries, JSON.stringify(typedPrefixes(await firstReviews(reviews), plan.keystrokes)));
    for (const engine of plan.engines) {
      tell(`${size} reviews, ${engine}`);
      engines.push(await measureEngine(engine, size, reviews, queries, join(folder, `${engine}-${size}`)));
    }
    if (plan.companion !== undefined) {
      tell(`${size} reviews, the whole companion`);
      const data = join(folder, `companion-${size}`);
      companions.push({ reviews: size, ...measureCompanion(plan.companion, { data, reviews, queries }) });
      await rm(data, { recursive: true });
    }
    await rm(reviews);
  }
  return { corpora, engines, companions };
}

/** A run of all sizes takes long: what it is at is told beside the output proper. */
export function tell(what: string): void {
  console.error(`${new Date().toISOString().slice(11, 19)} ${what}`);
}

async function measureEngine(
  engine: EngineName,
  size: number,
  reviews: string,
  queries: string,
  saved: string,
): Promise<EngineFigures> {
  await mkdir(saved);
  const built: BuildFigures = runScript('search-child.ts', [engine, 'build', reviews, queries, saved]);
  const loaded: LoadFigures = runScript('search-child.ts', [engine, 'load', reviews, queries, saved]);
  const filesMb = (await bytesIn(saved)) / 1e6;
  await rm(saved, { recursive: true });
  return { engine, reviews: size, ...built, ...loaded, filesMb };
}

async function firstReviews(file: string): Promise<MadeReview[]> {
  const reviews: MadeReview[] = [];
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
