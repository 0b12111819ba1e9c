/** From a plan to the minutes: a meeting is planned, its agenda put into an order, held in front of the room, and written down. */
import type { Locator, Page } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { addTags, isSaved, openReview, openSample, selectWords, showScreen } from './steps.ts';

const hiddenWords = 'goes off into a dark field to scream';
const trust = 'Do we trust her memory?';
const spoiling = 'What does the scream say?';
const title = 'What did the title promise you?';

test('a meeting is planned, with its refusals at the fields', async ({ commonplace: { page } }) => {
  await openSample(page);
  await showMeeting(page);
  await page.getByRole('button', { name: 'Plan a meeting' }).click();
  const dialog = page.getByRole('dialog', { name: 'Plan a meeting' });
  await dialog.getByLabel('Minutes planned').fill('an hour');
  await dialog.getByLabel('Place').fill('Town library');
  await dialog.getByRole('button', { name: 'Plan meeting' }).click();
  await expect(dialog).toContainText('A meeting needs a day');
  await expect(dialog).toContainText('A meeting takes whole minutes');
  await expect(dialog.getByLabel('Minutes planned')).toHaveValue('an hour');
  await dialog.getByLabel('Minutes planned').fill('45');
  await dialog.getByLabel('Day').fill('2031-09-25');
  await dialog.getByRole('button', { name: 'Who comes' }).click();
  const newMember = page.getByRole('textbox', { name: 'Add a member' });
  for (const name of ['Ana', 'Ben']) {
    await newMember.fill(name);
    await newMember.press('Enter');
    await expect(page.getByRole('checkbox', { name })).toBeChecked();
  }
  await newMember.fill('ana');
  await newMember.press('Enter');
  await expect(page.getByText('There is already a member “Ana”')).toBeVisible();
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Plan meeting' }).click();
  await expect(page.getByRole('heading', { name: 'Thursday, 25 September 2031' })).toBeVisible();
  const pane = page.getByRole('region', { name: 'Thursday, 25 September 2031' });
  await expect(pane.getByRole('button', { name: 'Who comes' })).toContainText('2: Ana, Ben');

  // Fields in place: refused ones keep what was typed and change nothing.
  const minutes = pane.getByLabel('Minutes planned');
  await minutes.fill('0');
  await minutes.press('Enter');
  await expect(pane).toContainText('A meeting takes whole minutes, from 1 to 1,440.');
  await minutes.fill('90');
  await minutes.press('Enter');
  await pane.getByLabel('Day').fill('2031-09-26');
  await pane.getByLabel('Day').blur();
  await expect(page.getByRole('heading', { name: 'Friday, 26 September 2031' })).toBeVisible();
  await isSaved(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Friday, 26 September 2031' })).toBeVisible();
  await expect(page.getByLabel('Minutes planned')).toHaveValue('90');
  await page.getByRole('button', { name: 'Delete meeting: Friday, 26 September 2031' }).click();
  await expect(page.getByRole('heading', { name: 'No meeting planned' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Friday, 26 September 2031' })).toBeVisible();
});

test('an agenda is filled, weighed, ordered and undone', async ({ commonplace: { page } }) => {
  await withPoints(page);
  await planMeeting(page);
  await page.keyboard.press('a');
  const picker = page.getByRole('dialog', { name: /Add points/ });
  await picker.getByRole('searchbox', { name: 'Find a point' }).fill('memory');
  await expect(picker.getByRole('row')).toHaveCount(1);
  await picker.getByRole('row', { name: trust }).click();
  await picker.getByRole('searchbox', { name: 'Find a point' }).fill('');
  await picker.getByRole('row', { name: spoiling }).click();
  await picker.getByLabel('Minutes each').fill('30');
  await picker.getByRole('button', { name: 'Add 2 points' }).click();
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: /^Add points/ }).click();
  await expect(picker.getByRole('row', { name: trust })).toContainText('On the agenda');
  await expect(picker.getByRole('row', { name: trust })).toHaveAttribute('aria-disabled', 'true');
  await picker.getByRole('row', { name: title }).click();
  await picker.getByLabel('Minutes each').fill('40');
  await picker.getByRole('button', { name: 'Add 1 point', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: '100 of 90 minutes: 10 too many.' })).toBeVisible();

  await addItem(page, 'Welcome');
  const panel = page.getByRole('complementary', { name: 'Item' });
  await panel.getByLabel('Minutes', { exact: true }).fill('five');
  await panel.getByLabel('Minutes', { exact: true }).press('Enter');
  await expect(panel).toContainText('An item takes whole minutes, from 0 to 600.');
  await panel.getByLabel('Minutes', { exact: true }).fill('5');
  await panel.getByLabel('Minutes', { exact: true }).press('Enter');
  await expect(rows(page).last()).toContainText('5 min');

  // By keys, several at once.
  await rows(page).last().click();
  for (const _ of [1, 2, 3]) await page.keyboard.press('Alt+ArrowUp');
  await order(page, 'Welcome', trust, spoiling, title);
  await expect(page.getByRole('row', { name: 'Welcome' })).toBeFocused();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(panel).toContainText('2 items chosen');
  await page.keyboard.press('Alt+ArrowDown');
  await order(page, spoiling, 'Welcome', trust, title);
  await page.keyboard.press('Control+z');
  await order(page, 'Welcome', trust, spoiling, title);

  // By dragging, and by dragging without a mouse.
  await page.getByRole('row', { name: title }).dragTo(page.getByRole('row', { name: trust }), {
    targetPosition: { x: 200, y: 2 },
  });
  await order(page, 'Welcome', title, trust, spoiling);
  const dragged = page.getByRole('row', { name: trust });
  await dragged.click();
  await dragged.getByRole('button', { name: /^Drag/ }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await order(page, 'Welcome', title, spoiling, trust);

  // What touches a spoiler goes last, the welcome stays first.
  await page.getByRole('button', { name: 'Suggest an order' }).click();
  await expect(page.getByText(/Put into an order: .*1 with spoilers last/)).toBeVisible();
  await order(page, 'Welcome', title, trust, spoiling);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await order(page, 'Welcome', title, spoiling, trust);

  await page.getByRole('row', { name: 'Welcome' }).click();
  await page.keyboard.press('Delete');
  await order(page, title, spoiling, trust);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await order(page, 'Welcome', title, spoiling, trust);

  // A point that goes leaves its item behind, which says so.
  await showScreen(page, 'Points');
  await page.locator('[data-point]', { hasText: title }).getByRole('button', { name: 'Delete point' }).click();
  await showMeeting(page);
  await expect(page.getByText('The point of one item was deleted.')).toBeVisible();
  await page.getByRole('button', { name: 'Take it off the agenda' }).click();
  await order(page, 'Welcome', spoiling, trust);
});

test('a meeting is held in front of the room and written down', async ({ commonplace: { page } }) => {
  test.slow();
  await withPoints(page);
  await planMeeting(page);
  await addPoints(page);
  await addItem(page, 'Choose the next book');
  // The room is shown no spoiler, though this computer shows them.
  await page.getByRole('button', { name: 'Hide spoilers' }).click();
  await page.getByRole('button', { name: 'Start meeting' }).click();
  await expect(page.getByRole('navigation', { name: 'Book' })).toBeHidden();
  const stage = page.getByRole('article');
  await expect(stage.getByRole('heading', { name: trust })).toBeVisible();
  await expect(stage).toContainText('“At forty-one I gave up counting.”');
  await expect(stage).toContainText('Marit Solheim, 14 March 2016');
  await page.keyboard.press('m');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(page.getByRole('timer')).toContainText(/0:0[1-9] of 10 min/);
  await page.keyboard.press('ArrowRight');
  await expect(stage.getByRole('heading', { name: spoiling })).toBeVisible();
  await expect(stage).not.toContainText(hiddenWords);
  await stage.getByRole('button', { name: 'spoiler – show' }).first().click();
  await expect(stage).toContainText(hiddenWords);

  await page.keyboard.press('d');
  await expect(stage).toContainText('Discussed');
  await page.keyboard.press('c');
  await page.keyboard.type('That nobody answers.');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Add a remark' }).fill('Ben heard it as grief.');
  await page.keyboard.press('Enter');
  await expect(stage.getByRole('list', { name: 'Remarks' })).toContainText('Ben heard it as grief.');
  await isSaved(page);

  // The evening goes on where it was.
  await page.reload();
  await expect(stage.getByRole('heading', { name: spoiling })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Outcome' })).toHaveValue('That nobody answers.');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('l');
  await expect(stage).toContainText('Parked');
  await page.keyboard.press('PageUp');
  await expect(stage.getByRole('heading', { name: spoiling })).toBeVisible();
  await page.getByRole('button', { name: /^Item 2 of 4/ }).click();
  await page.getByRole('menuitem', { name: /Choose the next book/ }).click();
  await page.keyboard.press('d');
  await expect(stage).toContainText('Done');
  await page.keyboard.press('ArrowRight');
  await expect(stage).toContainText('1 discussed, 1 done, 1 parked, 1 open.');
  await page.getByRole('button', { name: 'Minutes as a note' }).click();

  const note = page.getByRole('textbox', { name: 'Note', exact: true });
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Minutes, 25 September 2031');
  await expect(note).toContainText('Thursday, 25 September 2031, 19:30');
  await expect(note).toContainText('Outcome: That nobody answers.');
  await expect(note).toContainText('Ben heard it as grief.');
  await showMeeting(page);
  await expect(page.getByRole('row', { name: spoiling })).toContainText('That nobody answers.');
  await expect(page.getByRole('row', { name: spoiling })).toContainText('Discussed');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Book' })).toContainText('Notes0');
});

test('the meeting goes to the full screen and back by key', async ({ commonplace: { page } }) => {
  await openSample(page);
  await planMeeting(page);
  await addItem(page, 'Welcome');
  await page.getByRole('button', { name: 'Start meeting' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible();
  await page.keyboard.press('f');
  await expect(page.getByRole('button', { name: 'Leave full screen' })).toBeVisible();
  await page.keyboard.press('f');
  await expect(page.getByRole('button', { name: 'Full screen', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Thursday, 25 September 2031' })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in a meeting, ${theme}`, async ({ commonplace: { page, host } }) => {
    test.slow();
    const check = async (where: string) => {
      await page.evaluate((value) => {
        document.documentElement.dataset.theme = value;
      }, theme);
      await axeFindsNothing(page, host, where);
    };
    await withPoints(page);
    await showMeeting(page);
    await check('no meeting');
    await page.getByRole('button', { name: 'Plan a meeting' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Plan meeting' }).click();
    await check('a meeting without a day');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await planMeeting(page);
    await check('no agenda');
    await page.getByRole('button', { name: 'Who comes' }).click();
    await expect(page.getByRole('dialog', { name: 'Who comes' })).toBeVisible();
    await check('who comes');
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await page.getByRole('dialog').getByRole('row', { name: trust }).click();
    await check('choosing points');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await addPoints(page);
    await check('an agenda with several chosen');
    await page.getByRole('row', { name: trust }).click();
    await check('an item');
    await page.getByRole('button', { name: 'Start meeting' }).click();
    await check('an item in front of the room');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('m');
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await check('hidden words, and the clock');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await check('the end');
  });
}

/** Three points: one with a quotation, one that quotes hidden words, and one for the group. */
async function withPoints(page: Page): Promise<void> {
  await openSample(page);
  await showScreen(page, 'Reviews');
  await selectWords(await openReview(page, 'Marit Solheim'), 'At forty-one I gave up counting.');
  await makePoint(page, trust, 'memory');
  const pane = await openReview(page, 'Lucía Ferrer');
  await page.keyboard.press('o');
  await selectWords(pane, hiddenWords);
  await makePoint(page, spoiling, 'ethics');
  await showScreen(page, 'Points');
  await makePoint(page, title, 'for the group');
}

async function makePoint(page: Page, text: string, ...tags: string[]): Promise<void> {
  await page.keyboard.press('p');
  const form = page.getByRole('form', { name: 'Add point' });
  await form.getByRole('textbox', { name: 'What do you want to ask the group?' }).fill(text);
  await addTags(form, ...tags);
  await form.getByRole('button', { name: 'Add point' }).click();
  await expect(form).toBeHidden();
}

async function showMeeting(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Book' }).getByRole('button', { name: 'Meeting' }).click();
}

async function planMeeting(page: Page): Promise<void> {
  await showMeeting(page);
  await page.getByRole('button', { name: 'Plan a meeting' }).click();
  const dialog = page.getByRole('dialog', { name: 'Plan a meeting' });
  await dialog.getByLabel('Day').fill('2031-09-25');
  await dialog.getByRole('button', { name: 'Plan meeting' }).click();
  await expect(page.getByRole('heading', { name: 'Thursday, 25 September 2031' })).toBeVisible();
}

async function addPoints(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Add points/ }).click();
  const picker = page.getByRole('dialog', { name: /Add points/ });
  for (const name of [trust, spoiling, title]) await picker.getByRole('row', { name }).click();
  await picker.getByRole('button', { name: 'Add 3 points' }).click();
  await order(page, trust, spoiling, title);
}

async function addItem(page: Page, name: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Something else' });
  await field.fill(name);
  await field.press('Enter');
  await expect(page.getByRole('row', { name })).toBeVisible();
}

function rows(page: Page): Locator {
  return page.getByRole('grid', { name: 'Agenda' }).getByRole('row');
}

async function order(page: Page, ...titles: string[]): Promise<void> {
  await expect(rows(page)).toContainText(titles);
}
