/** Search as readers type: any accent, any script, and no spoiler shown. */
import { expect, test } from './fixtures.ts';
import { importAlmanac, openSample, reviewList, showScreen } from './steps.ts';

test('finds words whatever their accents, script and apostrophes', async ({ commonplace: { page } }) => {
  await importAlmanac(page);
  await showScreen(page, 'Reviews');
  const box = page.getByRole('searchbox', { name: 'Search the reviews' });
  for (const [typed, shown] of [
    ['humanit', 'humanity'],
    ['asadar', 'așadar'],
    ['dont', 'don’t'],
  ] as const) {
    await box.fill(typed);
    await expect(reviewList(page).locator('mark').first()).toHaveText(new RegExp(shown, 'i'));
  }
  await box.fill('فانوس');
  await expect(reviewList(page).getByRole('option')).toHaveCount(1);
  await box.fill('there is no such word');
  await expect(page.getByText('Nothing here')).toBeVisible();
});

test('a match under the shield is found and not shown, until spoilers are', async ({ commonplace: { page } }) => {
  await openSample(page);
  await showScreen(page, 'Reviews');
  const lucia = reviewList(page).getByRole('option', { name: 'Lucía Ferrer' });
  await page.getByRole('button', { name: 'Hide spoilers' }).click();
  await lucia.click();
  const body = page.getByRole('region', { name: 'Review', exact: true }).getByRole('article').first();
  const text = (await body.locator('p').first().textContent()) ?? '';
  const word = text.split(/\P{L}+/u).reduce((longest, next) => (next.length > longest.length ? next : longest), '');
  await page.getByRole('button', { name: 'Hide spoilers' }).click();
  await page.getByRole('searchbox').fill(word);
  await expect(lucia).toContainText('Match in hidden text');
  await expect(lucia.locator('mark')).toHaveCount(0);
  await expect(body).not.toContainText(word);
  await page.getByRole('button', { name: 'Show this review' }).click();
  await expect(body).toContainText(word);
});
