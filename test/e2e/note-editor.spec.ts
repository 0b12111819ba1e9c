/** Writing in a note: the slash menu, check lists, tables, pasted Markdown, finding, the outline; by keyboard, undone step by step. */
import type { Page } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { chooseFormat, isSaved, openSample, paste, showScreen } from './steps.ts';

/** A new note of the sample reading, with the caret in it. */
async function newNote(page: Page) {
  await openSample(page);
  await showScreen(page, 'Notes');
  await page.getByRole('button', { name: 'New note' }).first().click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Thursday');
  await page.keyboard.press('Enter');
  const note = page.getByRole('textbox', { name: 'Note', exact: true });
  await expect(note).toBeFocused();
  return note;
}

const slashMenu = (page: Page) => page.getByRole('listbox', { name: 'Insert' });

test('the slash menu puts in headings, check lists and tables, and the file has them', async ({ commonplace }) => {
  let { page } = commonplace;
  const note = await newNote(page);
  const { keyboard } = page;
  await keyboard.type('and/or /');
  const menu = slashMenu(page);
  await expect(menu.getByRole('option', { name: 'Heading', exact: true })).toBeVisible();
  await expect(menu.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  const active = await note.getAttribute('aria-activedescendant');
  expect(await menu.getByRole('option').first().getAttribute('id')).toBe(active);
  await keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(note).toHaveText('and/or /');
  await keyboard.press('Control+a');
  await keyboard.type('/HEAD');
  await expect(menu.getByRole('option')).toHaveCount(2);
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowUp');
  await keyboard.press('Enter');
  await keyboard.type('To do');
  await expect(note.getByRole('heading', { name: 'To do', level: 2 })).toBeVisible();
  await keyboard.press('Enter');
  await keyboard.type('/check');
  await keyboard.press('Enter');
  await keyboard.type('Book the room');
  await keyboard.press('Control+Enter');
  await expect(note.getByRole('checkbox', { name: 'Book the room' })).toBeChecked();
  await keyboard.press('Enter');
  await keyboard.type('Ask Ada');
  await expect(note.getByRole('checkbox', { name: 'Ask Ada' })).not.toBeChecked();
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await keyboard.type('/table');
  await keyboard.press('Enter');
  await keyboard.type('Who');
  await keyboard.press('Tab');
  await keyboard.type('a|b');
  await expect(note.getByRole('columnheader')).toHaveText(['Who', 'a|b']);
  await isSaved(page);

  page = await commonplace.restart();
  await expect(page.getByRole('checkbox', { name: 'Book the room' })).toBeChecked();
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: /Export/ });
  await chooseFormat(dialog, 'Markdown');
  const { text } = await commonplace.savedFile(() => dialog.getByRole('button', { name: /^Save/ }).click());
  expect(text).toContain('- [x] Book the room\n- [ ] Ask Ada');
  expect(text).toContain('| Who | a\\|b |  |\n| --- | --- | --- |\n|  |  |  |');
});

