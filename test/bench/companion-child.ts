/**
 * `fill DATA REVIEWS`: made-up reviews become one book of a library.
 * `index DATA QUERIES`, `restart DATA QUERIES`: the companion opened for the first time, and again; figures as JSON on stdout.
 */
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCHandler } from '@orpc/server/message-port';
import { openCompanion } from '../../electron/companion.ts';
import { builtWorkers } from '../../electron/hosts/built-workers.ts';
import { rpcOptions } from '../../electron/hosts/rpc.ts';
import type { contract } from '../../electron/shared/contract.ts';
import type { Book, Review } from '../../electron/shared/model.ts';
import { searchRequestSchema } from '../../electron/shared/search-results.ts';
import type { CancellingFigures, IndexingFigures, MoreFigures, RestartFigures } from './companion.ts';
import { quantile } from './figures.ts';
import { longestBlock } from './longest-block.ts';
import type { MadeReview } from './review-corpus.ts';
import { residentMb } from './settled-memory.ts';
import { typedTimes } from './typed-times.ts';

const book: Book = { id: 'bench', title: 'The Salt Ledger', authors: ['Orla Venn'], genres: [], ratings: {} };
/** A hundred reviews have it, and tens of thousands. */
const COMMON = 'story';
const RESULTS = 20;
const MORE_REVIEWS = 30;
/** In no other review. */
const THEIR_WORD = 'zyxwvia';
/** Shards are merged for a while after all can be found. */
const SETTLED_MS = 3000;
const LOOK_AGAIN_MS = 10;
const TIMES_CANCELLED = 20;

const [task = '', data = '', file = ''] = process.argv.slice(2);
const tasks: Record<string, () => Promise<unknown>> = { fill, index, restart };
console.log(JSON.stringify((await tasks[task]?.()) ?? null));

/** A companion and a page's client, a real MessagePort between them as in Electron. */
async function opened() {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await longestBlock(delay);
  const begun = performance.now();
  const workers = builtWorkers(import.meta.dirname);
  const companion = await openCompanion(data, { host: 'browser', version: '0.0.0', what: 'a benchmark', workers });
  companion.prepareSearching();
  const openMs = performance.now() - begun;
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(companion.router, rpcOptions).upgrade(port1);
  port1.start();
  port2.start();
  const client: ContractRouterClient<typeof contract> = createORPCClient(new RPCLink({ ...rpcOptions, port: port2 }));
  return {
    client,
    companion,
    openMs,
    since: () => performance.now() - begun,
    block: () => longestBlock(delay),
    search: (text: string, signal?: AbortSignal) =>
      client.search.query({ text, typing: true, limit: RESULTS }, signal && { signal }),
    async close() {
      port1.close();
      delay.disable();
      await companion.close();
    },
  };
}

type Opened = Awaited<ReturnType<typeof opened>>;

async function fill(): Promise<void> {
  const reviews: Review[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    reviews.push(reviewOf(JSON.parse(line), reviews.length));
  }
  const { companion, close } = await opened();
  await companion.library.put(book, { reviews, passages: [] });
  await close();
}

/** With stars and a day, and one in twenty with a sentence hidden. */
function reviewOf({ id, language, title, body }: MadeReview, number: number): Review {
  const end = body.indexOf('.');
  const hides = number % 20 === 0 && end > 0;
  return {
    ...{ id, bookId: book.id, language, shelves: [] },
    reviewer: { name: title, isAuthor: false },
    writtenOn: `${2008 + (number % 15)}-05-${10 + (number % 20)}`,
    rating: 1 + (number % 5),
    body: { text: body, marks: hides ? [{ type: 'spoiler', start: 0, end }] : [] },
    spoiler: hides ? 'some' : 'none',
    source: { format: 'goodreads-html', importId: 'bench' },
  };
}

