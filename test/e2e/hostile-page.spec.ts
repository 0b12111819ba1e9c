/**
 * A saved page made to do harm: what it carries is shown as words or not at all. That nothing left this computer meanwhile, and
 * that no policy had to refuse anything, the fixtures assert of every test.
 */
import { expect, test } from './fixtures.ts';
import { dropText, openReview, showScreen } from './steps.ts';

const HARM = [
  '<script>window.harmed = true; fetch("https://example.org/script")</script>',
  '<img src="https://example.org/pixel.png" onerror="window.harmed = true" alt="a lamp">',
  '<a href="javascript:window.harmed = true">click me</a> ',
  '<b onmouseover="window.harmed = true" style="background: url(https://example.org/style.png)">bold words</b> ',
  '<iframe src="https://example.org/frame"></iframe><object data="https://example.org/object"></object>',
  '<svg onload="window.harmed = true"><use href="https://example.org/image.svg#a"></use></svg>',
  '<form action="https://example.org/form"><button>Send</button></form>',
  '<link rel="stylesheet" href="https://example.org/sheet.css"><meta http-equiv="refresh" content="0;url=https://example.org/">',
].join('');

/** A Goodreads page with one review, whose data and cards hold the same. */
function hostilePage(): string {
  const state = {
    ROOT_QUERY: {
      'getBookByLegacyId({"legacyId":"1"})': { __ref: 'Book:1' },
      getReviews: { totalCount: 1, edges: [{ node: { __ref: 'Review:1' } }] },
    },
    'Book:1': { id: '1', title: 'The Salt <script>window.harmed = true</script> Ledger', description: HARM },
    'Review:1': { id: 'r1', creator: { __ref: 'User:1' }, createdAt: 1_400_000_000_000, text: `Begins. ${HARM} Ends.` },
    'User:1': { name: '<img src=x onerror="window.harmed = true">Mallory' },
  };
  const data = JSON.stringify({ props: { pageProps: { apolloState: state, jwtToken: 'SECRET' } } });
  return `<!DOCTYPE html><html><body onload="window.harmed = true">${HARM}<script id="__NEXT_DATA__" type="application/json">${data.replaceAll('<', '\\u003c')}</script></body></html>`;
}

test('scripts, event handlers, script links and remote images of a page come in as words or not at all', async ({
  commonplace: { page },
}) => {
  await expect(page.getByRole('button', { name: /sample reading/ })).toBeVisible();
  await dropText(page, 'page.html', hostilePage());
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Import \(/ }).click();
  await dialog.getByRole('button', { name: 'Open book' }).click();
  await showScreen(page, 'Reviews');
  await openReview(page, 'Mallory');
  const pane = page.getByRole('region', { name: 'Review', exact: true });
  await expect(pane).toContainText('Begins.');
  await expect(pane).toContainText('[image: a lamp]');
  await expect(pane).toContainText('click me');
  await expect(pane).toContainText('Ends.');
  // The words of the link are there, and lead nowhere.
  await expect(pane.getByRole('link')).toHaveCount(0);
  await expect(page.locator('main').locator('script, iframe, object, form, svg use')).toHaveCount(0);
  await pane.getByText('bold words').hover();
  await pane.getByText('click me').click();
  expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
  await showScreen(page, 'Overview');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ledger');
  expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
});
