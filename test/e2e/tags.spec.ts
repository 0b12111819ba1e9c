/** Tags: the starter set, a tree of them, merging and deleting with a way back, and what they filter and colour. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { addTags, isSaved, openReview, openSample, reviewList, selectWords, showScreen } from './steps.ts';

/** Of the one book's points, as the settings have it on the disk. */
function keptTagMatch(dataFolder: string): unknown {
  const { places } = JSON.parse(readFileSync(join(dataFolder, 'settings.json'), 'utf8'));
  return Object.values<{ pointFilter?: { tagMatch?: unknown } }>(places)[0]?.pointFilter?.tagMatch;
}

async function openTags(page: Page): Promise<Locator> {
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: 'Tags' });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function addTagsTo(dialog: Locator, ...paths: string[]): Promise<void> {
  const field = dialog.getByRole('textbox', { name: 'New tag' });
  for (const path of paths) {
    await field.fill(path);
    await field.press('Enter');
    await expect(field).toHaveValue('');
  }
}

async function addPoint(page: Page, text: string, ...tags: string[]): Promise<void> {
  await page.keyboard.press('p');
  const form = page.getByRole('form', { name: 'Add point' });
  await form.getByRole('textbox', { name: /ask the group/ }).fill(text);
  await addTags(form, ...tags);
  await form.getByRole('button', { name: 'Add point' }).click();
  await expect(form).toBeHidden();
}

const row = (dialog: Locator, name: string) => dialog.getByRole('row', { name: new RegExp(`^${name},`) });

async function pick(page: Page, button: string, typed: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('searchbox', { name: 'Find a tag' }).fill(typed);
  await page.keyboard.press('Enter');
}

