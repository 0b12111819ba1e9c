/** What becomes of a note over time: its versions, and the templates that notes begin with. */
import { axeFindsNothing } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { isSaved, openReview, openSample, selectWords, showScreen } from './steps.ts';

test('a note has a version of every sitting, to be compared with and brought back', async ({ commonplace }) => {
  let { page } = commonplace;
  await openSample(page);
  await showScreen(page, 'Notes');
  await page.getByRole('button', { name: 'New note' }).first().click();
  await page.keyboard.type('The opening');
  await page.keyboard.press('Enter');
  await page.keyboard.type('We begin with the light and the sea.');
  await isSaved(page);

  // Closing ends the sitting.
  page = await commonplace.restart();
  const note = page.getByRole('textbox', { name: 'Note', exact: true });
  await expect(note).toHaveText('We begin with the light and the sea.');
  await note.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Then with the weather.');
  await isSaved(page);

  await page.keyboard.press('Control+Shift+H');
  const history = page.getByRole('dialog', { name: 'History of “The opening”' });
  const versions = history.getByRole('listbox', { name: 'Versions' });
  await expect(versions.getByRole('option', { name: 'Today' }).filter({ hasText: '8 words' })).toBeVisible();
  const name = history.getByRole('textbox', { name: 'Keep this version as' });
  await name.press('Enter');
  await expect(history.getByText('A version that is kept by hand needs a name.')).toBeVisible();
  await name.fill('Before the meeting');
  await name.press('Enter');
  await expect(
    versions.getByRole('option', { name: 'Before the meeting' }).filter({ hasText: '12 words' }),
  ).toBeVisible();

  await versions.getByRole('option', { name: /^Today/ }).click();
  const shown = history.getByRole('article');
  await expect(shown).toContainText('We begin with the light and the sea.');
  await expect(shown).not.toContainText('weather');
  await history.getByText('What changed since').click();
  await expect(shown.getByText('Since this version: 4 words added.')).toBeVisible();
  await expect(shown.getByRole('insertion')).toContainText('Then with the weather.');
  await axeFindsNothing(page, commonplace.host, 'history');

  await history.getByRole('button', { name: 'Restore this version' }).click();
  await expect(history).toBeHidden();
  await expect(note).toHaveText('We begin with the light and the sea.');
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(note).toHaveText('We begin with the light and the sea. Then with the weather.');
});

test('a note begins with a template, and becomes one for every book', async ({ commonplace }) => {
  const { page } = commonplace;
  await openSample(page);
  await showScreen(page, 'Notes');
  await page.getByRole('button', { name: 'From a template' }).click();
  await page.getByRole('menuitem', { name: 'Discussion guide' }).click();
  const note = page.getByRole('textbox', { name: 'Note', exact: true });
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Discussion guide: Never Let Me Go');
  await expect(note.getByRole('heading', { name: 'To open' })).toBeVisible();

  await page.getByRole('button', { name: 'Keep as template' }).click();
  const keep = page.getByRole('dialog', { name: 'Keep as a template' });
  await keep.getByRole('textbox', { name: 'Name' }).fill('');
  await keep.getByRole('button', { name: 'Keep template' }).click();
  await expect(keep.getByText('A template needs a name.')).toBeVisible();
  await keep.getByRole('textbox', { name: 'Name' }).fill('Our questions');
  await keep.getByRole('textbox', { name: 'Name' }).press('Enter');
  await expect(keep).toBeHidden();

  const fromTemplate = page.getByRole('button', { name: 'New note from a template' });
  await fromTemplate.click();
  await axeFindsNothing(page, commonplace.host, 'templates');
  await page.getByRole('menuitem', { name: 'Our questions' }).click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Our questions');
  await expect(note.getByRole('heading', { name: 'To open' })).toBeVisible();

  await fromTemplate.click();
  await page.getByRole('menuitem', { name: 'Your group’s templates…' }).click();
  const templates = page.getByRole('dialog', { name: 'Your group’s templates' });
  const renamed = templates.getByRole('textbox', { name: 'Name' });
  await renamed.fill('Our evening');
  await renamed.press('Enter');
  await templates.getByRole('button', { name: 'Delete template: Our evening' }).click();
  await expect(templates.getByText('There is none at the moment.')).toBeVisible();
  await axeFindsNothing(page, commonplace.host, 'no templates');
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(renamed).toHaveValue('Our evening');
});

