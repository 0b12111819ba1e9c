/** A book's data as a file of our own, and back into a library that does not have it. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { chooseFormat, dropText, openExport, openReview, reviewList, showScreen } from './steps.ts';

const BOOK = 'The Salt Road';
const made = {
  format: 'commonplace',
  version: 1,
  books: [
    {
      title: BOOK,
      authors: ['Edda Lunde', 'Bo Vang'],
      genres: ['Fiction'],
      ratings: { counts: [0, 1, 2, 3, 4] },
      reviews: [
        {
          reviewer: { name: 'Ann', isAuthor: false },
          writtenOn: '2020-05-17',
          rating: 4.5,
          body: { text: 'Good until he drowns.', marks: [{ type: 'spoiler', start: 11, end: 20 }] },
          spoiler: 'some',
          language: 'en',
          shelves: ['sea'],
          source: { remoteId: '17' },
          revisions: [{ body: { text: 'Good.', marks: [] }, spoiler: 'none', replacedOn: '2021-01-02' }],
        },
        {
          reviewer: { name: 'نرگس', isAuthor: false },
          body: { text: '=HYPERLINK("x")\n\n“سلام”, she said.', marks: [] },
          spoiler: 'none',
          shelves: [],
          source: {},
          goneSince: '2022-03-04',
        },
      ],
      passages: [{ text: 'Salt keeps what we cannot.', page: '12', by: 'Ann', tags: ['salt'], source: {} }],
    },
  ],
};

type Page = Parameters<typeof dropText>[0];

async function take(page: Page, name: string, text: string): Promise<void> {
  await expect(page.getByRole('button', { name: /sample reading|Import/ }).first()).toBeVisible();
  await dropText(page, name, text);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Import/ }).click();
  await dialog.getByRole('button', { name: 'Open book' }).click();
  await expect(page.getByRole('heading', { name: BOOK })).toBeVisible();
}

test('exported as JSON from the window, a removed book comes back with its reviews and passages', async ({
  commonplace,
}) => {
  const { page } = commonplace;
  await take(page, 'made by hand.json', JSON.stringify(made));

  const exported = async () => {
    const dialog = await openExport(page, 'Everything');
    // What is under the shield is not shown by the way.
    await expect(dialog).toContainText('There are spoilers in this file');
    await expect(dialog).not.toContainText('drowns');
    await dialog.getByRole('button', { name: 'Show the text' }).click();
    await expect(dialog.getByRole('region', { name: 'The text of the file' })).toContainText('Good until he drowns.');
    const file = await commonplace.savedFile(() => dialog.getByRole('button', { name: /^Save/ }).click());
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    return file;
  };
  const first = await exported();
  expect(first.name).toBe('The Salt Road – all data.json');
  expect(JSON.parse(first.text)).toMatchObject(made);

  await page.getByRole('button', { name: /choose a book/ }).click();
  await page.getByRole('menuitem', { name: 'All books' }).click();
  await page.getByRole('button', { name: `More for ${BOOK}` }).click();
  await page.getByRole('menuitem', { name: /^Remove/ }).click();
  await expect(page.getByRole('heading', { name: BOOK })).toBeHidden();

  await take(page, first.name, first.text);
  const again = JSON.parse((await exported()).text);
  expect(again).toMatchObject(made);
  // The removed one can still be brought back under its id.
  expect(again.books[0].id).toBe('the-salt-road-2');
  await showScreen(page, 'Reviews');
  await expect(reviewList(page).getByRole('option')).toHaveCount(2);
  const pane = await openReview(page, 'Ann');
  await expect(pane).not.toContainText('drowns');
});

test('a table of the reviews has nothing to choose but to be saved', async ({ commonplace }) => {
  const { page } = commonplace;
  await take(page, 'made by hand.json', JSON.stringify(made));
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('radiogroup', { name: 'For whom' })).toBeVisible();
  await chooseFormat(dialog, 'Reviews table');
  await expect(dialog.getByRole('radiogroup', { name: 'For whom' })).toBeHidden();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(commonplace.host === 'electron').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const { name, text } = await commonplace.savedFile(() => dialog.getByRole('button', { name: /^Save/ }).click());
  expect(name).toBe('The Salt Road – reviews.csv');
  const rows = text.split('\r\n');
  expect(rows[1]).toBe(
    'The Salt Road,Edda Lunde; Bo Vang,Ann,2020-05-17,4.5,some,Good until [spoiler]he drowns[/spoiler].',
  );
  expect(rows[2]).toContain(`,,,none,"'=HYPERLINK(""x"")`);
});
