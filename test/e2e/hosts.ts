/** Starts the built companion as a user would, in either host, and ends it gently or not. No part of it is replaced. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Browser,
  type ElectronApplication,
  _electron as electron,
  expect,
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
  /** Browser host: `kill -9` under a page that stays open. */
  killUnderPage?(): Promise<void>;
  /** Starts it again as it was started before. */
  startUnderPage?(): Promise<void>;
  /** Does what makes the page save a file, says where to put it as a user would, and reads it. */
  savedFile(save: () => Promise<void>): Promise<SavedFile>;
  /** What the host has written to stderr so far. */
  stderr(): string;
};

export type SavedFile = { readonly name: string; readonly bytes: Buffer; readonly text: string };

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
  const start = () =>
    spawn(process.execPath, [join(root, 'dist/electron/serve.js'), '--data', dataFolder, '--port', '0'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  let host = start();
  let stderr = collect(host);
  // A browser with a window grants by itself what a page does that is looked at.
  const permissions = ['clipboard-write'];
  const context = await browser.newContext({ viewport, permissions });
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
    stderr: () => stderr(),
    killUnderPage: () => end(host, 'SIGKILL'),
    async startUnderPage() {
      host = start();
      stderr = collect(host);
      await printedAddress(host, stderr);
    },
    async savedFile(save) {
      const [download] = await Promise.all([page.waitForEvent('download'), save()]);
      return savedAs(download.suggestedFilename(), await download.path());
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
      const folder = await mkdtemp(join(dataFolder, 'saved-'));
      await answerSaveDialog(app, folder);
      await save();
      // It has its name once it is whole; until then what is written stands beside.
      const whole = async () => (await readdir(folder)).filter((name) => !name.includes('.tmp-'));
      await expect.poll(whole).toHaveLength(1);
      const [name = ''] = await whole();
      return savedAs(name, join(folder, name));
    },
    async close() {
      await app.close();
      if (host.exitCode !== 0) throw new Error(`Electron ended with ${host.exitCode ?? host.signalCode}\n${stderr()}`);
    },
    kill: () => end(host, 'SIGKILL'),
  };
}

/** Electron's own save dialog, which no test can click in, is answered with `folder` and the name it proposes. */
export async function answerSaveDialog(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, into) => {
    dialog.showSaveDialog = async (...asked: [unknown, unknown?]) => {
      const options = asked.at(-1) as { readonly defaultPath?: string };
      const name = options.defaultPath?.split(/[\\/]/).at(-1);
      return { canceled: false, filePath: `${into}/${name}` };
    };
  }, folder);
}

async function savedAs(name: string, path: string): Promise<SavedFile> {
  const bytes = await readFile(path);
  return { name, bytes, text: bytes.toString('utf8') };
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
