/** The group's own word on spoilers: words it hides are hidden wherever they would be shown, and what was hidden wrongly opens. */
import type { Page } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { importAlmanac, importPassages, isSaved, openReview, reviewList, selectWords, showScreen } from './steps.ts';

const bars = (page: Page) =>
  page.getByRole('region', { name: 'Review', exact: true }).getByRole('button', { name: 'spoiler – show' });

test('words the group hides are under the shield everywhere, and undo brings them back', async ({ commonplace }) => {
  let { page } = commonplace;
  await importAlmanac(page);
  await showScreen(page, 'Reviews');
  let pane = await openReview(page, 'Mara Quill');
  const row = () => reviewList(page).getByRole('option', { name: 'Mara Quill' });
  const words = 'Nobody is saved, and everybody is looked after.';
  await selectWords(pane, words);
  await page.keyboard.press('p');
  await page.keyboard.press('Control+Enter');
  await expect(pane.getByRole('article', { name: 'Question: a quotation' })).toContainText(words);

  await selectWords(pane, words);
  await axeFindsNothing(page, commonplace.host, 'selected words');
  await page.keyboard.press('h');
  await expect(page.getByText('Hidden as a spoiler, for the whole group.')).toBeVisible();
  await expect(bars(page)).toHaveCount(1);
  await expect(pane).not.toContainText('Nobody is saved');
  await axeFindsNothing(page, commonplace.host, 'hidden words');
  await expect(row()).not.toContainText('Nobody is saved');
  await page.getByRole('searchbox').fill('everybody');
  await expect(row()).toContainText('Match in hidden text');
  await expect(row()).not.toContainText('everybody is');
  await page.getByRole('searchbox').fill('');
  await isSaved(page);

  // They stay hidden, and open like any spoiler.
  page = await commonplace.restart();
  pane = page.getByRole('region', { name: 'Review', exact: true });
  await expect(bars(page)).toHaveCount(1);
  await bars(page).press('Enter');
  await expect(pane.getByText(words).first()).toBeVisible();
  await expect(bars(page)).toHaveCount(0);

  // Calling them no spoiler is a step of its own to undo.
  await selectWords(pane, 'everybody is looked after');
  await expect(page.getByRole('button', { name: 'No spoiler' })).toBeVisible();
  await page.keyboard.press('h');
  await expect(page.getByText('No spoiler any more, for the whole group.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(pane.getByText(words).first()).toBeVisible();
  await page.keyboard.press('o');
  await expect(bars(page)).toHaveCount(1);
});

test('words of a passage are hidden wherever they would be shown', async ({ commonplace: { page } }) => {
  await importAlmanac(page);
  await importPassages(page);
  await showScreen(page, 'Passages');
  const list = page.getByRole('listbox', { name: 'Passages' });
  const pane = page.getByRole('region', { name: 'Passage', exact: true });
  const row = list.getByRole('option', { name: 'storm petrel' });
  await row.click();
  await selectWords(pane, 'quite dry');
  await page.keyboard.press('p');
  await page.keyboard.type('Why does he say so?');
  await page.keyboard.press('Control+Enter');
  await expect(pane.getByRole('region', { name: 'Points in this passage' })).toContainText('quite dry');
  await selectWords(pane, 'quite dry');
  await page.keyboard.press('h');
  const bar = pane.getByRole('button', { name: 'spoiler – show' });
  await expect(bar).toHaveCount(1);
  await expect(pane).not.toContainText('quite dry');
  await expect(row).toContainText('(spoiler)');
  await expect(row).not.toContainText('quite dry');
  await isSaved(page);
  await page.getByRole('searchbox').fill('petrel dry');
  await expect(row).toContainText('Match in hidden text');
  await expect(row).not.toContainText('quite dry');
  await page.getByRole('searchbox').fill('');
  await showScreen(page, 'Points');
  await expect(page.getByRole('article', { name: /Why does he say so/ })).toContainText('(spoiler)');

  await showScreen(page, 'Passages');
  await bar.click();
  await expect(pane).toContainText('quite dry');
  await page.getByRole('button', { name: 'Hide spoilers' }).click();
  await expect(row).toContainText('quite dry');
});

test('undo takes a mark away, and brings the words back to list and search', async ({ commonplace: { page } }) => {
  await importAlmanac(page);
  await showScreen(page, 'Reviews');
  const pane = await openReview(page, 'Mara Quill');
  await selectWords(pane, 'He winds the clock.');
  await page.getByRole('button', { name: 'Spoiler', exact: true }).click();
  await expect(bars(page)).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: hide spoiler.')).toBeVisible();
  await expect(bars(page)).toHaveCount(0);
  await expect(pane).toContainText('He winds the clock.');
  await page.getByRole('searchbox').fill('winds');
  await expect(reviewList(page).locator('mark')).toHaveText('winds');
});

test('a review that was hidden wrongly is opened for the group', async ({ commonplace: { page } }) => {
  await importAlmanac(page);
  await showScreen(page, 'Reviews');
  const pane = await openReview(page, 'Odile');
  await expect(reviewList(page).getByRole('option', { name: 'Odile' })).toContainText('Hidden');
  await page.keyboard.press('o');
  const words = 'I saw it coming, and it still broke me.';
  await selectWords(pane, words);
  await page.getByRole('button', { name: 'No spoiler' }).click();
  await expect(page.getByText('No spoiler any more, for the whole group.')).toBeVisible();
  await page.getByRole('button', { name: 'Hide spoilers' }).click();
  await page.getByRole('button', { name: 'Hide spoilers' }).click();
  await openReview(page, 'Mara Quill');
  await openReview(page, 'Odile');
  await expect(pane).toContainText(words);
  await expect(pane).not.toContainText('The second hand in the almanac');
});

test('words selected by touch can be hidden by touch', async ({ commonplace: { page } }) => {
  await importAlmanac(page);
  await showScreen(page, 'Reviews');
  const pane = await openReview(page, 'Mara Quill');
  const box = await pane.getByText('He winds the clock').boundingBox();
  const touch = await page.context().newCDPSession(page);
  await touch.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const tap = async (x: number, y: number) => {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  // Where a finger's long press selects depends on the system; what follows does not.
  await selectWords(pane, 'He winds the clock.');
  const spoiler = page.getByRole('button', { name: 'Spoiler', exact: true });
  const at = await spoiler.boundingBox();
  if (!box || !at) throw new Error('There is no button beside the selected words.');
  await tap(at.x + at.width / 2, at.y + at.height / 2);
  await expect(bars(page)).toHaveCount(1);
  await expect(pane).not.toContainText('He winds the clock.');
});
