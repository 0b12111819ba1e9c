/** Points at work: their status, words for and against, several at once, the board, and the way to the words and back. */
import type { Locator, Page } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { addTags, isSaved, openReview, openSample, selectWords, showScreen } from './steps.ts';

const trust = 'Do we trust her memory?';
const title = 'What did the title promise you?';
const consent = 'Who consented?';
const words = 'At forty-one I gave up counting.';

const point = (page: Page, text: string) => page.getByRole('article', { name: `Question: ${text}` });
const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const card = (page: Page, inColumn: string, text: string) =>
  column(page, inColumn).getByRole('row', { name: text, exact: true });

test('a point gathers words for and against, from the texts they stand in', async ({ commonplace: { page } }) => {
  await withPoints(page);
  await showScreen(page, 'Reviews');
  const pane = await openReview(page, 'Tobias Renner');
  await page.keyboard.press(']');
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: 'Add to a point' });
  await dialog.getByRole('radio', { name: 'Against it' }).check({ force: true });
  await dialog.getByRole('searchbox', { name: 'Find a point' }).fill('memory');
  await expect(dialog.getByRole('menuitem')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(`Added to “${trust}”.`)).toBeVisible();
  await expect(pane.getByRole('region', { name: 'Against' })).toContainText('Tobias Renner');

  // The same words twice say nothing new.
  await page.keyboard.press(']');
  await page.keyboard.press('[');
  await page.keyboard.press('a');
  await dialog.getByRole('menuitem', { name: trust }).click();
  await expect(page.getByText('This point quotes these words already.')).toBeVisible();

  await showScreen(page, 'Points');
  const row = point(page, trust);
  await row.getByRole('button', { name: /^Quotation from Marit Solheim/ }).click();
  await page.getByRole('menuitem', { name: 'Speaks for it' }).click();
  await expect(row.getByRole('region', { name: 'For', exact: true })).toContainText(words);
  await expect(row.getByRole('region', { name: 'Against' })).toContainText('Tobias Renner');
  await row.getByRole('button', { name: /^Quotation from Tobias Renner/ }).click();
  await page.getByRole('menuitem', { name: 'Take away' }).click();
  await expect(row.getByRole('region', { name: 'Against' })).toBeHidden();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(row.getByRole('region', { name: 'Against' })).toContainText('Tobias Renner');
  await isSaved(page);
  await page.reload();
  await expect(row.getByRole('region', { name: 'For', exact: true })).toContainText('Marit Solheim');
});

