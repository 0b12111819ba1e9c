/** Every screen and dialog, in light and dark: axe finds nothing. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import {
  almanac,
  cutOff,
  dropFile,
  importPassages,
  memberExport,
  openExport,
  openReview,
  openSample,
  selectWords,
  showScreen,
} from './steps.ts';

type Check = (where: string) => Promise<void>;

/** Looks at all of what is shown, in the given theme. */
function checking(page: Page, host: 'browser' | 'electron', theme: 'light' | 'dark'): Check {
  return async (where) => {
    await page.evaluate((value) => {
      document.documentElement.dataset.theme = value;
    }, theme);
    // Electron's pages cannot be opened by Playwright, so axe runs in this one.
    const axe = new AxeBuilder({ page }).setLegacyMode(host === 'electron');
    const { violations } = await axe.analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n  ')}`);
    expect(found, where).toEqual([]);
  };
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${theme}`, async ({ commonplace: { page, host } }) => {
    // Some twenty states, each looked at whole.
    test.slow();
    const check = checking(page, host, theme);
    await expect(page.getByRole('button', { name: /sample reading/ })).toBeVisible();
    await check('first run');
    await openSample(page);
    await check('overview');
    await showScreen(page, 'Reviews');
    const pane = await openReview(page, 'Marit Solheim');
    await check('reviews');
    await selectWords(pane, 'At forty-one I gave up counting.');
    await page.keyboard.press('p');
    await check('point form');
    await page.keyboard.type('Do we trust her?');
    await page.keyboard.press('Control+Enter');
    await expect(pane.locator('mark')).toBeVisible();
    await check('reviews with a highlight');
    await page.getByRole('searchbox').fill('pencil');
    await expect(page.getByRole('listbox').locator('mark').first()).toBeVisible();
    await check('search results');
    await page.getByRole('searchbox').fill('');
    await openReview(page, 'Lucía Ferrer');
    await check('a shielded review');
    await showScreen(page, 'Points');
    await check('points');
    await showScreen(page, 'Notes');
    await check('no notes');
    await page.getByRole('button', { name: 'New note' }).first().click();
    await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toBeVisible();
    await check('a note');
    // As text: axe is a script, and none runs in the frame that shows a page.
    const dialog = await openExport(page, 'Markdown');
    await expect(dialog.getByRole('region', { name: 'The text of the file' })).toBeVisible();
    await check('export');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await checkDialog(page, 'Control+,', check);
    await checkDialog(page, '?', check);
    await page.getByRole('button', { name: /choose a book/ }).click();
    await page.getByRole('menuitem', { name: 'All books' }).click();
    await expect(page.getByRole('list', { name: 'Books' })).toBeVisible();
    await check('the shelf');
    await page.getByRole('button', { name: 'More for Never Let Me Go' }).click();
    await page.getByRole('menuitem', { name: 'Edit …' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await check('editing a book');
  });

  test(`axe finds nothing while searching, ${theme}`, async ({ commonplace: { page, host } }) => {
    test.slow();
    await openSample(page);
    await showScreen(page, 'Reviews');
    await checkSearching(page, checking(page, host, theme));
  });

  test(`axe finds nothing among passages, ${theme}`, async ({ commonplace: { page, host } }) => {
    const check = checking(page, host, theme);
    await expect(page.getByRole('button', { name: /sample reading/ })).toBeVisible();
    await importPassages(page);
    await showScreen(page, 'Passages');
    const list = page.getByRole('listbox', { name: 'Passages' });
    await list.getByRole('option', { name: 'storm petrel' }).click();
    const pane = page.getByRole('region', { name: 'Passage', exact: true });
    await selectWords(pane, 'quite dry');
    await page.keyboard.press('p');
    await page.keyboard.press('Control+Enter');
    await expect(pane.locator('mark')).toBeVisible();
    await check('passages with a highlight');
    await page.getByRole('searchbox').fill('oil');
    await expect(list.locator('mark').first()).toBeVisible();
    await check('passages that were found');
  });

  test(`axe finds nothing while importing, ${theme}`, async ({ commonplace: { page, host } }) => {
    test.slow();
    const check = checking(page, host, theme);
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: /^Import a page/ }).click();
    await check('choosing a file');
    await dialog
      .locator('input[type=file][accept]')
      .setInputFiles({ name: 'x.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear all') });
    await expect(dialog.getByRole('alert')).toBeVisible();
    await check('refused');
    await dialog.getByRole('button', { name: 'Choose another file' }).click();
    await dialog.locator('input[type=file][accept]').setInputFiles(cutOff);
    await expect(dialog.getByRole('button', { name: /^Import anyway/ })).toBeVisible();
    await check('a page that was cut off');
    await page.keyboard.press('Escape');
    await dropFile(page, memberExport);
    await expect(dialog.getByRole('textbox', { name: 'Whose export is this?' })).toBeVisible();
    await check('a member’s export');
    await page.keyboard.press('Escape');
    await dropFile(page, almanac);
    await dialog.getByRole('button', { name: /^Import \(/ }).click();
    await expect(dialog.getByRole('button', { name: 'Open book' })).toBeVisible();
    await check('imported');
    await dialog.getByRole('button', { name: 'Open book' }).click();
    await page
      .getByRole('button', { name: /almanac|page\.txt/ })
      .first()
      .click();
    await expect(dialog).toBeVisible();
    await check('the report of an import');
  });
}

async function checkSearching(page: Page, check: Check): Promise<void> {
  const box = page.getByRole('searchbox');
  await box.fill('pencil rating:9');
  await page.getByRole('button', { name: 'Next match' }).click();
  await check('a search with a hint, and a match that was stepped to');
  await page.getByRole('button', { name: 'How to search' }).click();
  await expect(page.getByRole('dialog', { name: 'How to search' })).toBeVisible();
  await check('how to search');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Save search' }).click();
  await check('saving a search');
  await page.keyboard.press('Enter');
  await box.fill('');
  await box.focus();
  await expect(page.getByRole('region', { name: 'Saved searches' })).toBeVisible();
  await check('saved searches');
  await box.fill('pencol');
  await expect(page.getByText('Did you mean')).toBeVisible();
  await check('a suggestion');
  await box.fill('pencil');
  await page.getByRole('button', { name: 'All books' }).click();
  await expect(page.getByRole('list', { name: 'Found in all books' })).toBeVisible();
  await check('found in all books');
  await page.getByRole('button', { name: 'All books' }).click();
}

async function checkDialog(page: Page, key: string, check: Check): Promise<void> {
  // Not in the note, where keys are letters.
  await page.getByRole('navigation', { name: 'Book' }).getByRole('button', { name: 'Notes' }).focus();
  await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toBeVisible();
  await check(`the dialog of ${key}`);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}
