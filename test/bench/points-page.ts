/**
 * `node --import tsx test/bench/points-page.ts [--points 2000] [--tags 200]`, after `npm run build`: how fast the Points screen
 * opens, as a list and as a board, and whether the board scrolls without dropped frames, measured in a real browser against the
 * browser host. Targets: issue 5.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCHandler } from '@orpc/server/message-port';
import { type Browser, chromium, type Page } from '@playwright/test';
import * as Y from 'yjs';
import { openCompanion } from '../../electron/companion.ts';
import { builtWorkers } from '../../electron/hosts/built-workers.ts';
import { rpcOptions } from '../../electron/hosts/rpc.ts';
import { pointStatuses } from '../../electron/shared/club-model.ts';
import type { contract } from '../../electron/shared/contract.ts';
import type { Editing } from '../../electron/shared/editing.ts';
import { addPoint, setStatus } from '../../electron/shared/point-edits.ts';
import { quoteOf } from '../../electron/shared/quote-anchor.ts';
import { ensureTag } from '../../electron/shared/tag-edits.ts';
import { startBrowserHost } from '../e2e/hosts.ts';
import { openSample, showScreen } from '../e2e/steps.ts';
import { quantile } from './figures.ts';
import { echoes, tellTimes } from './page-times.ts';

const OPEN_MS = 1000;
const ECHO_MS = 50;
const KEYS = 60;
/** Two frames at 60 a second: a longer one is seen as a stutter. */
const LONG_FRAME_MS = 33.4;

const { values } = parseArgs({
  options: { points: { type: 'string', default: '2000' }, tags: { type: 'string', default: '200' } },
});

const folder = await mkdtemp(join(tmpdir(), 'commonplace-bench-'));
const executablePath = process.env.COMMONPLACE_CHROMIUM;
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--disable-gpu'] });
try {
  await withPage(browser, openSample);
  await fill(folder, Number(values.points), Number(values.tags));
  await withPage(browser, measure);
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}

async function withPage(chosen: Browser, act: (page: Page) => Promise<void>): Promise<void> {
  const host = await startBrowserHost(chosen, {
    dataFolder: folder,
    viewport: { width: 1280, height: 800 },
    isFirstRun: true,
    report: (problem) => console.error(problem),
  });
  // tsx names the functions that are handed to the page, by a function of its own.
  await host.page.evaluate('globalThis.__name = (named) => named');
  await act(host.page);
  await host.close();
}

/** Points of the sample's reviews: a third of two tags, every other one with a quotation. */
async function fill(data: string, points: number, tags: number): Promise<void> {
  const workers = builtWorkers(join(import.meta.dirname, '../../dist/electron'));
  const companion = await openCompanion(data, { host: 'browser', version: '0.0.0', what: 'a benchmark', workers });
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(companion.router, rpcOptions).upgrade(port1);
  port1.start();
  port2.start();
  const client: ContractRouterClient<typeof contract> = createORPCClient(new RPCLink({ ...rpcOptions, port: port2 }));
  const [entry] = await client.library.list();
  if (!entry) throw new Error('The sample is not in the library.');
  const bookId = entry.book.id;
  const reviews = await client.reviews.list({ bookId });
  const doc = new Y.Doc();
  let ids = 0;
  const editing: Editing = {
    doc,
    origin: 'bench',
    now: () => new Date(Date.UTC(2026, 0, 1) + ids * 60_000).toISOString(),
    newId: () => `bench-${++ids}`,
  };
  const quotations = await Promise.all(
    reviews.map(async ({ id }) => {
      const { body } = await client.reviews.get({ reviewId: id });
      return quoteOf({ reviewId: id }, body.text, { start: 0, end: Math.min(90, body.text.length) });
    }),
  );
  doc.transact(() => {
    const tagIds = Array.from({ length: tags }, (_, nth) => ensureTag(editing, `theme ${nth + 1}`));
    for (let nth = 0; nth < points; nth += 1) {
      const own = [tagIds[nth % tags], nth % 3 === 0 ? tagIds[(nth * 7) % tags] : undefined];
      const evidence = nth % 2 ? [] : [quotations[nth % quotations.length]];
      const id = addPoint(editing, {
        text: `Question ${nth + 1}: why is it told in this order, and whom does that serve in the end?`,
        kind: nth % 4 ? 'question' : 'remark',
        tagIds: [...new Set(own)].filter((tagId) => tagId !== undefined),
        evidence: evidence.filter((one) => one !== undefined),
      });
      setStatus(editing, [id], pointStatuses[nth % pointStatuses.length] ?? 'open');
    }
  });
  await client.club.push({ bookId, update: Y.encodeStateAsUpdate(doc) });
  port1.close();
  await companion.close();
}

