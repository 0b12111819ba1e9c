// What issue 5 sets targets for, in a real browser against the built companion: each page is measured by a process of its own.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale } from '../../electron/launch/build.ts';
import { ensureBrowser } from '../runner/browser.ts';

export async function measureWorkspace(): Promise<void> {
  await buildIfStale();
  const browser = await ensureBrowser();
  if ('missing' in browser) throw new Error(`No browser to measure in: ${browser.missing}.`);
  for (const [title, script] of [
    ['A note of 30,000 words', 'workspace-page.ts'],
    ['2,000 points with 200 tags', 'points-page.ts'],
  ] as const) {
    console.log(`\n${title}`);
    execFileSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, script)], {
      stdio: 'inherit',
      env: { ...process.env, COMMONPLACE_CHROMIUM: browser.executable },
    });
  }
}
