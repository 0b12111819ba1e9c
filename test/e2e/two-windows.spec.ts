/** Two windows on one book agree at once, whatever is done in either. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { addTags, openSample, showScreen } from './steps.ts';

const trust = 'Do we trust her memory?';
const title = 'What did the title promise you?';

test('what is done in one window is seen in the other', async ({ commonplace: { page: one } }) => {
  test.slow();
  await openSample(one);
  await showScreen(one, 'Points');
  await addPoint(one, trust, 'recall');
  await addPoint(one, title, 'memory');
  const other = await one.context().newPage();
  await other.goto(one.url());
  await showScreen(other, 'Points');

  // A tag is merged.
  const heading = (name: string) => other.getByRole('heading', { name, exact: true });
  await expect(heading('recall 1')).toBeVisible();
  await one.keyboard.press('t');
  const tags = one.getByRole('dialog', { name: 'Tags' });
  await tags.getByRole('row', { name: /^recall,/ }).click();
  await tags.getByRole('button', { name: 'Merge into …' }).click();
  await one.getByRole('searchbox', { name: 'Find a tag' }).fill('mem');
  await one.getByRole('menuitem', { name: 'memory' }).click();
  await expect(heading('memory 2')).toBeVisible();
  await expect(heading('recall 1')).toHaveCount(0);
  await tags.getByRole('button', { name: 'Done' }).click();
  await expect(tags).toBeHidden();

  // A card is moved.
  for (const page of [one, other]) {
    await page.getByText('Board', { exact: true }).click();
    await page.getByRole('button', { name: /Columns/ }).click();
    await page.getByRole('option', { name: 'Status' }).click();
  }
  const card = (page: Page, column: string) =>
    page.getByRole('region', { name: column, exact: true }).getByRole('row', { name: trust, exact: true });
  await card(one, 'Open').focus();
  await one.keyboard.press('d');
  await expect(card(other, 'Discussed')).toBeVisible();
  await expect(card(other, 'Open')).toHaveCount(0);

  // An agenda is ordered.
  await one.keyboard.press('Alt+6');
  await one.getByRole('button', { name: 'Plan a meeting' }).click();
  const plan = one.getByRole('dialog', { name: 'Plan a meeting' });
  await plan.getByLabel('Day').fill('2031-09-25');
  await plan.getByRole('button', { name: 'Plan meeting' }).click();
  for (const item of ['Welcome', 'Wine']) {
    await one.getByRole('textbox', { name: 'Something else' }).fill(item);
    await one.keyboard.press('Enter');
  }
  await other.keyboard.press('Alt+6');
  const rows = (page: Page) => page.getByRole('grid', { name: 'Agenda' }).getByRole('row');
  await expect(rows(other)).toHaveText([/Welcome/, /Wine/]);
  await rows(one).last().click();
  await one.keyboard.press('Alt+ArrowUp');
  await expect(rows(other)).toHaveText([/Wine/, /Welcome/]);

  // What is written about an item comes along whenever typing rests, and is one step to undo.
  const notes = (page: Page) => page.getByRole('textbox', { name: 'Your notes for it' });
  await rows(other).first().click();
  await rows(one).first().click();
  await notes(one).click();
  await one.keyboard.type('Red');
  await expect(notes(other)).toHaveValue('Red');
  await one.keyboard.type(' and white');
  await expect(notes(other)).toHaveValue('Red and white');
  await rows(one).last().click();
  await one.keyboard.press('Control+z');
  await expect(notes(other)).toHaveValue('');

  // A note is typed, in both.
  await one.keyboard.press('Alt+4');
  await one.getByRole('button', { name: 'New note' }).first().click();
  const note = (page: Page) => page.getByRole('textbox', { name: 'Note', exact: true });
  await note(one).click();
  await one.keyboard.type('Bring the map.');
  await other.keyboard.press('Alt+4');
  await expect(note(other)).toHaveText('Bring the map.');
  await note(other).click();
  await other.keyboard.press('Control+End');
  await other.keyboard.type(' And a torch.');
  await expect(note(one)).toHaveText('Bring the map. And a torch.');
  await one.keyboard.press('Control+z');
  await expect(note(other)).toHaveText('And a torch.');
});

async function addPoint(page: Page, text: string, ...tags: string[]): Promise<void> {
  await page.keyboard.press('p');
  const form = page.getByRole('form', { name: 'Add point' });
  await form.getByRole('textbox', { name: /ask the group/ }).fill(text);
  await addTags(form, ...tags);
  await form.getByRole('button', { name: 'Add point' }).click();
  await expect(form).toBeHidden();
}