test('a new book begins with the starter set, chosen in one step', async ({ commonplace }) => {
  const { page } = commonplace;
  await openSample(page);
  await showScreen(page, 'Points');
  await page.getByRole('button', { name: 'Choose tags to begin with' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tags' });
  await dialog.getByText('disagree').click();
  await dialog.getByRole('button', { name: 'Add 5 tags' }).click();
  await expect(dialog.getByRole('row')).toHaveCount(5);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(dialog.getByRole('button', { name: 'Add 6 tags' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Add 6 tags' }).click();
  await isSaved(page);
  const again = await commonplace.restart();
  await expect(again.getByRole('heading', { name: 'Points' })).toBeVisible();
  await expect((await openTags(again)).getByRole('row')).toHaveCount(6);
});

test('tags are named, moved, merged and deleted, and every step can be undone', async ({ commonplace: { page } }) => {
  await openSample(page);
  await showScreen(page, 'Points');
  let dialog = await openTags(page);
  await addTagsTo(dialog, 'themes / memory', 'recall', 'ethics');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await addPoint(page, 'Is her memory exact?', 'recall');
  await addPoint(page, 'Who remembers whom?', 'memory', 'recall');
  await addPoint(page, 'Who consented?', 'ethics');

  dialog = await openTags(page);
  await row(dialog, 'recall').click();
  await expect(dialog.getByText('On 2 points.')).toBeVisible();
  const name = dialog.getByRole('textbox', { name: 'Name' });
  await name.fill('Ethics');
  await expect(dialog.getByText(/There is already a tag “ethics”/)).toBeVisible();
  await row(dialog, 'memory').click();
  await row(dialog, 'recall').click();
  await expect(name).toHaveValue('Ethics');
  await name.press('Escape');
  await expect(name).toHaveValue('recall');
  await name.fill('recalling');
  await name.press('Enter');
  await expect(row(dialog, 'recalling')).toBeVisible();
  await dialog.getByText('rose').click();
  await expect(dialog.getByRole('radio', { name: 'rose' })).toBeChecked();

  await pick(page, 'Merge into …', 'mem');
  await expect(page.getByText('Merged 2 points into “memory”.')).toBeVisible();
  await expect(row(dialog, 'recalling')).toBeHidden();
  await expect(row(dialog, 'memory')).toContainText('2');
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(row(dialog, 'recalling')).toContainText('2');

  await row(dialog, 'ethics').click();
  await pick(page, 'Move below …', 'themes');
  await expect(row(dialog, 'ethics')).toHaveAttribute('aria-level', '2');
  await row(dialog, 'themes').click();
  await expect(dialog.getByText(/^On 2 points, 2 of them through tags below it/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Delete tag' }).click();
  await expect(row(dialog, 'ethics')).toHaveAttribute('aria-level', '1');
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(row(dialog, 'ethics')).toHaveAttribute('aria-level', '2');
});

test('a tag is moved without a mouse: its grip, arrows and Enter', async ({ commonplace: { page } }) => {
  await openSample(page);
  const dialog = await openTags(page);
  await addTagsTo(dialog, 'ethics', 'themes');
  await row(dialog, 'ethics').click();
  const { keyboard } = page;
  await keyboard.press('ArrowRight');
  await expect(dialog.getByRole('button', { name: 'Move ethics' })).toBeFocused();
  await keyboard.press('Enter');
  for (let step = 0; step < 8; step += 1) {
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    if (/^Drop on themes/.test(focused)) break;
    await keyboard.press('ArrowDown');
  }
  await keyboard.press('Enter');
  await expect(row(dialog, 'ethics')).toHaveAttribute('aria-level', '2');
  await row(dialog, 'ethics').click();
  await keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
});

test('points and reviews are shown by any, all or none of the chosen tags', async ({ commonplace, dataFolder }) => {
  const { page } = commonplace;
  await openSample(page);
  await showScreen(page, 'Reviews');
  const pane = await openReview(page, 'Marit Solheim');
  await selectWords(pane, 'At forty-one I gave up counting.');
  await page.keyboard.press('p');
  const form = pane.getByRole('form', { name: 'Add point' });
  await addTags(form, 'themes / memory');
  await form.getByRole('button', { name: 'Add point' }).click();
  const filters = page.getByRole('complementary', { name: 'Filters' });
  await filters.getByText('themes', { exact: true }).click();
  await expect(reviewList(page).getByRole('option')).toHaveCount(1);
  await filters.getByText('none of').click();
  await openReview(page, 'Rhoda Penhale');
  await expect(reviewList(page).getByRole('option', { name: 'Dele Adewale' })).toBeVisible();
  await expect(reviewList(page).getByRole('option', { name: 'Marit Solheim' })).toBeHidden();
  await expect(filters.getByText('A tag covers the tags below it.')).toBeVisible();

  await showScreen(page, 'Points');
  await addPoint(page, 'Who consented?', 'ethics', 'memory');
  await addPoint(page, 'Why so plain?', 'style');
  const shown = page.getByRole('article');
  const group = page.getByRole('toolbar', { name: 'Show only points by these tags' });
  await group.getByRole('button', { name: /^themes/ }).click();
  await expect(shown).toHaveCount(2);
  await page.getByText('all of', { exact: true }).click();
  await group.getByRole('button', { name: /^ethics/ }).click();
  await expect(shown).toHaveCount(1);
  await page.getByText('none of', { exact: true }).click();
  await expect(shown).toHaveCount(1);
  await expect(shown).toContainText('Why so plain?');
  await isSaved(page);
  // Where the reader was is written a moment after it was chosen.
  await expect.poll(() => keptTagMatch(dataFolder)).toBe('none');
  const again = await commonplace.restart();
  await expect(again.getByRole('radio', { name: 'none of' })).toBeChecked();
  await expect(again.getByRole('article')).toHaveCount(1);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing among tags, ${theme}`, async ({ commonplace: { page, host } }) => {
    test.slow();
    const axe = () => new AxeBuilder({ page }).setLegacyMode(host === 'electron');
    const check = async (where: string) => {
      await page.evaluate((value) => {
        document.documentElement.dataset.theme = value;
      }, theme);
      const { violations } = await axe().analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n  ')}`);
      expect(found, where).toEqual([]);
    };
    await openSample(page);
    await showScreen(page, 'Points');
    await check('no points');
    await page.keyboard.press('p');
    await check('the tag field with the starter set');
    await page.keyboard.press('Escape');
    const dialog = await openTags(page);
    await check('no tags');
    await dialog.getByRole('button', { name: 'Add 6 tags' }).click();
    await addTagsTo(dialog, 'themes / memory', 'ending', 'place', 'time');
    await check('tags');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('');
    await check('a refused name');
    await dialog.getByRole('textbox', { name: 'Name' }).press('Escape');
    await dialog.getByRole('textbox', { name: /^Find among/ }).fill('mem');
    await expect(dialog.locator('mark')).toHaveText('mem');
    await check('tags that were found');
    await dialog.getByRole('button', { name: 'Merge into …' }).click();
    await check('choosing a tag to merge into');
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await addPoint(page, 'Why?', 'memory');
    await check('points by tag');
    await page.keyboard.press('p');
    await page.getByRole('combobox', { name: 'Tags' }).fill('th');
    await expect(page.getByRole('option', { name: 'themes / memory' })).toBeVisible();
    // While its list is open, React Aria hides the rest of the page, which axe takes amiss: only the list is looked at.
    const { violations } = await axe().include('[role="listbox"]').disableRules('region').analyze();
    expect(violations, 'completing a tag').toEqual([]);
  });
}
