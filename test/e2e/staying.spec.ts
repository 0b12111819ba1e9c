/** Nothing that was shown as saved is lost, and the reader comes back to where they were. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { cutOff, isSaved, openReview, openSample, reviewList, selectWords, showScreen } from './steps.ts';

test('kill -9 after "Saved" loses nothing', async ({ commonplace }) => {
  await openSample(commonplace.page);
  await showScreen(commonplace.page, 'Notes');
  await commonplace.page.getByRole('button', { name: 'New note' }).first().click();
  await commonplace.page.getByRole('textbox', { name: 'Note', exact: true }).click();
  await commonplace.page.keyboard.type('Written just before the lights went out');
  await isSaved(commonplace.page);
  const page = await commonplace.kill();
  await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toContainText('before the lights went out');
});

test('reopening restores book, screen, selection, order and scroll', async ({ commonplace, dataFolder }) => {
  let { page } = commonplace;
  await openSample(page);
  await showScreen(page, 'Reviews');
  await page.getByRole('button', { name: 'Sort' }).click();
  await page.getByRole('menuitemradio', { name: 'Longest first' }).click();
  const longest = reviewList(page).getByRole('option').first();
  const name = (await longest.locator('b').textContent()) ?? '';
  await longest.click();
  const article = () => page.getByRole('region', { name: 'Review', exact: true }).getByRole('article').first();
  await article().evaluate((element) => element.scrollTo(0, 240));
  await expect.poll(() => storedScroll(dataFolder)).toBe(240);
  page = await commonplace.restart();
  await expect(page.getByRole('region', { name: 'Reviews' })).toContainText('24 · longest first');
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await expect.poll(() => article().evaluate((element) => element.scrollTop)).toBe(240);
});

test('a point can be edited, deleted, and brought back', async ({ commonplace: { page } }) => {
  await openSample(page);
  await showScreen(page, 'Reviews');
  const pane = await openReview(page, 'Marit Solheim');
  await selectWords(pane, 'At forty-one I gave up counting.');
  await page.getByRole('button', { name: 'New point' }).first().click();
  await page.keyboard.type('Do we trust her?');
  await page.keyboard.press('Control+Enter');
  await pane.getByRole('button', { name: 'Edit point' }).click();
  await page.getByRole('textbox', { name: /ask the group/ }).fill('Do we trust her memory?');
  await page.keyboard.press('Control+Enter');
  await expect(pane.getByText('Do we trust her memory?')).toBeVisible();
  await pane.getByRole('button', { name: 'Delete point' }).click();
  await expect(pane.getByText('Do we trust her memory?')).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(pane.getByText('Do we trust her memory?')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(pane.getByText('Do we trust her?')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(pane.getByText('Do we trust her memory?')).toBeVisible();
});

test('a damaged club file is set aside, and the window says so', async ({ commonplace, dataFolder }) => {
  await openSample(commonplace.page);
  await commonplace.stop();
  writeFileSync(join(dataFolder, 'settings.json'), '{"schemaVersion":0,"theme":');
  const page = await commonplace.restart();
  await expect(page.getByRole('status').filter({ hasText: /settings\.json was damaged/ })).toBeVisible();
});

test('a page that cannot be read is refused in one sentence and leaves no book', async ({ commonplace: { page } }) => {
  await page.getByRole('button', { name: /^Import a page/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file][accept]').setInputFiles({
    name: 'photo.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from([0xff, 0xd8, 0, 0, 1, 0, 0, 2, 0]),
  });
  await expect(dialog).toContainText('photo.jpg');
  await expect(dialog.getByRole('button', { name: 'Choose another file' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Choose another file' }).click();
  await dialog.locator('input[type=file][accept]').setInputFiles(cutOff);
  await expect(dialog.getByRole('alert')).toContainText('seems to be cut off');
  await expect(dialog.getByRole('button', { name: 'Import anyway (3 new)' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /sample reading/ })).toBeVisible();
});

/** How far the open review was scrolled, says the settings file. */
function storedScroll(dataFolder: string): unknown {
  const settings = JSON.parse(readFileSync(join(dataFolder, 'settings.json'), 'utf8'));
  return settings.places[settings.openBookId]?.paneScroll;
}
