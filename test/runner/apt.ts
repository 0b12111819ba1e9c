/** Debian packages, where the runner may install them. */
import { existsSync } from 'node:fs';
import { lastLine, runCommand } from './commands.ts';

/** Chromium with what it needs is about 100 MB. */
const seconds = 240;

export const canInstallPackages = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** @returns why it failed, or undefined when the packages are installed. */
export async function installPackages(...names: string[]): Promise<string | undefined> {
  if (!canInstallPackages()) return 'installing packages takes root and apt-get';
  console.log(`Installing ${names.join(', ')} with apt-get …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // An update that fails may still leave lists good enough to install from.
  await runCommand('apt-get', ['update', '-qq'], { seconds, env });
  const { ok, output } = await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
    seconds,
    env,
  });
  return ok ? undefined : lastLine(output);
}
