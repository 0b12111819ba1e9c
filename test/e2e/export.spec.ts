/** What a group takes out: from the window to the file on disk, each kind of it, for everyone or for the leader. */
import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readPdf } from '../unit/exporting/read-pdf.ts';
import { axeFindsNothing } from './axe.ts';
import { expect, test } from './fixtures.ts';
import {
  addTags,
  chooseFormat,
  isSaved,
  openExport,
  openReview,
  openSample,
  selectWords,
  showScreen,
} from './steps.ts';

const WORDS = 'At forty-one I gave up counting.';
const QUESTION = 'Do we trust her memory?';
const SECRET = 'Ask Ada about her own school.';

/** A public point with a quotation, a private one, and a note. */
async function makeSomething(page: Page): Promise<void> {
  await openSample(page);
  await showScreen(page, 'Reviews');
  const pane = await openReview(page, 'Marit Solheim');
  await selectWords(pane, WORDS);
  await page.keyboard.press('p');
  const form = pane.getByRole('form', { name: 'Add point' });
  await form.getByRole('textbox', { name: /ask the group/ }).fill(QUESTION);
  await addTags(form, 'memory');
  await form.getByRole('button', { name: 'Add point' }).click();
  await selectWords(pane, WORDS);
  await page.keyboard.press('p');
  await form.getByRole('textbox', { name: /ask the group/ }).fill(SECRET);
  await form.getByRole('button', { name: /Place and privacy/ }).click();
  await form.getByRole('checkbox', { name: /^Private/ }).check({ force: true });
  await form.getByRole('button', { name: 'Add point' }).click();
  await showScreen(page, 'Notes');
  await page.getByRole('button', { name: 'New note' }).first().click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Thursday');
  await page.getByRole('textbox', { name: 'Note', exact: true }).click();
  await page.keyboard.type('We begin with the light.');
  await isSaved(page);
}

const save = (dialog: Locator) => () => dialog.getByRole('button', { name: /^Save/ }).click();

/** The text of a Word file's body, without its tags. */
function wordText(bytes: Buffer): string {
  const body = unzipSync(bytes)['word/document.xml'];
  return body ? strFromU8(body).replace(/<[^>]*>/g, '') : '';
}

test('each kind of file comes from the window to the disk, and a hand-out hides', async ({ commonplace }) => {
  test.slow();
  const { page, host } = commonplace;
  await makeSomething(page);
  const dialog = await openExport(page, 'Word');
  await expect(dialog.getByText('1 private point is not in a hand-out.')).toBeVisible();
  // What is shown is the file, in a frame where nothing of it can act.
  const shown = dialog.frameLocator('iframe');
  await expect(shown.getByText(QUESTION)).toBeVisible();
  await expect(shown.getByText(SECRET)).toHaveCount(0);

  const saved = async (format: string) => {
    await chooseFormat(dialog, format);
    return commonplace.savedFile(save(dialog));
  };
  const word = await saved('Word');
  expect(word.name).toBe('Never Let Me Go – hand-out.docx');
  expect(wordText(word.bytes)).toContain(QUESTION);
  expect(wordText(word.bytes)).not.toContain(SECRET);
  for (const [format, extension] of [
    ['Web page', 'html'],
    ['Markdown', 'md'],
    ['Plain text', 'txt'],
  ] as const) {
    const { name, text } = await saved(format);
    expect(name).toBe(`Never Let Me Go – hand-out.${extension}`);
    for (const said of [QUESTION, WORDS, 'Marit Solheim', 'We begin with the light.']) expect(text).toContain(said);
    expect(text).not.toContain(SECRET);
  }

  if (host === 'electron' || process.env.COMMONPLACE_CHROMIUM) {
    const { name, text, bytes } = await saved('PDF');
    expect(name).toBe('Never Let Me Go – hand-out.pdf');
    expect(text).toMatch(/^%PDF-/);
    const printed = await readPdf(bytes);
    expect(printed.info.get('Tagged')).toBe('yes');
    const places = [QUESTION, WORDS, 'We begin with the light.'].map((words) => printed.text.lastIndexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(printed.text).not.toContain(SECRET);
  }

  const table = await saved('Points table');
  expect(table.text.split('\r\n').filter((row) => row.includes(QUESTION))).toHaveLength(1);
  expect(table.text).not.toContain(SECRET);
  const annotations = await saved('Annotations');
  expect(JSON.stringify(JSON.parse(annotations.text))).toContain(WORDS);
  expect((await saved('Reviews table')).text).toContain('Marit Solheim');
  expect(JSON.parse((await saved('Everything')).text)).toHaveProperty('format', 'commonplace');

  // The leader has it all.
  await chooseFormat(dialog, 'Markdown');
  await dialog.getByRole('radio', { name: 'Leader’s copy' }).check({ force: true });
  await dialog.getByRole('button', { name: 'Show the text' }).click();
  await expect(dialog.getByRole('region', { name: 'The text of the file' })).toContainText(SECRET);
  const leader = await commonplace.savedFile(save(dialog));
  expect(leader.name).toBe('Never Let Me Go – discussion notes.md');
  expect(leader.text).toContain(SECRET);
});

test('what was chosen is remembered for the book, and narrows what is in the file', async ({ commonplace }) => {
  let { page } = commonplace;
  await makeSomething(page);
  let dialog = await openExport(page, 'Markdown');
  const text = () => dialog.getByRole('region', { name: 'The text of the file' });
  await dialog.getByRole('checkbox', { name: /^Notes/ }).uncheck({ force: true });
  await expect(text()).not.toContainText('We begin with the light.');
  await dialog.getByRole('button', { name: 'More choices' }).click();
  await dialog.getByRole('checkbox', { name: 'Parked' }).check({ force: true });
  await expect(dialog.getByText('No point is among those chosen')).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Parked' }).uncheck({ force: true });
  await dialog.getByRole('button', { name: 'Choose tags' }).click();
  await page.getByRole('dialog', { name: 'Tags' }).getByRole('checkbox', { name: 'memory' }).check({ force: true });
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('button', { name: 'More choices (1 in use)' })).toBeVisible();
  await axeFindsNothing(page, commonplace.host, 'more choices');
  await dialog.getByRole('button', { name: 'Close' }).click();

  page = await commonplace.restart();
  await page.getByRole('button', { name: 'Export…' }).click();
  dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('radio', { name: 'Markdown' })).toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: /^Notes/ })).not.toBeChecked();
  await expect(dialog.getByRole('button', { name: 'More choices (1 in use)' })).toBeVisible();
  await expect(text()).toContainText(QUESTION);
  await expect(text()).not.toContainText('We begin with the light.');
  await dialog.getByRole('button', { name: 'Close' }).click();

  // A note alone, with its own title; that is not what is remembered.
  await page.getByRole('button', { name: 'Export note…' }).click();
  dialog = page.getByRole('dialog', { name: 'Export “Thursday”' });
  await expect(text()).toContainText('# Thursday');
  await expect(text()).not.toContainText(QUESTION);
  await dialog.getByRole('button', { name: 'Copy Markdown' }).click();
  await expect(page.getByText('The Markdown is copied.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByText('The formatted text is copied.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  const note = page.getByRole('textbox', { name: 'Note', exact: true });
  await note.click();
  await page.keyboard.press('Control+v');
  await expect(note.getByRole('paragraph').filter({ hasText: /^Hand-out, / })).toBeVisible();
});
