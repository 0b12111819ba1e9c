/** `npm run screenshots`: the pictures of README, taken of the real window with the sample reading. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { buildIfStale } from '../electron/launch/build.ts';
import { startBrowserHost } from './e2e/hosts.ts';
import { addTags, openReview, openSample, selectWords, showScreen } from './e2e/steps.ts';
import { ensureBrowser } from './runner/browser.ts';

const pictures = join(import.meta.dirname, '../assets/screenshots');
const viewport = { width: 1280, height: 800 };

const points = [
  {
    words: 'A woman who drives a lot was telling me about rounders',
    question: 'Why does she tell us about rounders first?',
    tags: ['memory'],
  },
  {
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
  const pane = await openReview(page, 'Marit Solheim');
  for (const { words, question, tags } of points) {
    await selectWords(pane, words);
    await page.keyboard.press('p');
    const form = pane.getByRole('form', { name: 'Add point' });
    await form.getByRole('textbox', { name: /ask the group/ }).fill(question);
    await addTags(form, ...tags);
    await form.getByRole('button', { name: 'Add point' }).click();
  }
  await pane
    .getByRole('article')
    .first()
    .evaluate((article) => article.scrollTo(0, 0));
  await take(page, 'reviews');
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark';
  });
  await take(page, 'reviews-dark');
}

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  // The library has no such word.
  await page.getByText('Saving …', { exact: true }).waitFor({ state: 'hidden' });
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
}
