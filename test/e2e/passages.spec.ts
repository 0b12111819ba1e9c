/** Highlights from the book itself: imported, read, quoted, found, and there again after a restart. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { addTags, importAlmanac, importPassages, isSaved, selectWords, showScreen } from './steps.ts';

const list = (page: Page) => page.getByRole('listbox', { name: 'Passages' });
const pane = (page: Page) => page.getByRole('region', { name: 'Passage', exact: true });

test('a highlight becomes a passage, and its words a point that leads back to it', async ({ commonplace }) => {
  let { page } = commonplace;
  await importAlmanac(page);
  await expect(page.getByRole('navigation', { name: 'Book' }).getByRole('button', { name: 'Passages' })).toHaveCount(0);
  await importPassages(page);
  await showScreen(page, 'Passages');
  await expect(list(page).getByRole('option')).toHaveCount(6);
  await list(page).getByRole('option', { name: 'storm petrel' }).click();
  await expect(pane(page).getByRole('heading', { name: 'p. 9' })).toBeVisible();
  await expect(pane(page).getByRole('complementary', { name: 'Note' })).toContainText('He counts the oil');

  await selectWords(pane(page), 'quite dry');
  await pane(page).getByRole('button', { name: 'New point' }).first().click();
  await page.keyboard.type('Why does he say so?');
  const form = page.getByRole('form', { name: 'Add point' });
  await addTags(form, 'Solitude');
  await form.getByRole('button', { name: 'Add point' }).click();
  await expect(pane(page).locator('mark')).toHaveText('quite dry');
  await expect(list(page).getByRole('option', { name: 'storm petrel' })).toContainText('1 point');
  await isSaved(page);

  page = await commonplace.restart();
  await expect(pane(page).locator('mark')).toHaveText('quite dry');
  await list(page).getByRole('option', { name: 'What is written is kept' }).click();
  await showScreen(page, 'Points');
  await page.getByRole('button', { name: /quite dry.*Imogen Vale, p\. 9/ }).click();
  await expect(pane(page).getByRole('heading', { name: 'p. 9' })).toBeVisible();
});

test('a search says where passages match, and marks their words and notes', async ({ commonplace: { page } }) => {
  await importAlmanac(page);
  await importPassages(page);
  await showScreen(page, 'Reviews');
  await page.getByRole('searchbox', { name: 'Search this book' }).fill('habit');
  await page.getByRole('button', { name: '1 passage', exact: true }).click();
  await expect(list(page).getByRole('option')).toHaveCount(1);
  await expect(list(page).locator('mark')).toHaveText('habit');
  await list(page).getByRole('option').click();
  const note = pane(page).getByRole('complementary', { name: 'Note' });
  await expect(note.locator('[class*=match]')).toHaveText('habit');
  await page.getByRole('searchbox').fill('humanity');
  await expect(page.getByText('Nothing here')).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Found in' })
    .getByRole('button', { name: /\d reviews?/ })
    .click();
  await expect(page.getByRole('listbox', { name: 'Reviews' }).locator('mark').first()).toHaveText(/humanity/i);
});

test('passages are read and quoted by keyboard only', async ({ commonplace: { page } }) => {
  const { keyboard } = page;
  await expect(page.getByRole('button', { name: /sample reading/ })).toBeVisible();
  await importPassages(page);
  await keyboard.press('Alt+5');
  await expect(pane(page).getByRole('heading', { name: 'p. 9' })).toBeVisible();
  await keyboard.press('j');
  await keyboard.press('j');
  await expect(pane(page).getByRole('heading', { name: 'p. 31' })).toBeVisible();
  await keyboard.press('k');
  await expect(pane(page).getByRole('heading', { name: 'p. 14' })).toBeVisible();
  await keyboard.press('s');
  await expect(page.getByRole('button', { name: 'Star', pressed: true })).toBeVisible();
  await keyboard.press(']');
  await keyboard.press('p');
  await keyboard.type('Owed to whom?');
  await keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Points in this passage' })).toContainText('Owed to whom?');
  // Nothing but passages in this book, so that is where a search leads.
  await keyboard.press('Alt+1');
  await keyboard.press('/');
  await keyboard.type('promise');
  await expect(list(page).locator('mark').first()).toHaveText('promise');
});

test.describe('in a narrow window', () => {
  test.use({ viewport: { width: 700, height: 500 } });

  test('list and passage take turns, and the list keeps its place', async ({ commonplace: { page } }) => {
    await expect(page.getByRole('button', { name: /sample reading/ })).toBeVisible();
    await importPassages(page);
    await showScreen(page, 'Passages');
    const back = page.getByRole('button', { name: 'All passages' });
    const last = list(page).getByRole('option', { name: 'A promise is not broken' });
    await last.scrollIntoViewIfNeeded();
    const before = await last.boundingBox();
    await last.click();
    await expect(pane(page).getByRole('heading', { name: 'p. 288' })).toBeVisible();
    await expect(list(page)).toBeHidden();
    await back.click();
    await expect.poll(() => last.boundingBox()).toEqual(before);
  });
});
