// Where Commonplace keeps everything: one folder, the same for every host on this computer.
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** `--data DIR`, else `COMMONPLACE_DATA`, else the platform's user-data folder. Absolute. */
export function dataFolder(asked: string | undefined, env: NodeJS.ProcessEnv, platform = process.platform): string {
  const chosen = asked || env.COMMONPLACE_DATA;
  if (chosen) return resolve(chosen);
  if (platform === 'win32') return join(env.APPDATA || join(homedir(), 'AppData', 'Roaming'), 'Commonplace');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Commonplace');
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'commonplace');
}
