/**
 * `npm test`: makes sure of what the tests need, runs unit and end-to-end tests, and ends with one line of totals.
 * `npm test -- ARGUMENTS` runs only the end-to-end tests, with those arguments for Playwright.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from '../electron/launch/build.ts';
import { type Browser, ensureBrowser } from './runner/browser.ts';
import { ensureDisplay } from './runner/display.ts';
import { ensureElectron } from './runner/electron.ts';
import { ensurePoppler } from './runner/poppler.ts';
import { runEndToEndTests, runUnitTests, type Tally } from './runner/suites.ts';

const args = process.argv.slice(2);

// Through `exit`, where everything that was started is ended.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const tallies: Tally[] = [];
const reportFolder = await mkdtemp(join(tmpdir(), 'commonplace-tests-'));
try {
  await buildIfStale();
  const browser = await ensureBrowser();
  await ensurePoppler();
  if (args.length === 0) tallies.push(await runUnitTests(reportFolder, chromiumOf(browser)));
  tallies.push(await endToEnd(browser));
} catch (error) {
  console.error(error);
  tallies.push({ passed: 0, failed: 1, skipped: 0 });
} finally {
  await rm(reportFolder, { recursive: true, force: true });
}

const total = (count: keyof Tally): number => tallies.reduce((sum, tally) => sum + tally[count], 0);
process.exitCode = total('failed') > 0 ? 1 : 0;
console.log(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);

/** How the tests, and Commonplace where it prints, are told which browser there is. */
function chromiumOf(browser: Browser): NodeJS.ProcessEnv {
  return 'executable' in browser ? { COMMONPLACE_CHROMIUM: browser.executable } : {};
}

async function endToEnd(browser: Browser): Promise<Tally> {
  const electron = await ensureElectronWithDisplay();
  try {
    return await runOnHosts(browser, electron);
  } finally {
    electron.close();
  }
}

/** Electron without its runtime or without a display is a half that is skipped: told here, counted test by test. */
async function ensureElectronWithDisplay(): Promise<{ env: NodeJS.ProcessEnv; close(): void }> {
  const display = await ensureDisplay();
  const electron = 'missing' in display ? display : await ensureElectron();
  if ('executable' in electron && 'name' in display) {
    return { env: { COMMONPLACE_ELECTRON: electron.executable, DISPLAY: display.name }, close: display.close };
  }
  const reason = 'missing' in electron ? electron.missing : '';
  console.log(`The Electron half is skipped: ${reason}.`);
  if ('close' in display) display.close();
  return { env: { COMMONPLACE_ELECTRON: '', COMMONPLACE_NO_ELECTRON: reason }, close: () => {} };
}

/** Without a browser the Electron half still runs; the missing half is a failure, since every machine can have one. */
async function runOnHosts(browser: Browser, electron: { env: NodeJS.ProcessEnv }): Promise<Tally> {
  if ('executable' in browser) {
    return runEndToEndTests(reportFolder, args, { ...electron.env, ...chromiumOf(browser) });
  }
  console.error(
    `No browser for the tests (${browser.missing}). Install Chrome or Chromium, or give its path in COMMONPLACE_CHROMIUM.`,
  );
  const tally = electron.env.COMMONPLACE_ELECTRON
    ? await runEndToEndTests(reportFolder, [...args, '--project=electron'], electron.env)
    : { passed: 0, failed: 0, skipped: 0 };
  return { ...tally, failed: tally.failed + 1 };
}
