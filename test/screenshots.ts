/** `npm run screenshots`: the pictures of README, taken of the real window with the sample reading and a group’s work on it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { buildIfStale } from '../electron/launch/build.ts';
import { startBrowserHost } from './e2e/hosts.ts';
import { addTags, openReview, openSample, selectWords, showScreen } from './e2e/steps.ts';
import { takeExports } from './export-pictures.ts';
import { ensureBrowser } from './runner/browser.ts';

const pictures = join(import.meta.dirname, '../assets/screenshots');
const viewport = { width: 1280, height: 800 };

interface PicturedPoint {
  readonly reviewer: string;
  readonly words: string;
  readonly question: string;
  readonly tags: readonly string[];
}

const points: readonly PicturedPoint[] = [
  {
    reviewer: 'Jun-ho Paik',
    words: 'Everyone I cared about was on my side of the gate',
    question: 'Why does nobody run? Would you?',
    tags: ['freedom'],
  },
  {
    reviewer: 'Tobias Renner',
    words: 'Beautifully made, and I couldn’t stand it.',
    question: 'Is their calm a flaw of the book, or its subject?',
    tags: ['freedom', 'style'],
  },
  {
    reviewer: 'Bronagh Tierney',
    words: 'But look at what she’s working with.',
    question: 'Who speaks for Ruth tonight?',
    tags: ['characters'],
  },
  {
    reviewer: 'Rhoda Penhale',
    words: 'The tool is delay, and he has only the one.',
    question: 'What does she keep putting off, and what does it do to you?',
    tags: ['style'],
  },
  {
    reviewer: 'Dele Adewale',
    words: 'Who pays? Who drives the van?',
    question: 'Who built these places, and who looked away?',
    tags: ['ethics'],
  },
  {
    reviewer: 'Marit Solheim',
    words: 'A woman who drives a lot was telling me about rounders',
    question: 'Why does she tell us about rounders first?',
    tags: ['memory'],
  },
  {
    reviewer: 'Marit Solheim',
    words: 'At forty-one I gave up counting.',
    question: 'Is her memory exact, or does it only sound exact?',
    tags: ['memory', 'style'],
  },
];

await buildIfStale();
const found = await ensureBrowser();
if ('missing' in found) throw new Error(`No browser to take pictures with: ${found.missing}.`);
const dataFolder = await mkdtemp(join(tmpdir(), 'commonplace-pictures-'));
const browser = await chromium.launch({ ...(found.executable && { executablePath: found.executable }) });
const host = await startBrowserHost(browser, { dataFolder, viewport, isFirstRun: true, report: console.error });
host.page.setDefaultTimeout(20_000);
try {
  await takeAll(host.page);
} finally {
  await host.close();
  await browser.close();
  await rm(dataFolder, { recursive: true, force: true });
}

async function takeAll(page: Page): Promise<void> {
  await openSample(page);
  await take(page, 'overview');
  await showScreen(page, 'Reviews');
  for (const point of points) await addPoint(page, point);
  await page
    .getByRole('article')
    .first()
    .evaluate((article) => article.scrollTo(0, 0));
  await take(page, 'reviews');
  await page.keyboard.press('Control+e');
  await page.frameLocator('iframe').getByRole('heading').first().waitFor();
  await take(page, 'export');
  await page.keyboard.press('Escape');
  await inDark(page, true);
  await take(page, 'reviews-dark');
  await inDark(page, false);
  await showScreen(page, 'Points');
  await page.keyboard.press('v');
  await page.locator('[data-column] [data-point]').first().waitFor();
  await take(page, 'board');
  await planMeeting(page);
  await take(page, 'agenda');
  await page.getByRole('button', { name: 'Start meeting' }).click();
  await page.keyboard.press('ArrowRight');
  await take(page, 'meeting');
  await page.keyboard.press('Escape');
  await writeNote(page);
  await take(page, 'notes');
  await takeExports(page, pictures);
}

async function addPoint(page: Page, { reviewer, words, question, tags }: PicturedPoint): Promise<void> {
  const pane = await openReview(page, reviewer);
  await selectWords(pane, words);
  await page.keyboard.press('p');
  const form = pane.getByRole('form', { name: 'Add point' });
  await form.getByRole('textbox', { name: /ask the group/ }).fill(question);
  await addTags(form, ...tags);
  await form.getByRole('button', { name: 'Add point' }).click();
  await form.waitFor({ state: 'hidden' });
}

async function planMeeting(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Book' }).getByRole('button', { name: 'Meeting' }).click();
  await page.getByRole('button', { name: 'Plan a meeting' }).click();
  const dialog = page.getByRole('dialog', { name: 'Plan a meeting' });
  await dialog.getByLabel('Day').fill('2031-09-25');
  await dialog.getByLabel('Time').fill('19:30');
  await dialog.getByLabel('Place').fill('Town library, reading room');
  await dialog.getByLabel('Minutes planned').fill('90');
  await dialog.getByRole('button', { name: 'Plan meeting' }).click();
  await page.keyboard.press('a');
  const picker = page.getByRole('dialog', { name: /Add points/ });
  for (const { question } of points.slice(0, 5)) await picker.getByRole('row', { name: question }).click();
  await picker.getByLabel('Minutes each').fill('15');
  await picker.getByRole('button', { name: 'Add 5 points' }).click();
  await picker.waitFor({ state: 'hidden' });
  await page.getByRole('row', { name: points[0]?.question ?? '' }).click();
}

async function writeNote(page: Page): Promise<void> {
  await showScreen(page, 'Notes');
  await page.getByRole('button', { name: 'From a template' }).click();
  await page.getByRole('menuitem', { name: 'Discussion guide' }).click();
  const note = page.getByRole('textbox', { name: 'Note', exact: true });
  await note.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('/agenda');
  await page.getByRole('listbox', { name: 'Insert' }).getByRole('option', { name: 'Agenda' }).click();
  const dialog = page.getByRole('dialog', { name: 'Insert an agenda' });
  await dialog.getByRole('menuitem', { name: /25 September 2031/ }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('textbox', { name: 'Title' }).scrollIntoViewIfNeeded();
}

async function inDark(page: Page, isDark: boolean): Promise<void> {
  await page.evaluate(
    (theme) => {
      document.documentElement.dataset.theme = theme;
    },
    isDark ? 'dark' : 'light',
  );
}

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  // The library has no such word.
  await page.getByText('Saving …', { exact: true }).waitFor({ state: 'hidden' });
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
}
