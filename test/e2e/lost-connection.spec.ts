/** A page outlives its host: what is written meanwhile stays in it, and is saved once the host is back. */
import { axeFindsNothing } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { isSaved, openSample, showScreen } from './steps.ts';

test('what is written while the host is down is saved when it is back', async ({ commonplace }) => {
  const { page } = commonplace;
  await openSample(page);
  await showScreen(page, 'Notes');
  await page.getByRole('button', { name: 'New note' }).first().click();
  const note = page.getByRole('textbox', { name: 'Note', exact: true });
  await note.click();
  await page.keyboard.type('Before the lights went out. ');
  await isSaved(page);

  const startAgain = await commonplace.killUnderPage();
  const lost = page.getByRole('alert').filter({ hasText: 'Commonplace has stopped. Keep this page open' });
  await expect(lost.first()).toBeVisible();
  // Nothing is unsaved yet, so nothing is said to be.
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.keyboard.type('In the dark. ');
  await expect(page.getByText('Not saved.')).toBeVisible();
  await axeFindsNothing(page, commonplace.host, 'not saved');
  // Elsewhere in the book, too.
  await showScreen(page, 'Points');
  await page.getByRole('button', { name: 'New point' }).first().click();
  await page.keyboard.type('Who put the lights out?');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Who put the lights out?')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' }).first()).toBeVisible();

  // Leaving asks: whoever stays keeps everything.
  const asked = page.waitForEvent('dialog');
  const leaving = page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await leaving;

  await startAgain();
  await expect(lost).toHaveCount(0);
  await isSaved(page);
  await page.keyboard.press('Alt+4');
  await note.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Light again.');
  await isSaved(page);

  await page.reload();
  await expect(note).toContainText('Before the lights went out. In the dark. Light again.');
  await showScreen(page, 'Points');
  await expect(page.getByText('Who put the lights out?')).toBeVisible();
});
