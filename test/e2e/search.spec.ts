/** Search as readers type: any accent, any script, and no spoiler shown. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import {
  almanac,
  dropFile,
  importAlmanac,
  openReview,
  openSample,
  reviewList,
  selectWords,
  showScreen,
} from './steps.ts';

const searchBox = (page: Page) => page.getByRole('searchbox');
const foundIn = (page: Page) => page.getByRole('navigation', { name: 'Found in' });
const pane = (page: Page) => page.getByRole('region', { name: 'Review', exact: true });

test('finds words whatever their accents, script and apostrophes', async ({ commonplace: { page } }) => {
  await importAlmanac(page);
  await showScreen(page, 'Reviews');
  const box = page.getByRole('searchbox', { name: 'Search this book' });
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

test('what cannot be asked is underlined and said, and the rest is searched', async ({ commonplace: { page } }) => {
  await openSample(page);
  const box = searchBox(page);
  await box.fill('hailsham rating:9');
  const sentence = 'Write rating:4, rating:>=4';
  await expect(page.getByRole('search').getByRole('status')).toContainText(sentence);
  await expect(box).toHaveAccessibleDescription(new RegExp(sentence));
  const underlined = page.getByRole('search').locator('[class*=hinted]');
  await expect(underlined).toHaveText('rating:9');
  await expect(reviewList(page).locator('mark').first()).toHaveText('Hailsham');

  // The underline is where the words are, also after they have scrolled.
  const long = `${'hailsham '.repeat(30)}blub:x`;
  await box.fill(long);
  await expect(underlined).toHaveText('blub:');
  await box.press('End');
  const scrolls = () =>
    underlined.evaluate((element) => {
      const behind = element.parentElement;
      return [behind?.scrollLeft, behind?.parentElement?.querySelector('input')?.scrollLeft];
    });
  await expect.poll(async () => (await scrolls())[0]).toBeGreaterThan(100);
  const [behind, input] = await scrolls();
  expect(behind).toBe(input);
  await box.press('Home');
  await expect.poll(scrolls).toEqual([0, 0]);
});

test('phrases and exclusions, from an example of how to search', async ({ commonplace: { page } }) => {
  await openSample(page);
  await showScreen(page, 'Reviews');
  const box = searchBox(page);
  await box.fill('“gave up counting”');
  await expect(reviewList(page).getByRole('option')).toHaveCount(1);
  await expect(reviewList(page).locator('mark').first()).toHaveText(/gave/);
  await box.fill('hailsham');
  await expect(reviewList(page).getByRole('option')).toHaveCount(2);
  await box.fill('hailsham -thieving');
  await expect(reviewList(page).getByRole('option')).toHaveCount(1);
  await page.getByRole('button', { name: 'How to search' }).click();
  await page.getByRole('dialog', { name: 'How to search' }).getByRole('button', { name: 'rating:>=4' }).click();
  await expect(box).toHaveValue('hailsham -thieving rating:>=4');
  await expect(box).toBeFocused();
});

test('nothing found offers words that do occur, one click away', async ({ commonplace: { page } }) => {
  await openSample(page);
  await searchBox(page).fill('hailshem');
  await expect(page.getByText('Nothing found')).toBeVisible();
  const suggestion = page.getByRole('region', { name: 'Search results' }).getByRole('button', { name: /^hailsham$/i });
  await expect(suggestion.locator('em')).toHaveText(/hailsham/i);
  await suggestion.click();
  await expect(searchBox(page)).toHaveValue(/hailsham/i);
  await expect(reviewList(page).getByRole('option')).toHaveCount(2);
});

test('points and notes are found right after they were made', async ({ commonplace: { page } }) => {
  await openSample(page);
  await showScreen(page, 'Reviews');
  const review = await openReview(page, 'Marit Solheim');
  await searchBox(page).fill('zeugma');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await searchBox(page).fill('');
  await selectWords(review, 'At forty-one I gave up counting.');
  await page.keyboard.press('p');
  await page.keyboard.type('Is that a zeugma?');
  await page.keyboard.press('Control+Enter');
  await searchBox(page).fill('zeugma');
  await foundIn(page).getByRole('button', { name: '1 point' }).click();
  await expect(page.getByRole('heading', { name: '1 of 1 point' })).toBeVisible();
  await expect(page.getByRole('article', { name: /zeugma/ }).locator('mark')).toHaveText('zeugma');

  await searchBox(page).fill('');
  await showScreen(page, 'Notes');
  await page.getByRole('button', { name: 'New note' }).first().click();
  await page.getByRole('textbox', { name: 'Note', exact: true }).click();
  await page.keyboard.type('Whether a zeugma can be funny.');
  await searchBox(page).fill('zeugma');
  await expect(page.getByRole('region', { name: 'Notes' }).locator('mark')).toHaveText('zeugma');
  await expect(foundIn(page)).toContainText('1 point');
  await expect(foundIn(page)).toContainText('1 note');
});

test('n and N step through the matches, from review to review', async ({ commonplace: { page } }) => {
  await openSample(page);
  await showScreen(page, 'Reviews');
  await openReview(page, 'Marit Solheim');
  await searchBox(page).fill('hailsham');
  await expect(reviewList(page).getByRole('option')).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(reviewList(page)).toBeFocused();
  const current = pane(page).locator('[class*=current]');
  const first = reviewList(page).getByRole('option').first();
  await page.keyboard.press('n');
  await expect(current).toBeInViewport();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  const count = Number(
    /1 of (\d+)/.exec(
      (await pane(page)
        .getByText(/1 of \d+/)
        .textContent()) ?? '',
    )?.[1],
  );
  for (let at = 2; at <= count; at++) {
    await page.keyboard.press('n');
    await expect(pane(page).getByText(`${at} of ${count}`)).toBeVisible();
    await expect(current).toBeInViewport();
  }
  await page.keyboard.press('n');
  await expect(reviewList(page).getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(current).toBeInViewport();
  await page.keyboard.press('Shift+N');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(pane(page).getByText(`${count} of ${count}`)).toBeVisible();
  await expect(current).toBeInViewport();
});

test('what was found is sorted by match or in the order of the list', async ({ commonplace: { page } }) => {
  await openSample(page);
  await showScreen(page, 'Reviews');
  const names = () => reviewList(page).getByRole('option').locator('b').allTextContents();
  await searchBox(page).fill('hailsham');
  await expect(page.getByText('2 of 24 · best match')).toBeVisible();
  const best = await names();
  for (const order of ['Newest first', 'Oldest first']) {
    await page.getByRole('button', { name: 'Sort' }).click();
    await page.getByRole('menuitemradio', { name: order }).click();
    await expect(page.getByText(`2 of 24 · ${order.toLowerCase()}`)).toBeVisible();
  }
  const oldest = await names();
  expect(oldest.toSorted()).toEqual(best.toSorted());
  await page.getByRole('button', { name: 'Sort' }).click();
  await page.getByRole('menuitemradio', { name: 'Best match' }).click();
  await expect.poll(names).toEqual(best);
});

test('a search is kept by name over a restart, renamed and deleted', async ({ commonplace }) => {
  let { page } = commonplace;
  await openSample(page);
  await searchBox(page).fill('hailsham -film');
  await page.getByRole('button', { name: 'Save search' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('The school');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved as “The school”', { exact: true })).toBeVisible();

  page = await commonplace.restart();
  await expect(searchBox(page)).toBeVisible();
  await page.keyboard.press('/');
  const saved = page.getByRole('region', { name: 'Saved searches' });
  await saved.getByRole('button', { name: 'The school hailsham -film' }).click();
  await expect(searchBox(page)).toHaveValue('hailsham -film');
  await expect(saved).toBeHidden();
  await searchBox(page).press('Escape');
  await saved.getByRole('button', { name: 'Rename The school' }).click();
  await saved.getByRole('textbox', { name: 'Name' }).fill('Hailsham');
  await page.keyboard.press('Enter');
  await saved.getByRole('button', { name: 'Delete Hailsham' }).click();
  await expect(saved).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await searchBox(page).focus();
  await expect(saved).toContainText('Hailsham');
});

test('all books are searched at once, and a result opens its book', async ({ commonplace: { page } }) => {
  await openSample(page);
  await dropFile(page, almanac);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Import/ })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Open book' }).click();
  await expect(page.getByRole('button', { name: /Almanac: choose a book/ })).toBeVisible();
  await searchBox(page).fill('hailsham');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await page.getByRole('button', { name: 'All books', exact: true }).click();
  const results = page.getByRole('list', { name: 'Found in all books' });
  // Two reviews, and what is said about the book.
  await expect(results.getByRole('button')).toHaveCount(3);
  for (const [order, first] of [
    ['Oldest first', 'About the book'],
    ['Newest first', 'Nils Abrahamsen'],
  ] as const) {
    await page.getByRole('button', { name: 'Sort' }).click();
    await page.getByRole('menuitemradio', { name: order }).click();
    await expect(results.getByRole('button').first()).toContainText(first);
  }
  await results
    .getByRole('button', { name: /Review by .* Never Let Me Go/ })
    .last()
    .click();
  await expect(page.getByRole('button', { name: 'Never Let Me Go: choose a book' })).toBeVisible();
  await expect(searchBox(page)).toHaveValue('hailsham');
  await expect(pane(page).locator('[class*=match]', { hasText: 'Hailsham' }).first()).toBeVisible();

  await page.getByRole('button', { name: /choose a book/ }).click();
  await page.getByRole('menuitem', { name: 'All books' }).click();
  await page.getByRole('searchbox', { name: 'Search all books' }).fill('keeper');
  await expect(results.getByRole('button', { name: /Almanac/ }).first()).toBeVisible();
});

test.describe('in a narrow window', () => {
  test.use({ viewport: { width: 560, height: 700 } });

  test('a search brings the list to the front, and n the text', async ({ commonplace: { page } }) => {
    await openSample(page);
    await showScreen(page, 'Reviews');
    await reviewList(page).getByRole('option', { name: 'Marit Solheim' }).click();
    await expect(reviewList(page)).toBeHidden();
    await searchBox(page).fill('hailsham');
    await expect(reviewList(page).getByRole('option')).toHaveCount(2);
    await page.keyboard.press('Enter');
    await page.keyboard.press('n');
    await expect(pane(page).locator('[class*=current]')).toBeInViewport();
  });
});
