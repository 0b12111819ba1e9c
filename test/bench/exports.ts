// How long each file takes of a book with 2,000 points and a note of 30,000 words, and for how long making it keeps the companion
// from anything else. Through a real companion, as its hosts call it, but without the way to the window. Targets: issue 6.
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type Companion, openCompanion } from '../../electron/companion.ts';
import { exportBook } from '../../electron/exporting/export-book.ts';
import { programPrinter } from '../../electron/exporting/printing/program-printer.ts';
import { writableFormats } from '../../electron/exporting/write-file.ts';
import { sampleReading } from '../../electron/library/sample.ts';
import { pointStatuses } from '../../electron/shared/club-model.ts';
import type { Editing } from '../../electron/shared/editing.ts';
import { type ExportFormat, type ExportRequest, exportRequestSchema } from '../../electron/shared/export-model.ts';
import type { Review } from '../../electron/shared/model.ts';
import { addNoteWith } from '../../electron/shared/note-edits.ts';
import { heading, paragraph } from '../../electron/shared/note-nodes.ts';
import { addPoint, setStatus } from '../../electron/shared/point-edits.ts';
import { quoteOf } from '../../electron/shared/quote-anchor.ts';
import { ensureTag } from '../../electron/shared/tag-edits.ts';
import { sourceWorkers } from '../unit/source-workers.ts';
import { longestBlock } from './longest-block.ts';

export interface ExportFigures {
  readonly format: ExportFormat;
  readonly megabytes: number;
  readonly firstMs: number;
  readonly medianMs: number;
  /** Of all threads, in the median run. */
  readonly cpuMs: number;
  /** Of the companion's own thread, over all runs. */
  readonly longestBlockMs: number;
  readonly verdict: 'reached' | 'missed';
}

const POINTS = 2000;
const TAGS = 40;
const WORDS = 30_000;
const RUNS = 3;
/** What issue 6 asks for. */
const TARGET_MS = 5000;

/** A PDF is left out where nothing is installed that prints it. */
export async function measureExports(folder: string): Promise<ExportFigures[]> {
  const dataFolder = await mkdtemp(join(folder, 'data-'));
  const printer = programPrinter(process);
  const prints = (await printer.by()).by !== 'none';
  const companion = await openCompanion(dataFolder, {
    host: 'browser',
    version: '0.0.0',
    what: 'a benchmark',
    workers: sourceWorkers,
    printer,
  });
  try {
    const bookId = await fill(companion);
    // The worker loads its own source, which is built for users.
    await made(companion, requestOf('json', bookId));
    const figures: ExportFigures[] = [];
    for (const format of writableFormats) {
      if (format !== 'pdf' || prints) figures.push(await measured(companion, format, bookId));
    }
    return figures;
  } finally {
    await companion.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

export function printExports(figures: readonly ExportFigures[]): void {
  console.log(
    `${POINTS} points and a note of ${WORDS} words, each file ${RUNS} times; target ${TARGET_MS / 1000} s.\n`,
  );
  console.table(
    Object.fromEntries(
      figures.map(({ format, megabytes, firstMs, medianMs, cpuMs, longestBlockMs, verdict }) => [
        format,
        {
          MB: megabytes.toFixed(2),
          'first, ms': Math.round(firstMs),
          'median, ms': Math.round(medianMs),
          'processor, ms': Math.round(cpuMs),
          'longest block, ms': Math.round(longestBlockMs),
          verdict,
        },
      ]),
    ),
  );
}

async function measured(companion: Companion, format: ExportFormat, bookId: string): Promise<ExportFigures> {
  const request = requestOf(format, bookId);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await longestBlock(delay);
  const runs: { ms: number; cpuMs: number; bytes: number }[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    const bytes = await made(companion, request);
    const { user, system } = process.cpuUsage(cpu);
    runs.push({ ms: performance.now() - start, cpuMs: (user + system) / 1000, bytes });
  }
  const longestBlockMs = await longestBlock(delay);
  delay.disable();
  const firstMs = runs[0]?.ms ?? Number.NaN;
  const median = runs.sort((a, b) => a.ms - b.ms)[Math.floor(RUNS / 2)];
  const medianMs = median?.ms ?? Number.NaN;
  return {
    format,
    megabytes: (median?.bytes ?? 0) / 1e6,
    firstMs,
    medianMs,
    cpuMs: median?.cpuMs ?? Number.NaN,
    longestBlockMs,
    verdict: firstMs <= TARGET_MS && medianMs <= TARGET_MS ? 'reached' : 'missed',
  };
}

/** @returns how many bytes */
async function made({ exporting }: Companion, request: ExportRequest): Promise<number> {
  for await (const event of exportBook(exporting, request)) if (event.type === 'file') return event.file.bytes.length;
  throw new Error('There is no file.');
}

function requestOf(format: ExportFormat, bookId: string): ExportRequest {
  return exportRequestSchema.parse({ format, bookId, choice: { audience: 'leader' } });
}

/** @returns the book's id */
async function fill({ library, clubs }: Companion): Promise<string> {
  let ids = 0;
  const newId = () => `bench-${++ids}`;
  const { book, reviews } = sampleReading('bench', newId);
  await library.put(book, { reviews, passages: [] });
  const doc = clubs.doc(book.id);
  const editing: Editing = {
    doc,
    origin: 'bench',
    now: () => new Date(Date.UTC(2026, 0, 1) + ids * 60_000).toISOString(),
    newId,
  };
  doc.transact(() => {
    const tagIds = Array.from({ length: TAGS }, (_, nth) => ensureTag(editing, `theme ${nth + 1}`));
    for (let nth = 0; nth < POINTS; nth += 1) addOne(editing, nth, reviews, tagIds);
    addNoteWith(editing, 'The long one', longNote(reviews));
  });
  await clubs.save(book.id);
  return book.id;
}

function addOne(editing: Editing, nth: number, reviews: readonly Review[], tagIds: readonly string[]): void {
  const review = reviews[nth % reviews.length];
  const text = review?.body.text ?? '';
  const quotation = review && quoteOf({ reviewId: review.id }, text, { start: 0, end: Math.min(90, text.length) });
  const id = addPoint(editing, {
    text: `Question ${nth + 1}: why is it told in this order, and whom does that serve in the end?`,
    kind: nth % 4 ? 'question' : 'remark',
    tagIds: [...new Set([tagIds[nth % TAGS] ?? '', tagIds[(nth * 7) % TAGS] ?? ''])],
    evidence: nth % 2 === 0 && quotation ? [quotation] : [],
  });
  setStatus(editing, [id], pointStatuses[nth % pointStatuses.length] ?? 'open');
}

/** The words of the reviews again and again, a heading before each. */
function longNote(reviews: readonly Review[]) {
  const nodes = [];
  for (let words = 0, nth = 0; words < WORDS; nth += 1) {
    const text = reviews[nth % reviews.length]?.body.text ?? '';
    words += text.split(/\s+/).length;
    nodes.push(heading(`Part ${nth + 1}`), ...text.split(/\n+/).map((part) => paragraph(part)));
  }
  return nodes;
}
