/** What only the Electron host has: its lock-down, its menu, its window, and a page that may crash. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { answerSaveDialog } from './hosts.ts';
import { isSaved, openExport, openSample, showScreen } from './steps.ts';

test('the page has no Node, goes nowhere, opens nothing and asks for nothing', async ({ commonplace }) => {
  const { page } = commonplace;
  await expect(page.getByRole('button', { name: /sample reading/ })).toBeVisible();
  expect(
    await page.evaluate(() => [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process')]),
  ).toEqual(['undefined', 'undefined']);
  expect(await page.evaluate(() => window.open('https://example.org/'))).toBeNull();
  await page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
  expect(page.url()).toBe('app://commonplace/');
  expect(commonplace.electron().windows()).toHaveLength(1);
});

test('requests that leave the computer are cancelled before they are made', async ({ commonplace }) => {
  const refused = await commonplace.electron().evaluate(async ({ net }) => {
    return net.fetch('http://127.0.0.1:9/').then(
      () => 'answered',
      (error: Error) => error.message,
    );
  });
  expect(refused).toContain('ERR_BLOCKED_BY_CLIENT');
});

test('a port is given to our own page only', async ({ commonplace }) => {
  const answered = await commonplace.electron().evaluate(async ({ BrowserWindow }) => {
    // A page that could speak to the main process directly: what our own page, sandboxed, cannot become.
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { nodeIntegration: true, contextIsolation: false, sandbox: false },
    });
    await stranger.loadURL('data:text/html,<p>a stranger</p>');
    const got = await stranger.webContents.executeJavaScript(`new Promise((resolve) => {
      const { ipcRenderer } = require('electron');
      ipcRenderer.on('port', () => resolve('a port'));
      ipcRenderer.send('connect');
      // Messages to the main process are answered in order: no port before this answer means none.
      ipcRenderer.invoke('nobody-answers-this').catch(() => resolve('nothing'));
    })`);
    stranger.destroy();
    return got;
  });
  expect(answered).toBe('nothing');
});

test('the menu’s commands reach the page', async ({ commonplace }) => {
  const { page } = commonplace;
  await openSample(page);
  const choose = (label: string) =>
    commonplace.electron().evaluate(({ Menu }, wanted) => {
      const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
      items.find((item) => item.label === wanted)?.click();
    }, label);
  await choose('&Points');
  await expect(
    page.getByRole('button', { name: 'Points', exact: false }).and(page.locator('[aria-current=page]')),
  ).toBeVisible();
  await choose('&Keys');
  await expect(page.getByRole('dialog', { name: /Keys/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await showScreen(page, 'Notes');
  await page.getByRole('button', { name: 'New note' }).first().click();
  await choose('&Find in the note');
  await expect(page.getByRole('search', { name: 'Find in note' })).toBeVisible();
});

test('the window comes back with the size it had', async ({ commonplace }) => {
  const size = () =>
    commonplace.electron().evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize());
  await commonplace.electron().evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(901, 640));
  await expect.poll(size).toEqual([901, 640]);
  await commonplace.restart();
  await expect.poll(size).toEqual([901, 640]);
});

test('a crash of the page loses nothing that was saved', async ({ commonplace }) => {
  const { page } = commonplace;
  await openSample(page);
  await showScreen(page, 'Notes');
  await page.getByRole('button', { name: 'New note' }).first().click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Written before the crash');
  await page.keyboard.press('Tab');
  await isSaved(page);
  const shown = await commonplace.electron().evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const reloaded = new Promise((resolve) => contents?.once('did-finish-load', () => resolve(undefined)));
    contents?.forcefullyCrashRenderer();
    await reloaded;
    return contents?.executeJavaScript(`new Promise((resolve) => {
      const look = () => {
        const title = document.querySelector('input[aria-label="Title"]');
        if (title) resolve(title.value);
        else requestAnimationFrame(look);
      };
      look();
    })`);
  });
  expect(shown).toBe('Written before the crash');
});

test('a second program is told who has the data folder', async ({ commonplace, dataFolder }) => {
  await expect(commonplace.page.getByRole('button', { name: /sample reading/ })).toBeVisible();
  const cli = join(import.meta.dirname, '../../dist/electron/cli.js');
  const second = spawn(process.execPath, [cli, 'books', '--data', dataFolder]);
  let said = '';
  second.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const [status] = await once(second, 'close');
  expect(status).toBe(3);
  expect(said).toContain('in use by the Commonplace window');
});

test('what cannot be saved is told in the window, and the file that was there stays', async ({
  commonplace,
  dataFolder,
}) => {
  const { page } = commonplace;
  await openSample(page);
  const dialog = await openExport(page, 'Markdown');
  const save = () => dialog.getByRole('button', { name: /^Save/ }).click();
  const folder = join(dataFolder, 'handed out');
  const path = join(folder, 'Never Let Me Go – hand-out.md');
  await answerSaveDialog(commonplace.electron(), folder);
  await save();
  await expect(dialog.getByRole('alert')).toHaveText(`“${path}” could not be written: its folder does not exist.`);
  await mkdir(folder);
  await writeFile(path, 'the one before', { mode: 0o444 });
  await save();
  await expect(dialog.getByRole('alert')).toContainText('that file is read-only');
  expect(await readFile(path, 'utf8')).toBe('the one before');
});
