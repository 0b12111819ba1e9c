/** Points after a re-import in which a review changed: nothing is dropped, and nothing is put on other words unasked. */
import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { almanac, dropText, importAlmanac, openReview, selectWords, showScreen } from './steps.ts';

const moved = 'What stays is the humanity of it.';
const reworded = 'Nobody is saved, and everybody is looked after.';
const gone = 'He winds the clock.';

test('points and notes follow their words, and ask where the words are others now', async ({
  commonplace: { page },
}) => {
  test.slow();
  await importAlmanac(page);
  await showScreen(page, 'Reviews');
  const pane = await openReview(page, 'Mara Quill');
  for (const [words, question] of [
    [moved, 'Stays where?'],
    [reworded, 'By whom?'],
    [gone, 'Which clock?'],
  ] as const) {
    await selectWords(pane, words);
    await page.keyboard.press('p');
    await page.keyboard.type(question);
    await page.keyboard.press('Control+Enter');
    await expect(pane).toContainText(question);
  }

  // A note quotes what will be said differently.
  await selectWords(pane, reworded);
  await page.keyboard.press('q');
  await page.getByRole('dialog', { name: 'Into a note' }).getByRole('menuitem', { name: 'A new note' }).click();
  await expect(page.getByText('Put into a new note.')).toBeVisible();

  const changed = readFileSync(almanac, 'utf8')
    .replace(
      'I read this over three stormy evenings',
      'Later: a second reading. I read this over three stormy evenings',
    )
    .replace(reworded, 'Nobody is saved, yet everybody is looked after.')
    .replace(gone, '');
  await dropText(page, 'almanac.txt', changed);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Import (1 changed)' }).click();
  await dialog.getByRole('button', { name: 'Open book' }).click();

  // What only moved is highlighted on the same words, without a question.
  await showScreen(page, 'Reviews');
  await openReview(page, 'Mara Quill');
  await expect(pane.locator('mark')).toHaveText([moved]);

  await showScreen(page, 'Points');
  await expect(page.getByRole('heading', { name: '2 quotations need a look' })).toBeVisible();
  const row = page.getByRole('article', { name: /^Quotation from.*By whom/ });
  await expect(row).toContainText('and everybody');
  await expect(row).toContainText('yet everybody');
  await row.getByRole('button', { name: 'Use the new words' }).click();
  await page.getByRole('button', { name: 'Select words again' }).click();
  await expect(page.getByRole('region', { name: 'Placing a quotation' })).toBeVisible();
  await page.keyboard.press(']');
  await page.keyboard.press('p');
  await expect(page.getByText('The quotation has its place again.')).toBeVisible();
  await showScreen(page, 'Points');
  await expect(page.getByText('need a look')).toBeHidden();
  await expect(page.getByText('Which clock?')).toBeVisible();

  // The note says that its source changed, and takes the new words when asked to.
  await showScreen(page, 'Notes');
  const note = page.getByRole('textbox', { name: 'Note', exact: true });
  await expect(note).toContainText('The review says this differently now:');
  await expect(note.locator('blockquote')).toHaveText([
    `“${reworded}”`,
    '“Nobody is saved, yet everybody is looked after.”',
  ]);
  await note.getByRole('button', { name: 'Use the new words' }).click();
  await expect(note.locator('blockquote')).toHaveText('“Nobody is saved, yet everybody is looked after.”');
});
