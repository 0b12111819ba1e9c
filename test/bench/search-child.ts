/** `search-child.ts ENGINE build|load REVIEWS QUERIES FOLDER`: one engine alone in a process, its figures as JSON on stdout. */
import { closeSync, openSync, readSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IndexedDocument } from '../../electron/search/shard-builder.ts';
import { quantile } from './figures.ts';
import type { BuildFigures, EngineName, LoadFigures } from './search.ts';
import type { BenchEngine } from './search-engine.ts';

const PIECE_BYTES = 1 << 19;
const RESULTS = 20;
const ROUNDS = 3;
const LOG_MS = 90_000;

const [name = '', task = '', reviews = '', queries = '', folder = ''] = process.argv.slice(2);
// Each process loads the code of its own engine only.
const engines: Record<EngineName, () => Promise<BenchEngine>> = {
  ours: async () => (await import('./search-engine-ours.ts')).ours(),
  lunr: async () => (await import('./search-engines-others.ts')).plainLunr(),
  minisearch: async () => (await import('./search-engines-others.ts')).miniSearch(),
  flexsearch: async () => (await import('./search-engines-others.ts')).flexSearch(),
};
const engine = await engines[name as EngineName]();
const typed: string[] = JSON.parse(await readFile(queries, 'utf8'));
console.log(JSON.stringify(task === 'build' ? await build() : await load()));

async function build(): Promise<BuildFigures> {
  const before = residentMb();
  const reading = stopwatch();
  const building = stopwatch();
  building.start();
  engine.build(documentsIn(reviews, reading));
  building.stop();
  const residentMbAfter = residentMb();
  const searches = searched();
  await engine.save(folder);
  return {
    buildMs: building.milliseconds() - reading.milliseconds(),
    buildCpuMs: building.cpuMilliseconds() - reading.cpuMilliseconds(),
    residentMb: residentMbAfter,
    grownMb: residentMbAfter - before,
    ...searches,
  };
}

/** The reviews in a file, read piece by piece. */
function* documentsIn(file: string, reading: Stopwatch): Generator<IndexedDocument> {
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
    const documents: IndexedDocument[] = lines === '' ? [] : lines.split('\n').map((line) => JSON.parse(line));
    reading.stop();
    yield* documents;
    if (read === 0) break;
  }
  closeSync(descriptor);
}

async function load(): Promise<LoadFigures> {
  const begun = performance.now();
  await engine.load(folder);
  const loadMs = performance.now() - begun;
  const first = performance.now();
  engine.search(typed.find((text) => text.length > 3) ?? '', RESULTS);
  return { loadMs, firstSearchMs: performance.now() - first, loadedMb: residentMb() };
}

/**
 * The log a few times over, and of each keystroke the fastest: what other processes do to the machine is nobody's figure. No
 * longer than `LOG_MS`, though: to plain lunr a beginning of one letter is thousands of terms, and half a minute.
 */
function searched() {
  const times: number[] = [];
  const started = performance.now();
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, text] of typed.entries()) {
      const begun = performance.now();
      if (begun - started > LOG_MS) break;
      engine.search(text, RESULTS);
      times[index] = Math.min(times[index] ?? Number.POSITIVE_INFINITY, performance.now() - begun);
    }
  }
  return {
    keystrokes: times.length,
    medianMs: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    slowestMs: quantile(times, 1),
  };
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

/** Without what the engine has let go of. */
function residentMb(): number {
  for (let round = 0; round < 3; round++) globalThis.gc?.();
  return process.memoryUsage.rss() / 1e6;
}
