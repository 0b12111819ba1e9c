/** The group: who its members are, who sits here, what each made of a book, and how the shield follows how far they have read. */
import type { Locator, Page } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { importAlmanac, isSaved, openReview, openSample, selectWords, showScreen } from './steps.ts';

const groupDialog = (page: Page) => page.getByRole('dialog', { name: 'Group' });
const members = (page: Page) => groupDialog(page).getByRole('listitem');
const readers = (page: Page) => page.getByRole('list', { name: 'Readers' }).getByRole('listitem');
const bar = (within: Page | Locator) => within.getByRole('button', { name: 'ahead of you: page 210 – show' });

/** Opens the dialog by its key, and adds members by typing. */
async function addMembers(page: Page, ...names: string[]): Promise<void> {
  await page.keyboard.press('g');
  const field = groupDialog(page).getByRole('textbox', { name: 'Add a member' });
  for (const name of names) {
    await field.fill(name);
    await field.press('Enter');
    await expect(field).toHaveValue('');
  }
}

async function closeGroup(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(groupDialog(page)).toBeHidden();
}

/** In an open form: chooses from the list of ways to say where in the book. */
async function choosePlace(page: Page, form: Locator, label: string, option: string, number?: string): Promise<void> {
  await form.getByRole('button', { name: label }).last().click();
  await page.getByRole('option', { name: option }).click();
  if (number) await form.getByRole('textbox', { name: /^(Page|Part)$/ }).fill(number);
}

async function haveReadTo(page: Page, name: string, pageNumber: string): Promise<void> {
  await showScreen(page, 'Overview');
  await page.getByRole('button', { name: `Change what ${name} made of the book` }).click();
  const form = page.getByRole('form', { name: `What ${name} made of the book` });
  await choosePlace(page, form, 'How far', 'Up to a page', pageNumber);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
}

