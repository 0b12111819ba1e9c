// How long imports of Goodreads pages take, and for how long they keep the process from anything else: through a real companion in a
// real folder, as its hosts call it, but without the way from the window and back.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type Companion, openCompanion } from '../../electron/companion.ts';
import { nextDataIn } from '../../electron/importing/readers/goodreads-html-data.ts';
import type { ImportRequest } from '../../electron/shared/import-report.ts';
import { sourceWorkers } from '../unit/source-workers.ts';
import { quantile } from './figures.ts';
import { longestBlock } from './longest-block.ts';

export interface PreviewFigures {
  readonly pageBytes: number;
  readonly runs: number;
  /** Starting the reader and loading what telling languages needs, as the window does when a file is about to be chosen. */
  readonly prepareMs: number;
  /** The very first one after that. */
  readonly firstMs: number;
  readonly firstLongestBlockMs: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly jsonParseMedianMs: number;
  /** Median to median. */
  readonly timesJsonParse: number;
}

export interface ImportFigures {
  readonly pages: number;
  readonly megabytes: number;
  readonly books: number;
  readonly reviews: number;
  /** Without the pauses in which blocks are read off. */
  readonly seconds: number;
  readonly pagesPerSecond: number;
  /** Of all threads; far less than `seconds` where other processes had the processor, and blocks are longer by that, too. */
  readonly cpuSeconds: number;
  /** Of this process since its start, TypeScript loader and earlier measurements included; nothing of the pages' making. */
  readonly peakRssMb: number;
  readonly longestBlockMs: number;
  readonly longestBlockInPreviewMs: number;
  readonly longestBlockInCommitMs: number;
  /** Each preview's longest block. */
  readonly medianOfLongestBlocksMs: number;
  readonly p95OfLongestBlocksMs: number;
  readonly previewsWithBlockOver50Ms: number;
}

const WARM_UPS = 3;
const RUNS = 15;
/** A block shorter than this is not seen, and one is measured up to this much too long. */
const RESOLUTION_MS = 1;

async function withCompanion<T>(folder: string, measure: (companion: Companion) => Promise<T>): Promise<T> {
  const dataFolder = await mkdtemp(join(folder, 'data-'));
  const companion = await openCompanion(dataFolder, {
    host: 'browser',
    version: '0.0.0',
    what: 'a benchmark',
    workers: sourceWorkers,
  });
  try {
    return await measure(companion);
  } finally {
    await companion.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function timed(action: () => unknown): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

export function measurePreview(folder: string, page: string): Promise<PreviewFigures> {
  return withCompanion(folder, async (companion) => {
    const bytes = await readFile(page);
    const data = nextDataIn(bytes.toString('utf8'));
    if (data === undefined) throw new Error('The page has no data.');
    const [previews, parses]: [number[], number[]] = [[], []];
    const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
    delay.enable();
    await longestBlock(delay);
    let firstLongestBlockMs = 0;
    const prepareMs = await timed(() => companion.prepareReading());
    for (let run = 0; run < WARM_UPS + RUNS; run += 1) {
      let previewId = '';
      previews.push(
        await timed(async () => {
          ({ previewId } = await companion.imports.preview({ name: page, bytes }));
        }),
      );
      companion.imports.discard(previewId);
      if (run === 0) firstLongestBlockMs = await longestBlock(delay);
      parses.push(await timed(() => JSON.parse(data)));
    }
    delay.disable();
    const [warm, warmParses] = [previews.slice(WARM_UPS), parses.slice(WARM_UPS)];
    const medianMs = quantile(warm, 0.5);
    const jsonParseMedianMs = quantile(warmParses, 0.5);
    return {
      pageBytes: bytes.length,
      runs: RUNS,
      prepareMs,
      firstMs: previews[0] ?? Number.NaN,
      firstLongestBlockMs,
      medianMs,
      p95Ms: quantile(warm, 0.95),
      jsonParseMedianMs,
      timesJsonParse: medianMs / jsonParseMedianMs,
    };
  });
}

/** As the window does with a folder: one page after another is read from disk and previewed, then all are imported in one run. */
export function measureImports(folder: string, pages: readonly string[]): Promise<ImportFigures> {
  return withCompanion(folder, async (companion) => {
    const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
    const blocks: number[] = [];
    const requests: ImportRequest[] = [];
    let bytesRead = 0;
    let milliseconds = 0;
    const cpu = process.cpuUsage();
    delay.enable();
    await longestBlock(delay);
    for (const page of pages) {
      milliseconds += await timed(async () => {
        const bytes = await readFile(page);
        bytesRead += bytes.length;
        const { previewId } = await companion.imports.preview({ name: page, bytes });
        requests.push({ previewId, readings: [{ index: 0 }] });
      });
      blocks.push(await longestBlock(delay));
    }
    milliseconds += await timed(() => companion.imports.commit(requests));
    const longestBlockInCommitMs = await longestBlock(delay);
    delay.disable();
    const { user, system } = process.cpuUsage(cpu);
    const seconds = milliseconds / 1000;
    const books = companion.library.entries();
    return {
      pages: pages.length,
      megabytes: bytesRead / 1e6,
      books: books.length,
      reviews: books.reduce((sum, { reviewCount }) => sum + reviewCount, 0),
      seconds,
      pagesPerSecond: pages.length / seconds,
      cpuSeconds: (user + system) / 1e6,
      // In kilobytes on every platform.
      peakRssMb: (process.resourceUsage().maxRSS * 1024) / 1e6,
      longestBlockMs: Math.max(...blocks, longestBlockInCommitMs),
      longestBlockInPreviewMs: Math.max(...blocks),
      longestBlockInCommitMs,
      medianOfLongestBlocksMs: quantile(blocks, 0.5),
      p95OfLongestBlocksMs: quantile(blocks, 0.95),
      previewsWithBlockOver50Ms: blocks.filter((block) => block > 50).length,
    };
  });
}
