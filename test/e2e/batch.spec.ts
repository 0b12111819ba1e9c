/** Many files at once: a folder is read, looked at and imported as one, called off as one, and undone as one. */
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { goodreadsHtmlPage } from '../bench/goodreads-html-pages.ts';
import { test as base, expect } from './fixtures.ts';
import { almanac, memberExport, reviewList, showScreen } from './steps.ts';

const fixtures = join(import.meta.dirname, '../fixtures');

/** A folder to put files into, gone after the test. */
const test = base.extend<{ folder: string }>({
  folder: async ({ dataFolder }, use) => {
    const folder = `${dataFolder}-sources`;
    await mkdir(folder);
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

/** The sources of one group: a book's page as text and as HTML, a member's export, highlights; and what lies beside such files. */
async function fillWithSources(folder: string): Promise<void> {
  await mkdir(join(folder, 'from members'));
  await mkdir(join(folder, 'page_files'));
  await copyFile(almanac, join(folder, 'almanac.txt'));
  await copyFile(join(fixtures, 'goodreads-html/page.html'), join(folder, 'page.html'));
  await copyFile(memberExport, join(folder, 'from members/library.csv'));
  await copyFile(join(fixtures, 'highlights/My Clippings.txt'), join(folder, 'from members/My Clippings.txt'));
  await writeFile(join(folder, 'cover.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  await writeFile(join(folder, 'page_files/script.js'), 'alert(1)');
  await writeFile(join(folder, '.folder-settings'), 'x');
}

async function chooseFolder(page: Page, folder: string): Promise<Locator> {
  await page.getByRole('button', { name: /^Import a page/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[webkitdirectory]').setInputFiles(folder);
  await expect(dialog.getByRole('list', { name: 'Files' })).toBeVisible({ timeout: 60_000 });
  return dialog;
}

/** As a file manager does: a page's own script cannot drop a folder. */
async function dropFolder(page: Page, folder: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', {
      type,
      x: 400,
      y: 300,
      data: { items: [], files: [folder], dragOperationsMask: 1 },
    });
  }
}

test('a folder of sources becomes one set of reviews, and is undone as one', async ({
  commonplace: { page, host },
  folder,
}) => {
  test.slow();
  const axe = async (where: string) => {
    for (const theme of ['light', 'dark']) {
      await page.evaluate((value) => {
        document.documentElement.dataset.theme = value;
      }, theme);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(host === 'electron').analyze();
      expect(violations, `${where}, ${theme}`).toEqual([]);
    }
  };
  await fillWithSources(folder);
  const dialog = await chooseFolder(page, folder);
  await expect(dialog.getByRole('heading', { name: '5 files' })).toBeFocused();
  await expect(dialog).toContainText('1 file could not be read');
  await expect(dialog).toContainText('Hidden files were left out.');
  await expect(dialog).toContainText('The pictures and scripts that browsers save beside a page were left out.');
  await expect(dialog.getByRole('listitem').filter({ hasText: 'cover.png' })).toContainText('is not a text file');
  await expect(dialog.getByRole('checkbox', { name: 'cover.png' })).toHaveCount(0);
  await axe('several files');

  // Nothing is imported before it is known whose the members' files are; one name can go for both.
  await expect(dialog).toContainText('Say whose the 2 files from members are.');
  await dialog.getByRole('textbox', { name: 'Whose export is this?' }).fill('Ann');
  await dialog.getByRole('button', { name: 'All 2 files from members are by Ann' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Whose highlights are these?' })).toHaveValue('Ann');
  const importAll = dialog.getByRole('button', { name: 'Import 4 files' });
  await expect(importAll).toBeVisible();

  await dialog.getByRole('button', { name: 'Details of almanac.txt' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Who wrote it?' })).toHaveValue('Imogen Vale');
  await axe('an open file');
  await dialog.getByRole('button', { name: 'Details of almanac.txt' }).click();

  await importAll.click();
  await expect(dialog.getByRole('heading', { name: /books are in your library$/ })).toBeFocused();
  await axe('imported');
  await dialog.getByRole('button', { name: 'Open The Lighthouse Keeper' }).click();
  await showScreen(page, 'Reviews');
  await expect(reviewList(page).getByRole('option', { name: /T\. R\. Holm/ })).toHaveCount(1);
  await expect(reviewList(page).getByRole('option', { name: /Ann 4 of 5 stars/ })).toHaveCount(1);
  // Ten of the text, three more of the HTML, and Ann’s: those that both pages have stand there once.
  await expect(page.getByRole('region', { name: 'Reviews' })).toContainText('14 · most followers');

  // Each book's report knows what came in with it.
  await showScreen(page, 'Overview');
  await page.getByRole('button', { name: /library\.csv/ }).click();
  await expect(dialog.getByRole('button', { name: 'Undo for this book' })).toBeVisible();
  await axe('the report of one of several');
  await dialog.getByRole('button', { name: /^Undo for all \d+ books$/ }).click();
  await expect(page.getByText(/^The import of \d+ books is undone/)).toBeVisible();
  await expect(page.getByRole('button', { name: /sample reading/ })).toBeVisible();
});

test('a dropped folder is looked through like a chosen one', async ({ commonplace: { page }, folder }) => {
  await fillWithSources(folder);
  await expect(page.getByRole('button', { name: /sample reading/ })).toBeVisible();
  await dropFolder(page, folder);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: '5 files' })).toBeFocused();
  await expect(dialog.getByRole('checkbox', { name: 'from members/library.csv' })).toBeChecked();
  await expect(dialog).toContainText('Hidden files were left out.');
  await expect(dialog).toContainText('The pictures and scripts that browsers save beside a page were left out.');
});

test('what was just imported is undone where it is told', async ({ commonplace: { page }, folder }) => {
  await writeFile(join(folder, 'a.html'), goodreadsHtmlPage(1));
  await writeFile(join(folder, 'b.html'), goodreadsHtmlPage(2));
  const dialog = await chooseFolder(page, folder);
  await dialog.getByRole('button', { name: 'Import 2 files' }).click();
  await dialog.getByRole('button', { name: 'Undo this import' }).click();
  await expect(dialog.getByRole('heading', { name: 'The import is undone' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByRole('button', { name: /sample reading/ })).toBeVisible();
});

test('an import that is called off leaves nothing, and can be begun again', async ({ commonplace, folder }) => {
  test.slow();
  const { page } = commonplace;
  const pages = 24;
  for (let number = 0; number < pages; number++) {
    await writeFile(join(folder, `page ${number}.html`), goodreadsHtmlPage(number));
  }
  const dialog = await chooseFolder(page, folder);
  const importAll = dialog.getByRole('button', { name: `Import ${pages} files` });
  await importAll.click();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByRole('alert')).toContainText('what it had written was taken back');
  await dialog.getByRole('checkbox', { name: 'page 3.html' }).uncheck({ force: true });
  await expect(dialog.getByRole('button', { name: `Import ${pages - 1} files` })).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: /sample reading/ })).toBeVisible();
  const again = await commonplace.restart();
  await expect(again.getByRole('button', { name: /sample reading/ })).toBeVisible();
  await expect(again.getByRole('list', { name: 'Books' })).toHaveCount(0);
});

test('a reading that is called off leaves nothing', async ({ commonplace: { page }, folder }) => {
  for (let number = 0; number < 12; number++) {
    await writeFile(join(folder, `page ${number}.html`), goodreadsHtmlPage(number));
  }
  await page.getByRole('button', { name: /^Import a page/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[webkitdirectory]').setInputFiles(folder);
  await expect(dialog).toContainText(/Reading \d+ of 12/);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: /sample reading/ })).toBeVisible();
});

test('many files are gone through by keyboard', async ({ commonplace: { page }, folder }) => {
  const short = 'Rate this book\n\nThe Ferry\n\n';
  for (let number = 0; number < 60; number++) await writeFile(join(folder, `note ${number}.txt`), `${short}${number}`);
  await writeFile(join(folder, 'a page.html'), goodreadsHtmlPage(1));
  await writeFile(join(folder, 'the last page.html'), goodreadsHtmlPage(2));
  const dialog = await chooseFolder(page, folder);
  const first = dialog.getByRole('checkbox', { name: 'a page.html' });
  const last = dialog.getByRole('checkbox', { name: 'the last page.html' });
  await first.focus();
  await page.keyboard.press('End');
  await expect(last).toBeFocused();
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('button', { name: 'Import 1 file' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('region', { name: 'Details of the last page.html' })).toBeVisible();
  await page.keyboard.press('Home');
  await expect(dialog.getByRole('button', { name: 'Details of a page.html' })).toBeFocused();
  await dialog.getByRole('searchbox', { name: 'Find a file or book' }).fill('house 2');
  await expect(dialog.getByRole('list', { name: 'Files' }).locator('> li')).toHaveCount(1);
});
