/** A page imported again: what a review said before can be read, and one that has gone from the page says so. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { almanac, dropText, importAlmanac, openReview, showScreen } from './steps.ts';

test('the former text of a changed review opens by keyboard; a review that has gone says since when', async ({
  commonplace: { page, host },
}) => {
  await importAlmanac(page);
  const text = await readFile(almanac, 'utf8');
  const newer = text
    .replace('He winds the clock.', 'He sleeps.')
    .replace(/Profile Image for Bo Lindqvist[\s\S]*?(?=Profile Image for \.)/, '');
  await dropText(page, 'newer.txt', newer);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Import/ }).click();
  await dialog.getByRole('button', { name: 'Open book' }).click();
  await expect(dialog).toBeHidden();
  await showScreen(page, 'Reviews');

  const pane = await openReview(page, 'Mara Quill');
  const earlier = pane.getByRole('button', { name: /^Earlier version \(\d+ \w+ \d{4}\)$/ });
  await expect(pane.getByText('He winds the clock.')).toBeHidden();
  await earlier.focus();
  await page.keyboard.press('Enter');
  await expect(pane.getByText('He winds the clock.')).toBeVisible();
  for (const theme of ['light', 'dark']) {
    await page.evaluate((value) => {
      document.documentElement.dataset.theme = value;
    }, theme);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(host === 'electron').analyze();
    expect(violations, theme).toEqual([]);
  }
  await page.keyboard.press('Enter');
  await expect(pane.getByText('He winds the clock.')).toBeHidden();

  await openReview(page, 'Bo Lindqvist');
  await expect(page.getByText(/^No longer on the page since \d+ \w+ \d{4}$/)).toBeVisible();
});