test('a table is changed by keyboard, each change one step of undo', async ({ commonplace: { page } }) => {
  const note = await newNote(page);
  const { keyboard } = page;
  await keyboard.type('/table');
  await keyboard.press('Enter');
  await expect(note.getByRole('row')).toHaveCount(3);
  await keyboard.type('/below');
  await keyboard.press('Enter');
  await expect(note.getByRole('row')).toHaveCount(4);
  await keyboard.type('/before');
  await keyboard.press('Enter');
  await expect(note.locator('th')).toHaveCount(4);
  await keyboard.press('Control+z');
  await expect(note.locator('th')).toHaveCount(3);
  await expect(note.getByRole('row')).toHaveCount(4);

  // The same from the toolbar, reached without a mouse.
  await keyboard.press('Alt+F10');
  await expect(page.getByRole('button', { name: 'Bold' })).toBeFocused();
  await page.getByRole('button', { name: 'Table', exact: true }).focus();
  await keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Header row on or off' }).press('Enter');
  await expect(note.locator('th')).toHaveCount(0);
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Delete table' }).click();
  await expect(note.getByRole('table')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(note.getByRole('row')).toHaveCount(4);
});

test('typed and pasted Markdown becomes what it says, prose stays as it is', async ({ commonplace: { page } }) => {
  const note = await newNote(page);
  const { keyboard } = page;
  await keyboard.type('# Large');
  await expect(note.getByRole('heading', { name: 'Large', level: 2 })).toBeVisible();
  await keyboard.press('Enter');
  await keyboard.type('- [x] done');
  await expect(note.getByRole('checkbox', { name: 'done' })).toBeChecked();
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await keyboard.type('Before.');
  await keyboard.press('Enter');
  const text = '### Part\n\n- one\n- two\n\n| a | b |\n|---|---|\n| **c** | [d](https://example.org) |\n\n> said';
  await paste(note, { text });
  await expect(note.getByRole('heading', { name: 'Part', level: 3 })).toBeVisible();
  await expect(note.getByRole('cell', { name: 'c', exact: true }).locator('strong')).toBeVisible();
  await expect(note.getByRole('link', { name: 'd' })).toBeVisible();
  await expect(note.locator('blockquote')).toHaveText('said');
  await keyboard.press('Control+z');
  await expect(note.getByRole('table')).toBeHidden();
  await expect(note).toContainText('Before.');
  await paste(note, { text: 'It was 5*3*2.\n- Really, said one.' });
  await expect(note.locator('p').filter({ hasText: '5*3*2.' })).toHaveText('It was 5*3*2.');
  await expect(note.locator('p').filter({ hasText: 'Really' })).toHaveText('- Really, said one.');
});

test('words are found whatever their accents, and Escape goes back to writing', async ({ commonplace: { page } }) => {
  const note = await newNote(page);
  const { keyboard } = page;
  await keyboard.type('Café after café, and a CAFE.');
  await keyboard.press('Control+f');
  const field = page.getByRole('textbox', { name: 'Find in note' });
  await expect(field).toBeFocused();
  await keyboard.type('cafe');
  const bar = page.getByRole('search', { name: 'Find in note' });
  await expect(bar.getByRole('status')).toHaveText('1 of 3');
  await expect(note.locator('mark')).toHaveText(['Café', 'café', 'CAFE']);
  await keyboard.press('Enter');
  await expect(bar.getByRole('status')).toHaveText('2 of 3');
  await keyboard.press('Shift+Enter');
  await keyboard.press('Shift+Enter');
  await expect(bar.getByRole('status')).toHaveText('3 of 3');
  await keyboard.type('x');
  await expect(bar.getByRole('status')).toHaveText('Not found');
  await keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await expect(note.locator('mark')).toHaveCount(0);
  await expect(note).toBeFocused();
  await keyboard.type(' More.');
  await expect(note).toHaveText('Café after café, and a CAFE. More.');
});

test('the outline leads to a heading, beside the paper and in a narrow window', async ({ commonplace }) => {
  const { page, host } = commonplace;
  const note = await newNote(page);
  const { keyboard } = page;
  await keyboard.type('## First');
  await keyboard.press('Enter');
  for (let line = 0; line < 30; line += 1) await keyboard.press('Enter');
  await keyboard.type('### Second');
  const outline = page.getByRole('navigation', { name: 'Outline' });
  await expect(outline.getByRole('button')).toHaveText(['First', 'Second']);
  await expect(outline.getByRole('button', { name: 'Second' })).toHaveAttribute('aria-current', 'location');
  await keyboard.press('Control+Shift+o');
  await expect(outline.getByRole('button', { name: 'Second' })).toBeFocused();
  await outline.getByRole('button', { name: 'First' }).press('Enter');
  await expect(note).toBeFocused();
  await expect(note.getByRole('heading', { name: 'First' })).toBeInViewport();
  await keyboard.type('The ');
  await expect(note.getByRole('heading', { name: 'The First' })).toBeVisible();
  await expect(page.getByText('3 words', { exact: true })).toBeVisible();
  await keyboard.press('Shift+Home');
  await expect(page.getByText('1 of 3 words selected')).toBeVisible();

  if (host === 'electron') return;
  await page.setViewportSize({ width: 900, height: 600 });
  await expect(outline).toBeHidden();
  await keyboard.press('Control+Shift+o');
  await page.getByRole('menuitemradio', { name: 'Second' }).click();
  await expect(note.getByRole('heading', { name: 'Second' })).toBeInViewport();
  await isSaved(page);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing while writing, ${theme}`, async ({ commonplace: { page, host } }) => {
    test.slow();
    await newNote(page);
    const { keyboard } = page;
    const check = async (where: string) => {
      await page.evaluate((value) => {
        document.documentElement.dataset.theme = value;
      }, theme);
      await axeFindsNothing(page, host, where);
    };
    await keyboard.type('## Heading');
    await keyboard.press('Enter');
    await keyboard.type('[x] ticked');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await keyboard.type('/table');
    await keyboard.press('Enter');
    for (let column = 0; column < 8; column += 1) {
      await keyboard.type('/after');
      await keyboard.press('Enter');
    }
    await keyboard.type('wide /');
    await expect(slashMenu(page)).toBeVisible();
    await check('the slash menu in a wide table');
    await keyboard.press('Escape');
    await keyboard.press('Control+f');
    await keyboard.type('i');
    await expect(page.getByRole('navigation', { name: 'Outline' })).toBeVisible();
    await check('finding, with the outline');
    await keyboard.press('Escape');
  });
}

test('`?` lists the keys of writing', async ({ commonplace: { page } }) => {
  await openSample(page);
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: /Keys/ });
  await expect(dialog.getByRole('heading', { name: 'Writing' })).toBeVisible();
  await expect(dialog).toContainText('Tick an item of a check list');
});
