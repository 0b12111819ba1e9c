/** Finds Electron's runtime, or has the electron package download it, within a time. Nothing else is ever fetched. */
import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Runtime } from './host-choice.ts';

const require = createRequire(import.meta.url);

/** Longer than any usual line needs for about 110 MB, short enough to wait for. */
const downloadSeconds = 60;

const executableNames: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** Looks without fetching: ELECTRON_OVERRIDE_DIST_PATH, which must then hold one, else the electron package's own. */
export function findElectron(env: NodeJS.ProcessEnv = process.env): Runtime {
  const name = executableNames[process.platform] ?? 'electron';
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const executable = join(override, name);
    return existsSync(executable)
      ? { executable }
      : { missing: `ELECTRON_OVERRIDE_DIST_PATH has no ${name}: ${override}` };
  }
  const home = electronPackage();
  if (home === undefined) return { missing: 'the electron package is not installed' };
  // Written last by its installer; a download that was cut off has left none.
  const isComplete = existsSync(join(home, 'path.txt')) && existsSync(join(home, 'dist', name));
  return isComplete ? { executable: join(home, 'dist', name) } : { missing: 'its runtime is not installed' };
}

/** As findElectron, and downloads the runtime where only that is missing; progress goes to stderr. */
export async function obtainElectron(env: NodeJS.ProcessEnv = process.env): Promise<Runtime> {
  const found = findElectron(env);
  if ('executable' in found || env.ELECTRON_OVERRIDE_DIST_PATH || electronPackage() === undefined) return found;
  const failure = await download();
  return failure === undefined ? findElectron(env) : { missing: failure };
}

function electronPackage(): string | undefined {
  try {
    return dirname(require.resolve('electron/package.json'));
  } catch {
    return undefined;
  }
}

const electronVersion = (home: string): string =>
  (JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }).version;

/** @returns why it failed; undefined when the runtime is there. Leaves nothing behind, interrupted or not. */
async function download(): Promise<string | undefined> {
  const unfinished = mkdtempSync(join(tmpdir(), 'commonplace-electron-'));
  // A process of its own: the only way to stop a download in the middle whatever it is doing.
  const child = fork(fileURLToPath(new URL('./download-electron.ts', import.meta.url)), [unfinished], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const interrupt = () => {
    child.kill('SIGKILL');
    rmSync(unfinished, { recursive: true, force: true });
    process.exit(130);
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);

  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk;
  });
  const show = progressLine(`Downloading Electron ${electronVersion(electronPackage() ?? '')}, once`);
  show(0);
  child.on('message', (percent) => show(Number(percent)));

  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, downloadSeconds * 1000);
  const status = await closed;
  clearTimeout(timer);
  process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  process.stderr.write('\n');
  await rm(unfinished, { recursive: true, force: true });
  if (isLate) return `its download did not finish within ${downloadSeconds} s`;
  return status === 0 ? undefined : `its download failed: ${complaint.trim().split('\n').at(-1) || 'no reason given'}`;
}

/** One line that counts up on a terminal, and steps of 25 % in a log. */
function progressLine(label: string): (percent: number) => void {
  let shown = -1;
  return (percent) => {
    const step = process.stderr.isTTY ? percent : Math.floor(percent / 25) * 25;
    if (step === shown) return;
    if (process.stderr.isTTY) process.stderr.write(`\r${label} … ${step} %`);
    else process.stderr.write(shown < 0 ? `${label} … ${step} %` : ` ${step} %`);
    shown = step;
  };
}
