/** Search beyond words and lists: what is said about a book, completions in the box, and marks wherever a result is opened. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { addTags, openReview, openSample, reviewList, selectWords, showScreen } from './steps.ts';

const searchBox = (page: Page) => page.getByRole('searchbox');
const foundIn = (page: Page) => page.getByRole('navigation', { name: 'Found in' });

test('a book is found by what is said about it, and opens with the words marked', async ({ commonplace: { page } }) => {
  await openSample(page);
  await showScreen(page, 'Reviews');
  await searchBox(page).fill('nagasaki in:book');
  await foundIn(page).getByRole('button', { name: 'About the book' }).click();
  await expect(page.getByRole('heading', { name: 'About the author' })).toBeVisible();
  const marks = page.getByRole('main').locator('mark');
  await expect(marks.first()).toHaveText('Nagasaki');
  await page.getByRole('main').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('n');
  await expect(marks.first()).toHaveAttribute('data-current', 'true');
  await page.getByRole('button', { name: 'All books', exact: true }).click();
  const results = page.getByRole('list', { name: 'Found in all books' });
  await results.getByRole('button', { name: /About the book/ }).click();
  await expect(marks.first()).toHaveText('Nagasaki');
});

test('values of a field are completed as they are typed, by keys or a click', async ({ commonplace: { page } }) => {
  await openSample(page);
  await showScreen(page, 'Reviews');
  const pane = await openReview(page, 'Marit Solheim');
  await selectWords(pane, 'At forty-one I gave up counting.');
  await page.keyboard.press('p');
  await addTags(pane, 'first love', 'memory');
  await page.keyboard.press('Control+Enter');
  const box = searchBox(page);
  const list = page.getByRole('listbox', { name: 'Completions' });
  await box.pressSequentially('rat');
  await box.press('ArrowDown');
  await expect(list.getByRole('option', { name: 'rating:' })).toHaveAttribute('data-focused', 'true');
  await box.press('Enter');
  await expect(box).toHaveValue('rating:');
  await expect(list.getByRole('option')).toHaveCount(8);
  await box.press('Escape');
  await expect(list).toBeHidden();
  await expect(box).toHaveValue('rating:');
  await box.fill('');

  await box.pressSequentially('tag:fi');
  await expect(list.getByRole('option')).toHaveCount(1);
  await expect(page.getByText('1 completion.')).toBeAttached();
  await box.press('ArrowDown');
  await expect(box).toHaveAttribute('aria-activedescendant', /./);
  await box.press('Tab');
  await expect(box).toHaveValue('tag:"first love" ');
  await expect(box).toBeFocused();
  await expect(reviewList(page).getByRole('option')).toHaveCount(1);

  // Slowly enough for the list to be there: a letter typed then is the box's, too.
  await box.pressSequentially('by:so');
  await expect(list.getByRole('option').first()).toBeVisible();
  await box.press('l');
  await expect(box).toHaveValue('tag:"first love" by:sol');
  await list.getByRole('option', { name: 'Marit Solheim' }).click();
  await expect(box).toHaveValue('tag:"first love" by:"Marit Solheim" ');
  await expect(box).toBeFocused();
  await expect(reviewList(page).getByRole('option')).toHaveCount(1);
  // Nothing is chosen: Enter goes to what was found, as ever.
  await box.pressSequentially('in:rev');
  await expect(list).toBeVisible();
  await box.press('Enter');
  await expect(reviewList(page)).toBeFocused();
});

test('matches are marked in points and notes, and stepped through', async ({ commonplace: { page } }) => {
  await openSample(page);
  await showScreen(page, 'Reviews');
  const review = await openReview(page, 'Marit Solheim');
  await selectWords(review, 'At forty-one I gave up counting.');
  await page.keyboard.press('p');
  await page.keyboard.type('Why give up counting at all?');
  await page.keyboard.press('Control+Enter');
  await showScreen(page, 'Notes');
  await page.getByRole('button', { name: 'New note' }).first().click();
  const note = page.getByRole('textbox', { name: 'Note', exact: true });
  await note.click();
  await page.keyboard.type('What Hailsham keeps.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Counting, and counting again.');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await searchBox(page).fill('counting');
  await foundIn(page).getByRole('button', { name: '1 note' }).click();
  await expect(note.locator('mark')).toHaveText(['Counting', 'counting']);
  await page
    .getByRole('region', { name: 'Notes' })
    .getByRole('button', { name: /Untitled/ })
    .first()
    .focus();
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await expect(note.locator('mark').last()).toHaveAttribute('data-current', 'true');
  await expect(page.getByText('2 of 2')).toBeVisible();
  // What is typed moves the marks; the note itself stays as it is written.
  await note.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('So: ');
  await expect(note.locator('mark')).toHaveText(['Counting', 'counting']);
  await expect(note).toHaveText('So: What Hailsham keeps.Counting, and counting again.');

  await foundIn(page).getByRole('button', { name: '1 point' }).click();
  const point = page.getByRole('article', { name: /give up counting/ });
  await expect(point.locator('mark')).toHaveText(['counting', 'counting']);
  await point.focus();
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await expect(point.locator('mark').last()).toHaveAttribute('data-current', 'true');
  await page.keyboard.press('Shift+N');
  await expect(point.locator('mark').first()).toHaveAttribute('data-current', 'true');
  await page.getByRole('button', { name: 'Sort' }).click();
  await page.getByRole('menuitemradio', { name: 'By tag' }).click();
  await expect(page.getByRole('heading', { name: /Without a tag/ })).toBeVisible();
});

test('the completions, and in a middling window the filters, are as axe wants them', async ({ commonplace }) => {
  const { page, host } = commonplace;
  await page.setViewportSize({ width: 900, height: 600 });
  await openSample(page);
  await showScreen(page, 'Reviews');
  const check = async (where: string, part: string) => {
    // Electron's pages cannot be opened by Playwright, so axe runs in this one.
    const { violations } = await new AxeBuilder({ page })
      .include(part)
      .setLegacyMode(host === 'electron')
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      where,
    ).toEqual([]);
  };
  await searchBox(page).pressSequentially('hailsham in:');
  await searchBox(page).press('ArrowDown');
  await expect(page.getByRole('listbox', { name: 'Completions' })).toBeVisible();
  await check('completions', 'body');
  await searchBox(page).fill('hailsham');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await check('the filters', '[role=dialog]');
});