test('words of a review and an agenda stand in a note as they are now', async ({ commonplace }) => {
  const { page } = commonplace;
  await openSample(page);
  await showScreen(page, 'Reviews');
  const pane = await openReview(page, 'Rhoda Penhale');
  await selectWords(pane, 'The tool is delay');
  await page.keyboard.press('q');
  const dialog = page.getByRole('dialog', { name: 'Into a note' });
  await axeFindsNothing(page, commonplace.host, 'into a note');
  await dialog.getByRole('menuitem', { name: 'A new note' }).click();
  await expect(page.getByText('Put into a new note.')).toBeVisible();

  await showScreen(page, 'Notes');
  const note = page.getByRole('textbox', { name: 'Note', exact: true });
  await expect(note.getByRole('figure')).toContainText('“The tool is delay”— Rhoda Penhale, 11 February 2013');

  await page.getByRole('button', { name: 'Meeting', exact: false }).first().click();
  await page.getByRole('button', { name: 'Plan a meeting' }).first().click();
  const plan = page.getByRole('dialog', { name: 'Plan a meeting' });
  await plan.getByLabel('Day').fill('2031-09-25');
  await plan.getByRole('button', { name: 'Plan meeting' }).click();
  await expect(plan).toBeHidden();

  await showScreen(page, 'Notes');
  await note.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('/agenda');
  await page.getByRole('listbox', { name: 'Insert' }).getByRole('option', { name: 'Agenda' }).click();
  await page
    .getByRole('dialog', { name: 'Insert an agenda' })
    .getByRole('menuitem', { name: /25 September 2031/ })
    .click();
  await expect(note.getByText('Nothing is on the agenda yet')).toBeVisible();
  await axeFindsNothing(page, commonplace.host, 'live quotations');

  await note.getByRole('button', { name: 'Show in review by Rhoda Penhale' }).click();
  await expect(pane.getByText('The tool is delay')).toBeVisible();
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('The tool is delay');
});

test('the group has notes that belong to no book', async ({ commonplace }) => {
  let { page } = commonplace;
  await openSample(page);
  await page.getByRole('button', { name: 'Never Let Me Go' }).first().click();
  await page.getByRole('menuitem', { name: 'All books' }).click();
  await page.getByRole('button', { name: 'Notes', exact: true }).click();
  await expect(page.getByText('These notes belong to no book')).toBeVisible();
  await axeFindsNothing(page, commonplace.host, 'no notes of the group');
  await page.getByRole('button', { name: 'New note' }).first().click();
  await page.keyboard.type('What to read next');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Something short.');
  await expect(page.getByRole('button', { name: 'Insert point' })).toBeHidden();
  await isSaved(page);
  await axeFindsNothing(page, commonplace.host, 'notes of the group');

  page = await commonplace.restart();
  await expect(page.getByRole('heading', { name: 'Your books' })).toBeVisible();
  await page.keyboard.press('Alt+4');
  const note = page.getByRole('textbox', { name: 'Note', exact: true });
  await expect(note).toHaveText('Something short.');
  await page.getByRole('button', { name: 'History' }).click();
  const history = page.getByRole('dialog', { name: 'History of “What to read next”' });
  await expect(history.getByRole('option', { name: /^Today/ })).toBeVisible();
  await history.getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('button', { name: 'All books' }).click();
  await expect(page.getByRole('heading', { name: 'Your books' })).toBeVisible();

  // Found among all books, and opened from there, from inside a book too.
  await page
    .getByRole('button', { name: /^Never Let Me Go/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Never Let Me Go: choose a book' })).toBeVisible();
  await page.getByRole('searchbox').fill('something short');
  await page.getByRole('button', { name: 'All books', exact: true }).click();
  await page
    .getByRole('list', { name: 'Found in all books' })
    .getByRole('button', { name: /Note: What to read next The group/ })
    .click();
  await expect(note).toHaveText('Something short.');
  await page.getByRole('button', { name: 'Export note…' }).click();
  const preview = page.getByRole('dialog', { name: /^Export/ }).getByRole('region', { name: 'Preview' });
  await expect(preview.getByText('What to read next – hand-out.docx')).toBeVisible();
  await expect(preview.frameLocator('iframe').getByText('Something short.')).toBeVisible();
});