async function measure(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Book' }).getByText('Points').waitFor();
  const lists = await openings(page, '[data-point]');
  tellTimes('Opening Points as a list', lists, OPEN_MS);
  await showScreen(page, 'Points');
  await page.getByRole('button', { name: /^New point/ }).click();
  await page.getByRole('textbox', { name: 'What do you want to ask the group?' }).click();
  tellTimes('Typing a question', await echoes(page, KEYS), ECHO_MS);
  await page.keyboard.press('Escape');
  await showScreen(page, 'Overview');
  await showScreen(page, 'Points');
  await page.keyboard.press('v');
  await page.locator('[data-column] [data-point]').first().waitFor();
  tellTimes('Opening Points as a board of tags', await openings(page, '[data-column] [data-point]'), OPEN_MS);
  await showScreen(page, 'Points');
  await page.locator('[data-column] [data-point]').first().waitFor();
  tellFrames('Scrolling the board from tag to tag', await frames(page, '[data-columns]', 'scrollLeft'));
  await page.getByRole('button', { name: /Columns/ }).click();
  await page.getByRole('option', { name: 'Status' }).click();
  await page.locator('[data-column="status:open"] [data-point]').first().waitFor();
  tellFrames('Scrolling a column of a third of them', await frames(page, '[data-column] [role="grid"]', 'scrollTop'));
}

async function openings(page: Page, drawn: string): Promise<number[]> {
  const times: number[] = [];
  for (let time = 0; time < 5; time += 1) {
    await showScreen(page, 'Overview');
    await page.waitForFunction((there) => !document.querySelector(there), drawn);
    times.push(await page.evaluate(opening, drawn));
  }
  return times;
}

/** Milliseconds from the click on the tab until the first point is there and drawn. */
function opening(drawn: string): Promise<number> {
  return new Promise((resolve) => {
    const tab = [...document.querySelectorAll('nav button')].find((each) => each.textContent?.startsWith('Points'));
    const start = performance.now();
    const look = () => {
      if (document.querySelector(drawn)) setTimeout(() => resolve(performance.now() - start));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    if (tab instanceof HTMLElement) tab.click();
  });
}

/** Scrolls by a twentieth of the window with each frame, for three seconds: milliseconds from frame to frame. */
function frames(page: Page, scrolled: string, by: 'scrollLeft' | 'scrollTop'): Promise<number[]> {
  return page.evaluate(
    ([selector, side]) =>
      new Promise<number[]>((resolve) => {
        const element = document.querySelector(selector);
        if (!element) throw new Error(`There is no ${selector}.`);
        const times: number[] = [];
        const step = (side === 'scrollLeft' ? element.clientWidth : element.clientHeight) / 20;
        const begun = performance.now();
        let before = begun;
        const draw = (now: number) => {
          times.push(now - before);
          before = now;
          element[side] += step;
          if (now - begun < 3000) requestAnimationFrame(draw);
          else resolve(times.slice(1));
        };
        requestAnimationFrame(draw);
      }),
    [scrolled, by] as const,
  );
}

function tellFrames(what: string, times: readonly number[]): void {
  const long = times.filter((time) => time > LONG_FRAME_MS).length;
  const figures = `median ${quantile(times, 0.5).toFixed(0)} ms, longest ${quantile(times, 1).toFixed(0)} ms`;
  console.log(`${what}: ${times.length} frames, ${long} over 33 ms; ${figures}`);
}
