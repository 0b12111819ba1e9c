/** Makes sure of a display for Electron's windows: the one that is there, else an Xvfb of the runner's own. */
import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { hasDisplay } from '../../electron/launch/host-choice.ts';
import { installPackages } from './apt.ts';

/** `close` ends what was started for it. */
export type Display = { name: string; close(): void } | { missing: string };

const answerMilliseconds = 10_000;

export async function ensureDisplay(): Promise<Display> {
  if (hasDisplay(process.platform, process.env)) return { name: process.env.DISPLAY ?? '', close: () => {} };
  const display = await startXvfb();
  if (display) return display;
  const failure = await installPackages('xvfb');
  if (failure !== undefined) return { missing: `there is no display and no Xvfb (${failure})` };
  return (await startXvfb()) ?? { missing: 'there is no display and Xvfb does not start' };
}

/** Xvfb looks for a free display number itself and writes it to the file descriptor given to it. */
function startXvfb(): Promise<Display | undefined> {
  // Room for a 1280×800 page and the window's own menu bar.
  const screen = ['-screen', '0', '1400x900x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', ['-displayfd', '3', ...screen], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const close = () => server.kill();
  process.once('exit', close);
  return new Promise((resolve) => {
    const timer = setTimeout(close, answerMilliseconds);
    const end = (display?: Display) => {
      clearTimeout(timer);
      resolve(display);
    };
    server.once('error', () => end());
    server.once('exit', () => end());
    (server.stdio[3] as Readable).once('data', (number: Buffer) => end({ name: `:${String(number).trim()}`, close }));
  });
}