test('the group’s list is made, changed in place, and undone', async ({ commonplace }) => {
  let { page } = commonplace;
  await expect(page.getByRole('button', { name: /sample reading/ })).toBeVisible();
  await page.getByRole('button', { name: 'Group' }).click();
  await axeFindsNothing(page, commonplace.host, 'nobody in the group');
  await closeGroup(page);
  await addMembers(page, 'Wil', 'Mara Quill', 'Odile');
  await expect(members(page)).toHaveCount(3);

  // What is refused is said at the field, and stays to be mended.
  const field = groupDialog(page).getByRole('textbox', { name: 'Add a member' });
  await field.fill('wil');
  await field.press('Enter');
  await expect(groupDialog(page)).toContainText('There is already a member “Wil”.');
  await expect(field).toHaveValue('wil');
  await field.fill('');
  const name = groupDialog(page).getByRole('textbox', { name: 'Name of Odile' });
  await name.fill('WIL');
  await name.press('Enter');
  await expect(groupDialog(page)).toContainText('There is already a member “Wil”.');
  await axeFindsNothing(page, commonplace.host, 'a refused name');
  await name.press('Escape');
  await expect(name).toHaveValue('Odile');
  await name.fill('Odile F.');
  await name.press('Enter');
  await expect(groupDialog(page).getByRole('textbox', { name: 'Name of Odile F.' })).toBeVisible();

  await groupDialog(page)
    .getByRole('button', { name: /^Colour of Wil/ })
    .click();
  await axeFindsNothing(page, commonplace.host, 'colours');
  await page.getByRole('menuitemradio', { name: 'teal' }).click();
  await expect(groupDialog(page).getByRole('button', { name: 'Colour of Wil: teal' })).toBeVisible();
  const me = groupDialog(page).getByRole('button', { name: 'This is me: Mara Quill' });
  await me.click();
  await expect(me).toHaveAttribute('aria-pressed', 'true');

  // Undone by the message's button, and by the key.
  await groupDialog(page).getByRole('button', { name: 'Remove Odile F.' }).click();
  await expect(members(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(members(page)).toHaveCount(3);
  await groupDialog(page).getByRole('button', { name: 'Remove Odile F.' }).click();
  await expect(members(page)).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(members(page)).toHaveCount(3);
  await expect(page.getByText('Undone: remove member.')).toBeVisible();
  await closeGroup(page);
  // In the library the key goes on with what was done to the group.
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: change member.')).toBeVisible();

  page = await commonplace.restart();
  await page.getByRole('button', { name: 'Group' }).click();
  await expect(members(page)).toHaveCount(3);
  await expect(groupDialog(page).getByRole('button', { name: 'Colour of Wil: blue' })).toBeVisible();
  await expect(groupDialog(page).getByRole('button', { name: 'This is me: Mara Quill' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('each member says how far they have read and what they made of the book', async ({ commonplace }) => {
  let { page } = commonplace;
  await openSample(page);
  await expect(page.getByText('Nobody is chosen as the one who sits here.')).toBeVisible();
  await addMembers(page, 'Ada', 'Wil');
  await closeGroup(page);
  await page.getByRole('button', { name: /You are$/ }).click();
  await page.getByRole('option', { name: 'Wil' }).click();
  await expect(page.getByText('Nobody is chosen as the one who sits here.')).toBeHidden();
  // One's own row comes first.
  await expect(readers(page).first()).toContainText('Wil');
  await expect(readers(page).first()).toContainText('you');

  await page.getByRole('button', { name: 'How far have you read?' }).click();
  const form = page.getByRole('form', { name: 'What Wil made of the book' });
  await choosePlace(page, form, 'How far', 'Up to a page');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toContainText('A page is a whole number from 1 to 100,000.');
  const number = form.getByRole('textbox', { name: 'Page' });
  await number.fill('999');
  await expect(form).toContainText('The book as it is known here has 288 pages.');
  await number.fill('120');
  await form.getByRole('radio', { name: '3 stars' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(form).toContainText('3.5 of 5');
  await form.getByRole('textbox', { name: 'Verdict' }).fill('Slow, and worth it.');
  await axeFindsNothing(page, commonplace.host, 'the form of a reading');
  await page.keyboard.press('Control+Enter');
  await expect(readers(page).first()).toContainText('Page 120 of 288');
  await expect(page.getByText('in your group, of 1 rating')).toBeVisible();
  await axeFindsNothing(page, commonplace.host, 'readers');
  await isSaved(page);

  page = await commonplace.restart();
  await expect(readers(page).first()).toContainText('Page 120 of 288');
  await expect(readers(page).first()).toContainText('Slow, and worth it.');
  await expect(readers(page).first().getByRole('img', { name: '3.5 of 5 stars' })).toBeVisible();

  await page.getByRole('button', { name: 'Change what Ada made of the book' }).click();
  const other = page.getByRole('form', { name: 'What Ada made of the book' });
  await choosePlace(page, other, 'How far', 'Finished');
  await page.keyboard.press('Control+Enter');
  await expect(readers(page).nth(1)).toContainText('Finished');
  await page.keyboard.press('Control+z');
  await expect(readers(page).nth(1)).toContainText('has not said how far');

  await page.keyboard.press('Control+,');
  await expect(
    page.getByRole('dialog', { name: 'Settings' }).getByRole('button', { name: /Wil.*You are/ }),
  ).toBeVisible();
});

test('a point further on in the book is covered for who has not read so far, until they open it', async ({
  commonplace: { page, host },
}) => {
  test.slow();
  await importAlmanac(page);
  await addMembers(page, 'Ana', 'Wil');
  await groupDialog(page).getByRole('button', { name: 'This is me: Ana' }).click();
  await closeGroup(page);
  await showScreen(page, 'Reviews');
  const pane = await openReview(page, 'Mara Quill');
  await selectWords(pane, 'He winds the clock.');
  await page.keyboard.press('p');
  const form = pane.getByRole('form', { name: 'Add point' });
  await page.keyboard.type('Why does the clock stop?');
  await form.getByRole('button', { name: /^Place and privacy/ }).click();
  await choosePlace(page, form, 'Where in the book', 'At a page', '21o');
  await page.keyboard.press('Control+Enter');
  await expect(form).toContainText('A page is a whole number from 1 to 100,000.');
  await form.getByRole('textbox', { name: 'Page' }).fill('210');
  await page.keyboard.press('Control+Enter');
  // Nothing is covered before it is said how far.
  await expect(pane.getByText('Why does the clock stop?')).toBeVisible();
  await expect(pane.getByRole('article', { name: /^Question/ })).toContainText('Ana');

  // Who asked knows it already; whoever else sits here and has not read so far does not.
  await haveReadTo(page, 'Ana', '100');
  await showScreen(page, 'Points');
  await expect(page.getByText('Why does the clock stop?')).toBeVisible();
  await page.keyboard.press('g');
  await groupDialog(page).getByRole('button', { name: 'This is me: Wil' }).click();
  await closeGroup(page);
  await haveReadTo(page, 'Wil', '100');
  await showScreen(page, 'Points');
  const point = page.getByRole('article', { name: 'Question: ahead of you: page 210' });
  await expect(bar(point)).toBeVisible();
  await expect(page.getByText('Why does the clock stop?')).toBeHidden();
  await expect(page.getByRole('main')).not.toContainText('He winds the clock.');
  await axeFindsNothing(page, host, 'a point ahead');

  // Found, and not shown.
  await page.getByRole('searchbox').fill('clock stop');
  await page.getByRole('button', { name: 'All books', exact: true }).click();
  const results = page.getByRole('list', { name: 'Found in all books' });
  await expect(results).toContainText('ahead of you: page 210');
  await expect(results).not.toContainText('Why does the clock stop?');
  await page.getByRole('searchbox').fill('');
  await page.getByRole('button', { name: 'All books', exact: true }).click();

  // Below its review, and in a note.
  await showScreen(page, 'Reviews');
  await expect(bar(pane)).toBeVisible();
  await showScreen(page, 'Notes');
  await page.getByRole('button', { name: 'New note' }).first().click();
  const note = page.getByRole('textbox', { name: 'Note', exact: true });
  await note.click();
  await page.getByRole('button', { name: 'Insert point' }).click();
  await page.getByRole('menuitem', { name: 'ahead of you: page 210' }).click();
  await expect(bar(note)).toBeVisible();
  await expect(note).not.toContainText('Why does the clock stop?');
  await isSaved(page);

  // Opened by the keyboard, there and everywhere; the focus stays with the point.
  await showScreen(page, 'Points');
  await bar(page).press('Enter');
  await expect(page.getByRole('article', { name: 'Question: Why does the clock stop?' })).toBeFocused();
  await showScreen(page, 'Notes');
  await expect(note).toContainText('Why does the clock stop?');
  // The shield comes up again over all of it, and goes down with what it hides.
  const shield = page.getByRole('button', { name: 'Hide spoilers' });
  await shield.click();
  await shield.click();
  await showScreen(page, 'Points');
  await expect(bar(page)).toBeVisible();
  await shield.click();
  await expect(page.getByText('Why does the clock stop?')).toBeVisible();
  await shield.click();
  await expect(bar(page)).toBeVisible();

  await haveReadTo(page, 'Wil', '210');
  await showScreen(page, 'Points');
  await expect(page.getByText('Why does the clock stop?')).toBeVisible();
});