async function index(): Promise<IndexingFigures> {
  const { search, companion, since, block, close } = await opened();
  const openingBlockMs = await block();
  let indexedMs = 0;
  const indexed = companion.search(searchRequestSchema.parse({ text: COMMON, limit: 1 })).then(() => {
    indexedMs = since();
  });
  while ((await search(COMMON)).total === 0) await pause(LOOK_AGAIN_MS);
  const firstResultsMs = since();
  await indexed;
  const indexingBlockMs = await block();
  await pause(SETTLED_MS);
  const figures = { firstResultsMs, indexedMs, openingBlockMs, indexingBlockMs, indexedMb: residentMb() };
  await close();
  return { ...figures, indexingPeakMb: peakMb() };
}

async function restart(): Promise<RestartFigures> {
  const typed: string[] = JSON.parse(await readFile(file, 'utf8'));
  const it = await opened();
  const first = typed.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
  let answer = await it.search(first);
  const answeredMs = it.since();
  while (answer.indexing) {
    await pause(LOOK_AGAIN_MS);
    answer = await it.search(first);
  }
  const completeMs = it.since();
  if (answer.total === 0) throw new Error(`“${first}” is not found after a restart.`);
  const restartBlockMs = await it.block();
  const keystrokeMs = await typedTimes(typed, (text) => it.search(text));
  const restartedMb = residentMb();
  const cancelling = await cancelled(it, typed, keystrokeMs);
  const more = await moreReviews(it);
  await it.close();
  const { openMs } = it;
  return {
    ...{ openMs, answeredMs, completeMs, restartBlockMs },
    ...{ keystrokeMs, restartedMb, cancelling, more, peakMb: peakMb() },
  };
}

async function cancelled(
  { search }: Opened,
  typed: readonly string[],
  times: readonly (number | null)[],
): Promise<CancellingFigures> {
  const order = [...typed.keys()].sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0));
  const slowest = typed[order.at(-1) ?? 0] ?? '';
  const newer = typed[order[Math.floor(order.length / 2)] ?? 0] ?? '';
  const [slow, alone, after]: [number[], number[], number[]] = [[], [], []];
  const timed = async (text: string, into: number[]) => {
    const begun = performance.now();
    await search(text);
    into.push(performance.now() - begun);
  };
  for (let time = 0; time < TIMES_CANCELLED; time++) {
    await timed(slowest, slow);
    await timed(newer, alone);
    const controller = new AbortController();
    const older = search(slowest, controller.signal).catch(() => {});
    // It is on its way to the worker, or at work there.
    await pause(1);
    controller.abort();
    await timed(newer, after);
    await older;
  }
  const of = (values: number[]) => quantile(values, 0.95);
  return { slowestMs: of(slow), aloneMs: of(alone), newerMs: of(after) };
}

async function moreReviews({ client, search, block }: Opened): Promise<MoreFigures> {
  const before = await shardNames();
  await block();
  const rows = Array.from({ length: MORE_REVIEWS }, (_, number) => {
    const words = `${THEIR_WORD} number${number} the book was as long as such a book has to be and I read it all`;
    return `"${book.title}","${book.authors[0]}","Newcomer ${number}","2026-02-14","4","none","${words}"`;
  });
  const table = ['book,author,reviewer,date,rating,spoiler,text', ...rows].join('\n');
  const importing = performance.now();
  let previewId = '';
  for await (const event of await client.imports.preview({
    name: 'more.csv',
    bytes: new TextEncoder().encode(table),
  })) {
    if (event.type === 'preview') previewId = event.preview.previewId;
  }
  for await (const event of await client.imports.commit({ requests: [{ previewId, readings: [{ index: 0 }] }] })) {
    if (event.type === 'imported') break;
  }
  const imported = performance.now();
  while ((await search(THEIR_WORD)).total < MORE_REVIEWS) await pause(LOOK_AGAIN_MS);
  const foundMs = performance.now() - imported;
  const kept = new Set(await shardNames());
  return {
    importMs: imported - importing,
    foundMs,
    blockMs: await block(),
    shards: before.length,
    shardsKept: before.filter((name) => kept.has(name)).length,
  };
}

async function shardNames(): Promise<string[]> {
  const names = await readdir(join(data, 'search')).catch(() => []);
  return names.filter((name) => name.endsWith('.shard'));
}

/** In kilobytes on every platform. */
function peakMb(): number {
  return (process.resourceUsage().maxRSS * 1024) / 1e6;
}
