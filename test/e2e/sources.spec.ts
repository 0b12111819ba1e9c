/** The other sources: a saved web page, and a member's own export. */
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { dropFile, memberExport, openReview, reviewList, showScreen } from './steps.ts';

const fixtures = join(import.meta.dirname, '../fixtures');

test('a saved web page brings stars and keeps its spoilers shielded', async ({ commonplace: { page } }) => {
  await expect(page.getByRole('button', { name: /sample reading/ })).toBeVisible();
  await dropFile(page, join(fixtures, 'goodreads-html/page.html'));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Imogen Vale');
  await dialog.getByRole('button', { name: /^Import \(/ }).click();
  await dialog.getByRole('button', { name: 'Open book' }).click();
  await showScreen(page, 'Reviews');
  await expect(
    reviewList(page)
      .getByRole('img', { name: /of 5 stars/ })
      .first(),
  ).toBeVisible();
  await page.getByRole('checkbox', { name: /^With spoilers/ }).check({ force: true });
  await reviewList(page).getByRole('option').first().click();
  const pane = page.getByRole('region', { name: 'Review', exact: true });
  await expect(pane.getByRole('button', { name: /spoiler – show|Show this review/ }).first()).toBeVisible();
});

test('a member’s export asks whose it is and which of its books are wanted', async ({ commonplace: { page } }) => {
  await expect(page.getByRole('button', { name: /sample reading/ })).toBeVisible();
  await dropFile(page, memberExport);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Say whose export this is.');
  await expect(dialog.getByRole('button', { name: /^Import/ })).toBeHidden();
  await dialog.getByRole('textbox', { name: 'Whose export is this?' }).fill('Ann of the Thursday club');
  await dialog.getByRole('button', { name: 'Tick none' }).click();
  await expect(dialog).toContainText('Tick at least one book.');
  await dialog.getByRole('checkbox', { name: /The Ferry/ }).check({ force: true });
  await dialog.getByRole('button', { name: 'Import (1 book)' }).click();
  await dialog.getByRole('button', { name: 'Open book' }).click();
  await expect(page.getByRole('heading', { name: 'The Ferry' })).toBeVisible();
  await showScreen(page, 'Reviews');
  await openReview(page, 'Ann of the Thursday club');
  await page.getByRole('button', { name: /choose a book/ }).click();
  await expect(page.getByRole('menuitem', { name: /Only Stars/ })).toBeHidden();
});
