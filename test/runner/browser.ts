/** Makes sure of a Chromium for the tests: an installed one, else Playwright's, else Debian's. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { installedPrograms } from '../../electron/exporting/printing/installed-programs.ts';
import { installPackages } from './apt.ts';
import { lastLine, runCommand } from './commands.ts';

/** An executable, or '' for the one Playwright keeps itself: both mean the browser has started once. */
export type Browser = { executable: string } | { missing: string };

const playwrightSeconds = 180;

export async function ensureBrowser(): Promise<Browser> {
  const installed = (await installedPrograms(process.env, process.platform)).map(({ path }) => path);
  for (const executable of [...installed, '']) if (await starts(executable)) return { executable };

  console.log('No Chrome or Chromium here; asking Playwright for one …');
  const playwright = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js');
  const args = [playwright, 'install', '--only-shell', 'chromium'];
  const install = await runCommand(process.execPath, args, { seconds: playwrightSeconds });
  if (install.ok && (await starts(''))) return { executable: '' };
  const first = install.ok
    ? 'the Chromium that Playwright installed does not start'
    : `playwright install: ${lastLine(install.output)}`;

  const second = await installPackages('chromium-headless-shell');
  const executable = '/usr/bin/chromium-headless-shell';
  if (second === undefined && (await starts(executable))) return { executable };
  return { missing: `${first}; ${second ?? 'the Chromium from apt does not start'}` };
}

/** The only proof that counts: libraries missing on this system show here, not in a path. */
async function starts(executable: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({
      ...(executable && { executablePath: executable }),
      chromiumSandbox: false,
      timeout: 30_000,
    });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}