test('a key leads from a point to its words, and back to the point', async ({ commonplace: { page } }) => {
  await withPoints(page);
  await showScreen(page, 'Points');
  await point(page, trust).focus();
  await page.keyboard.press('w');
  const pane = page.getByRole('region', { name: 'Review', exact: true });
  await expect(pane.getByRole('heading', { name: 'Marit Solheim' })).toBeVisible();
  await expect(pane.locator('mark', { hasText: words })).toBeInViewport();
  await expect(pane.locator('mark', { hasText: words })).toHaveAttribute('data-said', 'highlight, memory, 1 point: ');
  await expect(pane.getByRole('article').first()).toMatchAriaSnapshot(
    `- mark: /highlight, memory, 1 point:.*counting/`,
  );
  await page.keyboard.press('b');
  await expect(point(page, trust)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(pane.getByRole('button', { name: 'Back to the point' })).toBeVisible();
  await pane.getByRole('button', { name: 'Back to the point' }).click();
  await expect(point(page, trust)).toBeFocused();
});

test('status by menu and by key, several points at once, each one step', async ({ commonplace: { page } }) => {
  await withPoints(page);
  await showScreen(page, 'Points');
  await point(page, title).getByRole('button', { name: 'Status: Open' }).click();
  await page.getByRole('menuitemradio', { name: 'Parked' }).click();
  await expect(point(page, title).getByRole('button', { name: 'Status: Parked' })).toBeVisible();
  await point(page, trust).focus();
  await page.keyboard.press('d');
  await expect(point(page, trust).getByRole('button', { name: 'Status: Discussed' })).toBeVisible();
  await page.keyboard.press('o');
  await expect(point(page, trust).getByRole('button', { name: 'Status: Open' })).toBeVisible();

  await page.keyboard.press('Control+a');
  await expect(page.getByRole('heading', { name: '3 points chosen' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: '3 points', exact: true })).toBeVisible();
  const boxes = page.getByRole('checkbox', { name: 'Choose this point' });
  await boxes.first().check();
  await boxes.nth(1).click({ modifiers: ['Shift'] });
  await expect(page.getByRole('heading', { name: '2 points chosen' })).toBeVisible();
  await page.getByRole('button', { name: 'Status', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Discussed' }).click();
  await expect(page.getByRole('button', { name: 'Status: Discussed' })).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Status: Discussed' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Tags…' }).click();
  const tags = page.getByRole('dialog', { name: 'Tags of 2 points' });
  await tags.getByRole('textbox').fill('evening');
  await tags.getByRole('button', { name: 'Create “evening”' }).click();
  await tags.getByRole('button', { name: 'Change tags' }).click();
  await expect(page.getByText('Changed the tags of 2 points.')).toBeVisible();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Place in the book…' }).click();
  const place = page.getByRole('dialog', { name: 'Place of 2 points' });
  await place.getByRole('button', { name: /Where in the book/ }).click();
  await page.getByRole('option', { name: 'At a page' }).click();
  await place.getByRole('button', { name: 'Set place' }).click();
  await expect(place).toContainText('A page is a whole number');
  await place.getByRole('textbox', { name: 'Page' }).fill('120');
  await place.getByRole('button', { name: 'Set place' }).click();
  await expect(page.getByText('2 points put at page 120.')).toBeVisible();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Make private' }).click();
  await expect(page.getByRole('article').filter({ hasText: 'Private' })).toHaveCount(2);
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(page.getByRole('article')).toHaveCount(3);
});

test('cards move by dragging, by keys and by the list of columns, and every move can be undone', async ({
  commonplace: { page },
}) => {
  await withPoints(page);
  await showScreen(page, 'Points');
  await page.getByRole('radio', { name: 'Board' }).check({ force: true });
  await expect(card(page, 'memory', trust)).toBeVisible();
  await card(page, 'memory', trust).dragTo(column(page, 'for the group'));
  await expect(card(page, 'for the group', trust)).toBeVisible();
  await expect(card(page, 'memory', trust)).toBeHidden();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(card(page, 'memory', trust)).toBeVisible();

  // By the list of columns.
  await card(page, 'memory', trust).focus();
  await page.keyboard.press('m');
  await page.getByRole('searchbox', { name: 'Find a column' }).fill('ethics');
  await page.keyboard.press('Enter');
  await expect(card(page, 'ethics', trust)).toBeFocused();
  await expect(column(page, 'memory').getByRole('row', { name: trust })).toHaveCount(0);

  // By status; dragging without a mouse.
  await columnsBy(page, 'Status');
  await card(page, 'Open', trust).getByRole('button', { name: /Drag/ }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(column(page, 'Open').getByRole('row')).toHaveCount(2);
  await expect(page.getByText(/^Point moved to/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(column(page, 'Open').getByRole('row')).toHaveCount(3);
  await card(page, 'Open', trust).focus();
  await page.keyboard.press('d');
  await expect(card(page, 'Discussed', trust)).toBeVisible();
  await column(page, 'Open').getByRole('row').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(card(page, 'Discussed', trust)).toBeFocused();

  await columnsBy(page, 'Whose words');
  await expect(card(page, 'Marit Solheim', trust)).toBeVisible();
  await expect(card(page, 'No quotation', title)).toBeVisible();
  await expect(card(page, 'No quotation', title).getByRole('button')).toHaveCount(0);

  await columnsBy(page, 'Agenda');
  await expect(page.getByRole('heading', { name: 'No meeting planned' })).toBeVisible();
  await page.getByRole('button', { name: 'Go to the meetings' }).click();
  await page.getByRole('button', { name: 'Plan a meeting' }).click();
  const dialog = page.getByRole('dialog', { name: 'Plan a meeting' });
  await dialog.getByLabel('Day').fill('2031-09-25');
  await dialog.getByRole('button', { name: 'Plan meeting' }).click();
  await expect(dialog).toBeHidden();
  await showScreen(page, 'Points');
  await card(page, 'Not on the agenda', title).getByRole('button', { name: 'Move to…' }).click();
  await page.getByRole('menuitem', { name: 'On the agenda' }).click();
  await expect(card(page, 'On the agenda', title)).toBeVisible();
  await page.keyboard.press('v');
  await expect(point(page, title)).toBeVisible();
  await page.keyboard.press('v');
  await expect(card(page, 'On the agenda', title)).toBeVisible();
  await isSaved(page);
  await page.reload();
  await expect(card(page, 'On the agenda', title)).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing among points and on the board, ${theme}`, async ({ commonplace: { page, host } }) => {
    test.slow();
    const check = (where: string) => axeFindsNothing(page, host, where);
    await withPoints(page);
    await page.keyboard.press('Control+,');
    const look = page.getByRole('dialog').getByRole('radio', { name: theme === 'light' ? 'Light' : 'Dark' });
    await look.click({ force: true });
    await expect(look).toBeChecked();
    await page.keyboard.press('Escape');
    await showScreen(page, 'Points');
    await point(page, trust)
      .getByRole('button', { name: /^Quotation from/ })
      .click();
    await check('what can be done with a quotation');
    await page.getByRole('menuitem', { name: 'Speaks for it' }).click();
    await check('words for a point');
    await page.keyboard.press('Control+a');
    await check('several chosen');
    await page.getByRole('button', { name: 'Status', exact: true }).click();
    await check('a status for several');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('v');
    await expect(card(page, 'memory', trust)).toBeVisible();
    await check('the board');
    await card(page, 'memory', trust).focus();
    await page.keyboard.press('m');
    await check('where a card can go');
    await page.keyboard.press('Escape');
    await columnsBy(page, 'Whose words');
    await check('the board by reviewer');
    await card(page, 'Marit Solheim', trust).focus();
    await page.keyboard.press('w');
    await expect(page.getByRole('button', { name: 'Back to the point' })).toBeVisible();
    await check('the words of a point');
    await page.keyboard.press(']');
    await page.keyboard.press('a');
    await check('adding words to a point');
  });
}

/** Three points: one that quotes a review, two that quote nothing. */
async function withPoints(page: Page): Promise<void> {
  await openSample(page);
  await showScreen(page, 'Reviews');
  await selectWords(await openReview(page, 'Marit Solheim'), words);
  await makePoint(page, trust, 'memory');
  await showScreen(page, 'Points');
  await makePoint(page, title, 'for the group');
  await makePoint(page, consent, 'ethics');
}

async function makePoint(page: Page, text: string, ...tags: string[]): Promise<void> {
  await page.keyboard.press('p');
  const form: Locator = page.getByRole('form', { name: 'Add point' });
  await form.getByRole('textbox', { name: 'What do you want to ask the group?' }).fill(text);
  await addTags(form, ...tags);
  await form.getByRole('button', { name: 'Add point' }).click();
  await expect(form).toBeHidden();
}

async function columnsBy(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /Columns/ }).click();
  await page.getByRole('option', { name }).click();
}
