/** Makes sure of an Electron that starts: its runtime, and on Linux the libraries it is linked with. */
import { obtainElectron } from '../../electron/launch/electron-runtime.ts';
import type { Runtime } from '../../electron/launch/host-choice.ts';
import { installPackages } from './apt.ts';
import { runCommand } from './commands.ts';

export async function ensureElectron(): Promise<Runtime> {
  const runtime = await obtainElectron();
  if ('missing' in runtime || process.platform !== 'linux') return runtime;
  if ((await missingLibraries(runtime.executable)).length === 0) return runtime;
  // Debian's chromium is built on the same libraries, whatever this release calls their packages; GTK it leaves to choice.
  const failure = await installPackages('chromium', 'libgtk-3-0');
  const still = await missingLibraries(runtime.executable);
  if (still.length === 0) return runtime;
  return { missing: `this system lacks ${still.join(', ')}${failure === undefined ? '' : `; ${failure}`}` };
}

async function missingLibraries(executable: string): Promise<string[]> {
  const { output } = await runCommand('ldd', [executable], { seconds: 30 });
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].flatMap(([, name]) => name ?? []);
}
