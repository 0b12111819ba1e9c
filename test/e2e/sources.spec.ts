/** The other sources: a saved or pasted web page, a member's own export, and what is only taken when it is asked for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { almanac, dropFile, dropText, memberExport, openReview, paste, reviewList, showScreen } from './steps.ts';

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
  await dialog.getByRole('button', { name: 'Import (1 book: 1 new)' }).click();
  await dialog.getByRole('button', { name: 'Open book' }).click();
  await expect(page.getByRole('heading', { name: 'The Ferry' })).toBeVisible();
  await showScreen(page, 'Reviews');
  await openReview(page, 'Ann of the Thursday club');
  await page.getByRole('button', { name: /choose a book/ }).click();
  await expect(page.getByRole('menuitem', { name: /Only Stars/ })).toBeHidden();
});

test('pasted HTML brings what plain text does not have, and the text where the HTML has nothing', async ({
  commonplace: { page },
}) => {
  await expect(page.getByRole('button', { name: /sample reading/ })).toBeVisible();
  const text = readFileSync(almanac, 'utf8');
  const html = readFileSync(join(fixtures, 'goodreads-html/shown.html'), 'utf8');
  const dialog = page.getByRole('dialog');
  await paste(page.locator('body'), { text, html });
  await expect(dialog).toContainText('Read as “Goodreads page (web page)”');
  await page.keyboard.press('Escape');

  await paste(page.locator('body'), { text, html: '<p>Copied from elsewhere</p>' });
  await expect(dialog).toContainText('Read as “Goodreads page, saved as text”');
  await page.keyboard.press('Escape');

  // The same in the field that is there for it.
  await page.getByRole('button', { name: /^Import a page/ }).click();
  const field = dialog.getByRole('textbox', { name: 'Or paste the page here' });
  await paste(field, { text, html });
  await field.fill(text);
  await dialog.getByRole('button', { name: 'Read the pasted page' }).click();
  await expect(dialog).toContainText('Read as “Goodreads page (web page)”');
});

test('private notes come in only when they are asked for', async ({ commonplace: { page } }) => {
  await expect(page.getByRole('button', { name: /sample reading/ })).toBeVisible();
  const dialog = page.getByRole('dialog');
  const notes = dialog.getByRole('checkbox', { name: 'Bring in 1 private note too' });
  const pane = page.getByRole('region', { name: 'Review', exact: true });

  await dropFile(page, memberExport);
  await dialog.getByRole('textbox', { name: 'Whose export is this?' }).fill('Ann');
  await expect(notes).not.toBeChecked();
  await dialog.getByRole('button', { name: 'Import (3 books: 3 new)' }).click();
  await dialog.getByRole('button', { name: /^Open The Lighthouse Keeper/ }).click();
  await showScreen(page, 'Reviews');
  await openReview(page, 'Ann');
  await expect(pane).not.toContainText('Lent by Mum.');

  await dropFile(page, memberExport);
  await dialog.getByRole('button', { name: 'Ann' }).click();
  // Told before the import: nothing in it is new, until the notes are wanted.
  await expect(dialog.getByRole('button', { name: 'Done – everything is already here' })).toBeVisible();
  await notes.check({ force: true });
  await dialog.getByRole('button', { name: 'Import (3 books: 1 changed)' }).click();
  await expect(dialog.getByRole('heading', { name: '3 books are in your library' })).toBeVisible();
  await dialog.getByRole('button', { name: /^Open The Lighthouse Keeper/ }).click();
  await showScreen(page, 'Reviews');
  await openReview(page, 'Ann');
  await expect(pane).toContainText('Lent by Mum.');
});

test('spoilers that a review announces are hidden where that is wanted', async ({ commonplace: { page } }) => {
  await expect(page.getByRole('button', { name: /sample reading/ })).toBeVisible();
  const announcing = readFileSync(almanac, 'utf8').replace(
    'He winds the clock.',
    '\nSPOILER ALERT\n\nHe winds the clock.',
  );
  await dropText(page, 'almanac.txt', announcing);
  const dialog = page.getByRole('dialog');
  const hide = dialog.getByRole('checkbox', { name: /^1 review announces spoilers in its text/ });
  await expect(hide).not.toBeChecked();
  await hide.check({ force: true });
  await dialog.getByRole('button', { name: /^Import \(/ }).click();
  await dialog.getByRole('button', { name: 'Open book' }).click();
  await showScreen(page, 'Reviews');
  const pane = await openReview(page, 'Mara Quill');
  await expect(pane).toContainText('SPOILER ALERT');
  await expect(pane.getByText('He winds the clock.')).toBeHidden();
  await pane.getByRole('button', { name: /spoiler – show/ }).click();
  await expect(pane.getByText('He winds the clock.')).toBeVisible();
});
