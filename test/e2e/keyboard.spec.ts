/** Everything without a mouse: the keys of the list under `?`, Tab, arrows, Enter and Escape. */
import { expect, test } from './fixtures.ts';
import { isSaved } from './steps.ts';

test('from the sample to an exported note by keyboard only', async ({ commonplace: { page } }) => {
  const { keyboard } = page;
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  const tabTo = async (text: RegExp) => {
    await expect(async () => {
      if (!text.test(await focused())) await keyboard.press('Tab');
      expect(await focused()).toMatch(text);
    }).toPass({ intervals: [20] });
  };

  await tabTo(/^Open the sample reading/);
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Never Let Me Go' })).toBeVisible();

  await keyboard.press('Alt+2');
  const reader = page.getByRole('region', { name: 'Review', exact: true }).getByRole('heading', { level: 2 });
  const first = await reader.textContent();
  await keyboard.press('j');
  await expect(reader).not.toHaveText(first ?? '');
  await keyboard.press('k');
  await expect(reader).toHaveText(first ?? '');
  await keyboard.press('s');
  await expect(page.getByRole('button', { name: 'Star', pressed: true })).toBeVisible();

  await keyboard.press(']');
  await keyboard.press(']');
  const words = (await page.evaluate(() => getSelection()?.toString())) ?? '';
  expect(words.length).toBeGreaterThan(10);
  await keyboard.press('p');
  await keyboard.type('Asked without a mouse?');
  await keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Points in this review' })).toContainText('Asked without a mouse?');

  await keyboard.press('/');
  await keyboard.type('pencil');
  await expect(page.getByRole('listbox', { name: 'Reviews' }).locator('mark').first()).toHaveText(/pencil/i);
  await keyboard.press('Escape');

  await keyboard.press('Alt+4');
  await tabTo(/^New note$/);
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeVisible();
  await expect(async () => {
    const note = page.getByRole('textbox', { name: 'Note', exact: true });
    if (!(await note.evaluate((element) => element === document.activeElement))) await keyboard.press('Tab');
    await expect(note).toBeFocused({ timeout: 100 });
  }).toPass({ intervals: [20] });
  await keyboard.type('Typed, never clicked.');
  await isSaved(page);

  await keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: /Export/ });
  await expect(async () => {
    const word = dialog.getByRole('radio', { name: 'Word', exact: true });
    if (!(await word.evaluate((element) => element === document.activeElement))) await keyboard.press('Tab');
    await expect(word).toBeFocused({ timeout: 100 });
  }).toPass({ intervals: [20] });
  // Word, PDF, web page, Markdown.
  for (let step = 0; step < 3; step += 1) await keyboard.press('ArrowRight');
  await expect(dialog).toContainText('Asked without a mouse?');
  await expect(dialog).toContainText('Typed, never clicked.');
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('`?` lists the keys', async ({ commonplace: { page } }) => {
  await expect(page.getByRole('button', { name: /sample reading/ })).toBeVisible();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: /Keys/ });
  await expect(dialog).toContainText('Next review');
  await expect(dialog).toContainText('New point from the selected words');
});
