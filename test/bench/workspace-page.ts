/**
 * `node --import tsx test/bench/workspace-page.ts [--words 30000] [--keys 200]`, after `npm run build`: how fast a long note opens
 * and echoes what is typed, measured in a real browser against the browser host. Targets: issue 5.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Locator, type Page } from '@playwright/test';
import { startBrowserHost } from '../e2e/hosts.ts';
import { openSample, paste, showScreen } from '../e2e/steps.ts';
import { echoes, tellTimes } from './page-times.ts';

const TARGETS = { echoMs: 50, openMs: 1000 } as const;

const { values } = parseArgs({
  options: { words: { type: 'string', default: '30000' }, keys: { type: 'string', default: '200' } },
});

const folder = await mkdtemp(join(tmpdir(), 'commonplace-bench-'));
const executablePath = process.env.COMMONPLACE_CHROMIUM;
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--disable-gpu'] });
try {
  const host = await startBrowserHost(browser, {
    dataFolder: folder,
    viewport: { width: 1280, height: 800 },
    isFirstRun: true,
    report: (problem) => console.error(problem),
  });
  await measure(host.page, Number(values.words), Number(values.keys));
  await host.close();
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}

async function measure(page: Page, words: number, keys: number): Promise<void> {
  // tsx names the functions that are handed to the page, by a function of its own.
  await page.evaluate('globalThis.__name = (named) => named');
  await openSample(page);
  await showScreen(page, 'Notes');
  await page.getByRole('button', { name: 'New note' }).first().click();
  const note = page.getByRole('textbox', { name: 'Note', exact: true });
  await note.click();
  await paste(note, { text: longNote(words) });
  await page.getByText('Saved', { exact: true }).waitFor({ timeout: 60_000 });

  const opened: number[] = [];
  for (let time = 0; time < 5; time += 1) {
    await showScreen(page, 'Overview');
    opened.push(await openingNote(page));
  }
  tellTimes(
    `Opening a note of ${words.toLocaleString('en')} words, from the tab to its drawn text`,
    opened,
    TARGETS.openMs,
  );
  await note.click();
  for (const [where, key] of [
    ['at its end', 'Control+End'],
    ['in its middle', 'middle'],
    ['at its beginning', 'Control+Home'],
  ] as const) {
    if (key === 'middle') await clickMiddle(note);
    else await note.press(key);
    tellTimes(`Typing in it ${where}, from key to drawn letter`, await echoes(page, keys), TARGETS.echoMs);
  }
  await page.keyboard.press('Control+f');
  tellTimes('Typing in “Find in note”', await echoes(page, 20, 'e'), TARGETS.echoMs);
  await page.keyboard.press('Escape');
  tellTimes('Typing in the note after that', await echoes(page, keys), TARGETS.echoMs);
}

/** Headings, paragraphs, lists and tables, as the discussion of a long book has them. */
function longNote(words: number): string {
  const sentence = 'The keeper wrote down every ship that passed the light and most of those that only might have. ';
  const paragraph = sentence.repeat(4).trim();
  const blocks: string[] = [];
  for (let count = 0, nth = 0; count < words; nth += 1) {
    if (nth % 12 === 0) blocks.push(`## Part ${nth / 12 + 1}`);
    if (nth % 12 === 5) blocks.push('- [ ] one thing\n- [x] another thing');
    if (nth % 24 === 7) blocks.push('| Who | Brings |\n| --- | --- |\n| Ada | tea |\n| Mara | cake |');
    blocks.push(paragraph);
    count += 72;
  }
  return blocks.join('\n\n');
}

/** Milliseconds from the click on the tab until the end of the note is there and drawn. */
function openingNote(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const tab = [...document.querySelectorAll('nav button')].find((each) => each.textContent?.startsWith('Notes'));
        const start = performance.now();
        const look = () => {
          const blocks = document.querySelector('[role="textbox"][aria-label="Note"]')?.childElementCount ?? 0;
          if (blocks > 1) setTimeout(() => resolve(performance.now() - start));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
        if (tab instanceof HTMLElement) tab.click();
      }),
  );
}

async function clickMiddle(note: Locator): Promise<void> {
  const paragraphs = note.locator('p');
  const middle = paragraphs.nth(Math.floor((await paragraphs.count()) / 2));
  await middle.scrollIntoViewIfNeeded();
  await middle.click();
}
