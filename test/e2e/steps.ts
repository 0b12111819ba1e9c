/** What a user does again and again in these tests, in the words of the window. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';

/** The page written for the tests: twelve announced reviews of which ten can be read. */
export const almanac = join(import.meta.dirname, '../fixtures/goodreads-text/page.txt');

/** The same page, saved only in part. */
export const cutOff = join(import.meta.dirname, '../fixtures/goodreads-text/truncated.txt');

/** A member's library, exported from Goodreads: three books with a review or a rating. */
export const memberExport = join(import.meta.dirname, '../fixtures/library-exports/goodreads.csv');

/** What a member marked in the same book with KOReader: six passages, some with a note. */
export const almanacHighlights = join(import.meta.dirname, '../fixtures/highlights/almanac.json');

export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /sample reading/ }).click();
  await expect(page.getByRole('heading', { name: 'Never Let Me Go' })).toBeVisible();
}

export async function showScreen(
  page: Page,
  name: 'Overview' | 'Reviews' | 'Passages' | 'Points' | 'Notes',
): Promise<void> {
  await page.getByRole('navigation', { name: 'Book' }).getByRole('button', { name }).click();
}

export function reviewList(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Reviews' });
}

export async function openReview(page: Page, reviewer: string): Promise<Locator> {
  await reviewList(page).getByRole('option', { name: reviewer }).click();
  const pane = page.getByRole('region', { name: 'Review', exact: true });
  await expect(pane.getByRole('heading', { name: reviewer })).toBeVisible();
  return pane;
}

/** Selects words of the open review with the mouse. */
export async function selectWords(pane: Locator, words: string): Promise<void> {
  const page = pane.page();
  // What a page shows may still be moving under the mouse: whoever missed the words tries again.
  await expect(async () => {
    const { from, to } = await placeOfWords(pane, words);
    // Half a pixel inside: the ends of a rectangle belong to its neighbours.
    await page.mouse.move(from.x + 0.5, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x - 0.5, to.y, { steps: 5 });
    await page.mouse.up();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(words);
  }).toPass({ timeout: 10_000 });
}

/** Where the words begin and end, once they stand still as Playwright means it: in the same place for two frames. */
async function placeOfWords(pane: Locator, words: string): Promise<{ from: Place; to: Place }> {
  const place = await pane.evaluate(async (root, wanted) => {
    // A press on selected words would begin to carry them off.
    getSelection()?.removeAllRanges();
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center' });
      let lines: DOMRect[] = [];
      for (let before = ''; before === '' || before !== JSON.stringify(lines); ) {
        before = JSON.stringify(lines);
        await new Promise(requestAnimationFrame);
        lines = [...range.getClientRects()];
      }
      const [first, last] = [lines[0], lines.at(-1)];
      if (!first || !last) return undefined;
      return {
        from: { x: first.left, y: (first.top + first.bottom) / 2 },
        to: { x: last.right, y: (last.top + last.bottom) / 2 },
      };
    }
    return undefined;
  }, words);
  if (!place) throw new Error(`The review does not show “${words}” in one piece.`);
  return place;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Drops a file on the window as a file manager does. */
export async function dropFile(page: Page, path: string): Promise<void> {
  await dropText(page, basename(path), readFileSync(path, 'utf8'));
}

export async function dropText(page: Page, name: string, text: string): Promise<void> {
  const file = { name, text };
  await page.evaluate(({ name: fileName, text: content }) => {
    const data = new DataTransfer();
    data.items.add(new File([content], fileName));
    for (const type of ['dragover', 'drop']) {
      window.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  }, file);
}

/** Pastes what was copied in a web browser: text, and its HTML where that was copied too. */
export async function paste(target: Locator, copied: { text: string; html?: string }): Promise<void> {
  await target.evaluate((element, { text, html }) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    if (html) data.setData('text/html', html);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, copied);
}

export async function importAlmanac(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /sample reading/ })).toBeVisible();
  await dropFile(page, almanac);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Import/ }).click();
  await dialog.getByRole('button', { name: 'Open book' }).click();
  await expect(
    page
      .getByRole('heading', { name: 'The Lighthouse Keeper’s Almanac' })
      .or(page.getByRole('heading', { name: "The Lighthouse Keeper's Almanac" })),
  ).toBeVisible();
}

export async function importPassages(page: Page): Promise<void> {
  await dropFile(page, almanacHighlights);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Whose highlights are these?' }).fill('Mara');
  await dialog.getByRole('button', { name: /^Import/ }).click();
  await dialog.getByRole('button', { name: 'Open book' }).click();
  await expect(page.getByRole('navigation', { name: 'Book' })).toContainText('Passages');
}

export async function addTags(form: Locator, ...names: string[]): Promise<void> {
  for (const name of names) {
    const tags = form.getByRole('combobox', { name: 'Tags' });
    await tags.fill(name);
    await tags.press('Enter');
  }
}

/** Opens the export of the open book at a kind of file, by its name there. */
export async function openExport(page: Page, format: string): Promise<Locator> {
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await chooseFormat(dialog, format);
  return dialog;
}

export async function chooseFormat(dialog: Locator, format: string): Promise<void> {
  await dialog.getByRole('radio', { name: format, exact: true }).check({ force: true });
}

export async function isSaved(page: Page): Promise<void> {
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}
