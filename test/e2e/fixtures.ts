/** What every end-to-end test starts from: a fresh data folder, and the companion open over it in the project's host. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  test as base,
  type ElectronApplication,
  expect,
  type Page,
  type TestInfo,
} from '@playwright/test';
import { type RunningHost, type SavedFile, startBrowserHost, startElectron } from './hosts.ts';

export { expect };

export type Commonplace = {
  readonly host: 'browser' | 'electron';
  /** The page now open; another one after `restart` and `kill`. */
  readonly page: Page;
  /** Closes page and host as a user does, and opens them again over the same data folder. */
  restart(): Promise<Page>;
  stop(): Promise<void>;
  /** The Electron host's own side, for the tests that only it has. */
  electron(): ElectronApplication;
  /** Does what makes the page save a file, and reads that file. */
  savedFile(save: () => Promise<void>): Promise<SavedFile>;
  /** `kill -9`, then opens again over what was left. */
  kill(): Promise<Page>;
  /** Browser host: `kill -9` under a page that stays open. @returns starts it again as it was started before */
  killUnderPage(): Promise<() => Promise<void>>;
};

type TestFixtures = {
  dataFolder: string;
  commonplace: Commonplace;
};

type WorkerFixtures = {
  /** Chromium is only started where a test asks for it. */
  openChromium: () => Promise<Browser>;
};

export const test = base.extend<TestFixtures, WorkerFixtures>({
  openChromium: [
    async ({ playwright }, use) => {
      let browser: Promise<Browser> | undefined;
      const executablePath = process.env.COMMONPLACE_CHROMIUM;
      await use(() => {
        browser ??= playwright.chromium.launch({
          ...(executablePath && { executablePath }),
          // A browser that is not ours may have errands of its own; the companion is tested as if offline.
          args: [
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--no-first-run',
            '--disable-gpu',
          ],
        });
        return browser;
      });
      await (await browser)?.close();
    },
    { scope: 'worker' },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from the pattern.
  dataFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'commonplace-data-'));
    await use(folder);
    // A killed Electron's helpers may still be writing their last.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },

  commonplace: async ({ dataFolder, openChromium, viewport }, use, testInfo) => {
    const host = testInfo.project.name === 'electron' ? 'electron' : 'browser';
    if (host === 'electron' && !process.env.COMMONPLACE_ELECTRON) {
      testInfo.skip(true, `no Electron: ${process.env.COMMONPLACE_NO_ELECTRON ?? 'COMMONPLACE_ELECTRON is not set'}`);
    }
    const problems = new Set<string>();
    let stderr = '';
    let running: RunningHost | undefined;
    let hasRun = false;
    // A page whose host is going may well complain.
    let isLeaving = false;
    let isDown = false;

    const report = (problem: string): void => {
      // That nobody answers is said by Chromium itself.
      if (!isLeaving && !(isDown && problem.startsWith('console: WebSocket connection to'))) problems.add(problem);
    };
    const open = async (): Promise<Page> => {
      isLeaving = false;
      const options = {
        dataFolder,
        viewport: viewport ?? { width: 1280, height: 800 },
        isFirstRun: !hasRun,
        report,
      };
      hasRun = true;
      running =
        host === 'electron' ? await startElectron(options) : await startBrowserHost(await openChromium(), options);
      return running.page;
    };
    const leave = async (how: 'close' | 'kill'): Promise<void> => {
      if (!running) return;
      const left = running;
      running = undefined;
      isLeaving = true;
      await left[how]();
      stderr += left.stderr();
    };

    let page = await open();
    await use({
      host,
      get page() {
        return page;
      },
      stop: () => leave('close'),
      electron() {
        if (!running?.electron) throw new Error('Electron is not running.');
        return running.electron;
      },
      savedFile(save) {
        if (!running) throw new Error('Commonplace is not running.');
        return running.savedFile(save);
      },
      async restart() {
        await leave('close');
        page = await open();
        return page;
      },
      async kill() {
        await leave('kill');
        page = await open();
        return page;
      },
      async killUnderPage() {
        if (!running?.killUnderPage || !running.startUnderPage) throw new Error('No page outlives this host.');
        const { killUnderPage, startUnderPage } = running;
        isDown = true;
        await killUnderPage();
        return startUnderPage;
      },
    });

    const hasFailed = testInfo.status !== testInfo.expectedStatus || problems.size > 0;
    if (hasFailed && running) await attachScreenshot(testInfo, running.page);
    try {
      await leave('close');
    } finally {
      if (hasFailed) await testInfo.attach('host stderr', { body: stderr, contentType: 'text/plain' });
    }
    expect([...problems], 'errors on the page, refused content, or requests that leave this computer').toEqual([]);
  },
});

async function attachScreenshot(testInfo: TestInfo, page: Page): Promise<void> {
  const body = await page.screenshot({ timeout: 5000 }).catch(() => undefined);
  if (body) await testInfo.attach('screenshot', { body, contentType: 'image/png' });
}
