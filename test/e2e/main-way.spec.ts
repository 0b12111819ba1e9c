/** The main way, whole: from a page dropped on the window to discussion notes in a file, and all of it there again after a restart. */
import { expect, test } from './fixtures.ts';
import {
  addTags,
  chooseFormat,
  importAlmanac,
  isSaved,
  openReview,
  openSample,
  reviewList,
  selectWords,
  showScreen,
} from './steps.ts';

test('a first run offers the sample reading, and it looks like the product', async ({ commonplace: { page } }) => {
  await openSample(page);
  await expect(page.getByText('sample reading', { exact: false }).first()).toBeVisible();
  await showScreen(page, 'Reviews');
  await expect(reviewList(page).getByRole('option')).not.toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Reviews' })).toContainText('24 · most followers');
});

test('a page becomes reviews, points, notes and a file', async ({ commonplace }) => {
  let { page } = commonplace;
  await importAlmanac(page);
  await expect(page.getByText('312', { exact: true })).toBeVisible();
  await expect(page.getByText('Imogen Vale').first()).toBeVisible();

  // Browse: the list sorts and filters, the pane shields.
  await showScreen(page, 'Reviews');
  await expect(page.getByRole('region', { name: 'Reviews' })).toContainText('10 · most followers');
  await page.getByRole('checkbox', { name: /^With spoilers/ }).check({ force: true });
  const hiddenOne = reviewList(page).getByRole('option', { name: /Hidden: the whole review/ });
  await expect(hiddenOne).not.toHaveCount(0);
  await page.getByRole('checkbox', { name: /^With spoilers/ }).uncheck({ force: true });

  // Search: as typed, with matches marked.
  await page.getByRole('searchbox', { name: 'Search this book' }).fill('humanit');
  await expect(reviewList(page).getByRole('option')).toHaveCount(1);
  await expect(reviewList(page).locator('mark')).toHaveText('humanity');
  const pane = await openReview(page, 'Mara Quill');
  await page.getByRole('searchbox', { name: 'Search this book' }).fill('');

  // A point from selected words.
  const words = 'Nobody is saved, and everybody is looked after.';
  await selectWords(pane, words);
  await page.keyboard.press('p');
  const form = pane.getByRole('form', { name: 'Add point' });
  await form.getByRole('textbox', { name: 'What do you want to ask the group?' }).fill('Who looks after whom?');
  await addTags(form, 'care', 'memory');
  await form.getByRole('button', { name: 'Add point' }).click();
  await expect(pane.locator('mark', { hasText: words })).toBeVisible();
  await expect(pane.getByText('Who looks after whom?')).toBeVisible();

  // A note with the point in it.
  await showScreen(page, 'Notes');
  await page.getByRole('button', { name: 'New note' }).first().click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Thursday');
  const note = page.getByRole('textbox', { name: 'Note', exact: true });
  await note.click();
  await page.keyboard.type('We begin with the light.');
  await page.getByRole('button', { name: 'Insert point' }).click();
  await page.getByRole('menuitem', { name: /Who looks after whom/ }).click();
  await expect(note.getByText(words)).toBeVisible();
  await isSaved(page);

  // Everything is there again.
  page = await commonplace.restart();
  const noteAgain = page.getByRole('textbox', { name: 'Note', exact: true });
  await expect(noteAgain).toContainText('We begin with the light.');
  await expect(noteAgain).toContainText(words);
  await showScreen(page, 'Points');
  await expect(page.getByText('Who looks after whom?')).toBeVisible();

  // The notes as a file.
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: /Export/ });
  await chooseFormat(dialog, 'Markdown');
  await expect(dialog.getByRole('region', { name: 'The text of the file' })).toContainText(words);
  const { name, text } = await commonplace.savedFile(() => dialog.getByRole('button', { name: /^Save/ }).click());
  expect(name).toMatch(/^The Lighthouse Keeper.* – hand-out\.md$/);
  expect(text).toContain('# The Lighthouse Keeper');
  expect(text).toContain('### care');
  expect(text).toContain('Who looks after whom?');
  expect(text).toContain(`> “${words}”`);
  expect(text).toContain('Mara Quill, 16 August 2014');
  expect(text).toContain('### Thursday');
  expect(text).toContain('We begin with the light.');
});
