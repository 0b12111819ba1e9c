/** Starts the built companion as a user would, in either host, and ends it gently or not. No part of it is replaced. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Browser,
  type ElectronApplication,
  _electron as electron,
  type Page,
  type ViewportSize,
} from '@playwright/test';
import { type Report, reportPast, watchContext } from './page-problems.ts';

const root = join(import.meta.dirname, '../..');
const startMilliseconds = 30_000;

export type RunningHost = {
  page: Page;
  /** The Electron host's own side. */
  electron?: ElectronApplication;
  /** Closes the page, then the host. @throws when the host does not end with status 0. */
  close(): Promise<void>;
  /** `kill -9`: no goodbye of any kind. */
  kill(): Promise<void>;
  /** Does what makes the page save a file, says where to put it as a user would, and reads it. */
  savedFile(save: () => Promise<void>): Promise<SavedFile>;
  /** What the host has written to stderr so far. */
  stderr(): string;
};

export type SavedFile = { readonly name: string; readonly text: string };

export type StartOptions = {
  dataFolder: string;
  viewport: ViewportSize;
  /** Later runs of an Electron window keep the size they remember. */
  isFirstRun: boolean;
  report: Report;
};

export async function startBrowserHost(
  browser: Browser,
  { dataFolder, viewport, report }: StartOptions,
): Promise<RunningHost> {
  const host = spawn(process.execPath, [join(root, 'dist/electron/serve.js'), '--data', dataFolder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stderr = collect(host);
  const context = await browser.newContext({ viewport });
  watchContext(context, report);
  const page = await context.newPage();
  try {
    await page.goto(await printedAddress(host, stderr));
  } catch (error) {
    await end(host, 'SIGKILL');
    throw error;
  }
  return {
    page,
    stderr,
    async savedFile(save) {
      const [download] = await Promise.all([page.waitForEvent('download'), save()]);
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
    },
    async close() {
      await context.close();
      await end(host, 'SIGTERM');
      if (host.exitCode !== 0)
        throw new Error(`the browser host ended with ${host.exitCode ?? host.signalCode}\n${stderr()}`);
    },
    async kill() {
      await end(host, 'SIGKILL');
      await context.close();
    },
  };
}

export async function startElectron({ dataFolder, viewport, isFirstRun, report }: StartOptions): Promise<RunningHost> {
  const { ELECTRON_RUN_AS_NODE: _, ...inherited } = process.env;
  const app = await electron.launch({
    executablePath: process.env.COMMONPLACE_ELECTRON ?? '',
    // The sandbox of Chromium does not start for root, nor without user namespaces; the graphics card is Xvfb's.
    args: ['--no-sandbox', '--disable-gpu', join(import.meta.dirname, 'held-app')],
    env: { ...(inherited as Record<string, string>), COMMONPLACE_DATA: dataFolder },
    timeout: startMilliseconds,
  });
  watchContext(app.context(), report);
  const host = app.process();
  const stderr = collect(host);
  const page = await app.firstWindow();
  // Electron had opened it before Playwright could tell.
  await reportPast(page, report);
  if (isFirstRun) {
    const window = await app.browserWindow(page);
    await window.evaluate((target, { width, height }) => target.setContentSize(width, height), viewport);
  }
  return {
    page,
    electron: app,
    stderr,
    async savedFile(save) {
      // The answer to the window's own save dialog, which no test can click in.
      const folder = await mkdtemp(join(dataFolder, 'saved-'));
      const saved = await app.evaluateHandle(({ session }, into) => {
        const name = new Promise<string>((resolve) => {
          session.defaultSession.once('will-download', (_event, item) => {
            item.setSavePath(`${into}/${item.getFilename()}`);
            item.once('done', () => resolve(item.getFilename()));
          });
        });
        return { name };
      }, folder);
      await save();
      const name = await saved.evaluate(({ name: done }) => done);
      return { name, text: await readFile(join(folder, name), 'utf8') };
    },
    async close() {
      await app.close();
      if (host.exitCode !== 0) throw new Error(`Electron ended with ${host.exitCode ?? host.signalCode}\n${stderr()}`);
    },
    kill: () => end(host, 'SIGKILL'),
  };
}

async function end(host: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (host.exitCode !== null || host.signalCode !== null) return;
  const ended = once(host, 'exit');
  host.kill(signal);
  await ended;
}

function collect(host: ChildProcess): () => string {
  let text = '';
  host.stderr?.on('data', (chunk: Buffer) => {
    text += chunk;
  });
  return () => text;
}

function printedAddress(host: ChildProcess, stderr: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const fail = (why: string) => {
      clearTimeout(timer);
      reject(new Error(`the browser host ${why}\n${printed}${stderr()}`));
    };
    const timer = setTimeout(() => fail('printed no address'), startMilliseconds);
    host.once('exit', (status) => fail(`ended with ${status}`));
    host.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk;
      const address = /^Commonplace is at (http:\/\/127\.0\.0\.1:\d+\/\S*)$/m.exec(printed)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}
