/** A book that is here under two titles: made one, with all that belongs to both, and two again however long after. */
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { addTags, dropText, isSaved, openReview, reviewList, selectWords, showScreen } from './steps.ts';

const shared = 'The lamp is a person. She keeps it for somebody who does not come.';

async function importBook(page: Page, title: string, reviews: Record<string, string>): Promise<void> {
  const written = Object.entries(reviews).map(([name, text]) => ({
    reviewer: { name, isAuthor: false },
    writtenOn: '2014-08-16',
    body: { text, marks: [] },
    spoiler: 'none',
    shelves: [],
    source: {},
  }));
  const data = { format: 'commonplace', version: 1, books: [{ title, authors: ['Imogen Vale'], reviews: written }] };
  await dropText(page, `${title}.json`, JSON.stringify(data));
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Import/ }).click();
  await dialog.getByRole('button', { name: 'Open book' }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

async function addPoint(page: Page, reviewer: string, words: string, question: string, tag: string): Promise<void> {
  await showScreen(page, 'Reviews');
  const pane = await openReview(page, reviewer);
  await selectWords(pane, words);
  await page.keyboard.press('p');
  await page.keyboard.type(question);
  await addTags(pane, tag);
  await page.keyboard.press('Control+Enter');
  await expect(pane.locator('mark')).toHaveText([words]);
}

async function addNote(page: Page, title: string): Promise<void> {
  await showScreen(page, 'Notes');
  await page.getByRole('button', { name: 'New note' }).first().click();
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('textbox', { name: 'Note', exact: true }).click();
  await page.keyboard.type(`What we said about ${title}.`);
  await isSaved(page);
}

async function allBooks(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /choose a book/ }).click();
  await page.getByRole('menuitem', { name: 'All books' }).click();
  return page.getByRole('list', { name: 'Books' }).getByRole('listitem');
}

async function menuOf(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${title}` }).click();
}

/** From the card of one to the dialog of both. */
async function mergeIntoTheLamp(page: Page): Promise<void> {
  await menuOf(page, 'Die Lampe');
  await page.getByRole('menuitem', { name: 'Merge with another book …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge with another book' });
  await expect(dialog.getByRole('button', { name: 'Merge' })).toBeDisabled();
  await dialog.getByRole('option', { name: 'The Lamp' }).click();
  await expect(dialog.getByRole('status')).toContainText('of “The Lamp” move into “Die Lampe”.');
  await dialog.getByText('The Lamp', { exact: true }).last().click();
  await expect(dialog.getByRole('status')).toHaveText(
    '2 reviews, 1 point and 1 note of “Die Lampe” move into “The Lamp”. 1 review is in both and is kept once. You can undo this.',
  );
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(dialog).toBeHidden();
}

async function twoBooks(page: Page): Promise<Locator> {
  await expect(page.getByRole('button', { name: /sample reading/ })).toBeVisible();
  await importBook(page, 'The Lamp', { Odile: shared, 'Mara Quill': 'What stays is the humanity of it.' });
  await addPoint(page, 'Odile', 'somebody who does not come', 'Who is it for?', 'memory');
  await addNote(page, 'Evening');
  await importBook(page, 'Die Lampe', { Odile: shared, 'Bo Lindqvist': 'Die Ziege ist das Beste.' });
  await addPoint(page, 'Odile', 'The lamp is a person.', 'Ist sie das?', 'Memory');
  await addNote(page, 'Abend');
  return allBooks(page);
}

test('two titles become one book, which can be separated again after a restart', async ({ commonplace }) => {
  test.slow();
  let { page } = commonplace;
  let cards = await twoBooks(page);
  await mergeIntoTheLamp(page);
  const card = cards.filter({ hasText: 'The Lamp' });
  await expect(card).toContainText('also “Die Lampe”');
  await expect(cards).toHaveCount(2);
  await expect(card).toContainText('3 reviews');

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('“Die Lampe” is a book of its own again.')).toBeVisible();
  await expect(cards).toHaveCount(3);
  await mergeIntoTheLamp(page);

  page = await commonplace.restart();
  await page.getByRole('button', { name: /^The Lamp/ }).click();
  await showScreen(page, 'Reviews');
  await expect(reviewList(page).getByRole('option')).toHaveCount(3);
  const pane = await openReview(page, 'Odile');
  await expect(pane.locator('mark')).toHaveText(['The lamp is a person.', 'somebody who does not come']);
  await showScreen(page, 'Points');
  await expect(page.getByText('Who is it for?')).toBeVisible();
  await expect(page.getByText('Ist sie das?')).toBeVisible();
  await showScreen(page, 'Notes');
  await expect(page.getByText('Evening').first()).toBeVisible();
  await page.getByText('Abend').first().click();
  await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toHaveText('What we said about Abend.');

  cards = await allBooks(page);
  await menuOf(page, 'The Lamp');
  await page.getByRole('menuitem', { name: 'Separate from “Die Lampe” again' }).click();
  await expect(page.getByText('“Die Lampe” is a book of its own again.')).toBeVisible();
  await expect(cards.filter({ hasText: 'The Lamp' })).toContainText('2 reviews1 point1 note');
  await expect(cards.filter({ hasText: 'Die Lampe' })).toContainText('2 reviews1 point1 note');
  await page.getByRole('button', { name: /^Die Lampe/ }).click();
  await showScreen(page, 'Reviews');
  await openReview(page, 'Odile');
  await expect(pane.locator('mark')).toHaveText(['The lamp is a person.']);
  await showScreen(page, 'Notes');
  await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toHaveText('What we said about Abend.');
});

test('the dialog finds the other book by keyboard among many, and axe finds nothing in it', async ({ commonplace }) => {
  test.slow();
  const { page, host } = commonplace;
  await expect(page.getByRole('button', { name: /sample reading/ })).toBeVisible();
  for (const title of ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Schöne Welt']) {
    await importBook(page, title, { Odile: shared });
  }
  await allBooks(page);
  await menuOf(page, 'One');
  await page.getByRole('menuitem', { name: 'Merge with another book …' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Merge with another book' });
  await expect(dialog.getByRole('option')).toHaveCount(6);
  await page.keyboard.type('schone');
  await expect(dialog.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toContainText('1 review is in both and is kept once.');
  for (const theme of ['light', 'dark']) {
    await page.evaluate((value) => {
      document.documentElement.dataset.theme = value;
    }, theme);
    // Electron's pages cannot be opened by Playwright, so axe runs in this one.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(host === 'electron').analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n  ')}`),
      theme,
    ).toEqual([]);
  }
});
