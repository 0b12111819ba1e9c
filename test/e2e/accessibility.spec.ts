/** Every screen and dialog, in light and dark: axe finds nothing. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { almanac, dropFile, openReview, openSample, selectWords, showScreen } from './steps.ts';

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${theme}`, async ({ commonplace: { page, host } }) => {
    // Some twenty states, each looked at whole.
    test.slow();
    const check = async (where: string) => {
      await page.evaluate((value) => {
        document.documentElement.dataset.theme = value;
      }, theme);
      // Electron's pages cannot be opened by Playwright, so axe runs in this one.
      const axe = new AxeBuilder({ page }).setLegacyMode(host === 'electron');
      const { violations } = await axe.analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n  ')}`);
      expect(found, where).toEqual([]);
    };
    await check('first run');
    await dropFile(page, almanac);
    await expect(page.getByRole('button', { name: /^Import \(/ })).toBeVisible();
    await check('import preview');
    await page.keyboard.press('Escape');

    await openSample(page);
    await check('overview');
    await showScreen(page, 'Reviews');
    const pane = await openReview(page, 'Marit Solheim');
    await check('reviews');
    await selectWords(pane, 'At forty-one I gave up counting.');
    await page.keyboard.press('p');
    await check('point form');
    await page.keyboard.type('Do we trust her?');
    await page.keyboard.press('Control+Enter');
    await expect(pane.locator('mark')).toBeVisible();
    await check('reviews with a highlight');
    await page.getByRole('searchbox').fill('pencil');
    await expect(page.getByRole('listbox').locator('mark').first()).toBeVisible();
    await check('search results');
    await page.getByRole('searchbox').fill('');
    await openReview(page, 'Lucía Ferrer');
    await check('a shielded review');
    await showScreen(page, 'Points');
    await check('points');
    await showScreen(page, 'Notes');
    await check('no notes');
    await page.getByRole('button', { name: 'New note' }).first().click();
    await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toBeVisible();
    await check('a note');
    await checkDialog(page, 'Control+e', check);
    await checkDialog(page, 'Control+,', check);
    await checkDialog(page, '?', check);
    await page.getByRole('button', { name: /choose a book/ }).click();
    await page.getByRole('menuitem', { name: 'All books' }).click();
    await expect(page.getByRole('list', { name: 'Books' })).toBeVisible();
    await check('the shelf');
  });
}

async function checkDialog(page: Page, key: string, check: (where: string) => Promise<void>): Promise<void> {
  // Not in the note, where keys are letters.
  await page.getByRole('navigation', { name: 'Book' }).getByRole('button', { name: 'Notes' }).focus();
  await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toBeVisible();
  await check(`the dialog of ${key}`);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}
