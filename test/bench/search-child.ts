/**
 * `search-child.ts ENGINE build|load REVIEWS QUERIES FOLDER`: one engine alone in a process, its figures as JSON on stdout.
 * `search-child.ts ENGINE ranks REVIEWS QUERIES FOLDER`: where it puts the review that each known-item query means.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { KnownItemQuery, KnownItemRanks } from './known-items.ts';
import type { MadeReview } from './review-corpus.ts';
import type { BuildFigures, EngineName, LoadFigures } from './search.ts';
import type { BenchEngine } from './search-engine.ts';
import { residentMb } from './settled-memory.ts';
import { typedTimes } from './typed-times.ts';

const PIECE_BYTES = 1 << 19;
const RESULTS = 20;
/** Who stands lower was not found. */
const LOWEST_RANK = 50;

const [name = '', task = '', reviews = '', queries = '', folder = ''] = process.argv.slice(2);
// Each process loads the code of its own engine only.
const engines: Record<EngineName, () => Promise<(folder: string) => BenchEngine>> = {
  ours: async () => (await import('./search-engine-ours.ts')).ours,
  lunr: async () => (await import('./search-engines-others.ts')).plainLunr,
  minisearch: async () => (await import('./search-engines-others.ts')).miniSearch,
  flexsearch: async () => (await import('./search-engines-others.ts')).flexSearch,
};
const tasks: Record<string, () => Promise<unknown>> = { build, load, ranks };
const open = await engines[name as EngineName]();
const asked = JSON.parse(await readFile(queries, 'utf8'));
console.log(JSON.stringify(await tasks[task]?.()));

async function build(): Promise<BuildFigures> {
  const typed: string[] = asked;
  const before = residentMb();
  const engine = open(folder);
  const [reading, building] = [stopwatch(), stopwatch()];
  building.start();
  engine.build(reviewsIn(reviews, reading));
  building.stop();
  const built = residentMb();
  const keystrokeMs = await typedTimes(typed, (text) => engine.search(text, RESULTS));
  await engine.save();
  return {
    buildMs: building.milliseconds() - reading.milliseconds(),
    buildCpuMs: building.cpuMilliseconds() - reading.cpuMilliseconds(),
    residentMb: built,
    grownMb: built - before,
    keystrokeMs,
  };
}

/** The reviews in a file, read piece by piece. */
function* reviewsIn(file: string, reading: Stopwatch): Generator<MadeReview> {
  const descriptor = openSync(file, 'r');
  const piece = Buffer.alloc(PIECE_BYTES);
  let rest = Buffer.alloc(0);
  for (;;) {
    reading.start();
    const read = readSync(descriptor, piece);
    const bytes = Buffer.concat([rest, piece.subarray(0, read)]);
    const end = bytes.lastIndexOf('\n') + 1;
    rest = bytes.subarray(end);
    const lines = bytes.toString('utf8', 0, end).trim();
    const made: MadeReview[] = lines === '' ? [] : lines.split('\n').map((line) => JSON.parse(line));
    reading.stop();
    yield* made;
    if (read === 0) break;
  }
  closeSync(descriptor);
}

async function load(): Promise<LoadFigures> {
  const typed: string[] = asked;
  const begun = performance.now();
  const engine = open(folder);
  await engine.load();
  const loadMs = performance.now() - begun;
  const first = performance.now();
  const found = await engine.search(typed.find((text) => text.length > 3) ?? '', RESULTS);
  const firstSearchMs = performance.now() - first;
  if (found.length === 0) throw new Error(`Nothing is found by ${name} after loading.`);
  return { loadMs, firstSearchMs, loadedMb: residentMb() };
}

/** From 1; 0 where the review is not among the first. */
async function ranks(): Promise<KnownItemRanks> {
  const known: KnownItemQuery[] = asked;
  const engine = open(folder);
  engine.build(reviewsIn(reviews, stopwatch()));
  const found: { all: number[]; any: number[] } = { all: [], any: [] };
  for (const { id, words } of known) {
    found.all.push((await engine.find(words, LOWEST_RANK)).indexOf(id) + 1);
    if (engine.findAny) found.any.push((await engine.findAny(words, LOWEST_RANK)).indexOf(id) + 1);
  }
  return found;
}

type Stopwatch = ReturnType<typeof stopwatch>;

function stopwatch() {
  let [milliseconds, cpu, begun, cpuBegun] = [0, 0, 0, 0];
  const cpuNow = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  return {
    start(): void {
      [begun, cpuBegun] = [performance.now(), cpuNow()];
    },
    stop(): void {
      milliseconds += performance.now() - begun;
      cpu += cpuNow() - cpuBegun;
    },
    milliseconds: () => milliseconds,
    cpuMilliseconds: () => cpu,
  };
}
