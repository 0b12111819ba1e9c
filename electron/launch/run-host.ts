/** Runs one host as a child process for as long as it lives, and passes on the wish to close, once. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Ending } from './host-choice.ts';

/** A host saves and closes in well under a second; this is for one that hangs. */
const closingMilliseconds = 10_000;
/** Enough of what it said last to find the reason of a failure in. */
const stderrTailLength = 16_384;
/** Chromium's own log (no session bus, no graphics card …): of no use to a reader; a failure is told in words from the tail. */
const chromiumChatter = /^\[\d+:\d{4}\/[\d.]+:(VERBOSE\d*|INFO|WARNING|ERROR):/;
const isWindows = process.platform === 'win32';

/** Starts `command`, shows what it prints, and returns how it ended. Never throws: a command that cannot start is an `error`. */
export function runHost(command: string, args: readonly string[]): Promise<Ending & { wasAskedToClose: boolean }> {
  const started = performance.now();
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(command, args, {
    env,
    stdio: ['inherit', 'inherit', 'pipe'],
    // A terminal sends Ctrl+C to the whole process group, and Chromium takes a second signal as "die now".
    // In a group of its own the host gets exactly the one passed on below. Windows has no signals to pass on: there the
    // host hears Ctrl+C from the console itself.
    detached: !isWindows,
  });

  let stderr = '';
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (!chromiumChatter.test(line)) process.stderr.write(`${line}\n`);
    stderr = `${stderr}${line}\n`.slice(-stderrTailLength);
  });

  let wasAskedToClose = false;
  let patience: NodeJS.Timeout | undefined;
  const close = () => {
    if (wasAskedToClose) return;
    wasAskedToClose = true;
    if (!isWindows) child.kill('SIGTERM');
    patience = setTimeout(() => child.kill('SIGKILL'), closingMilliseconds);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, close);

  return new Promise((resolve) => {
    const end = (status: number | null, signal: NodeJS.Signals | null, error?: string) => {
      clearTimeout(patience);
      for (const name of signals) process.off(name, close);
      const afterMilliseconds = performance.now() - started;
      resolve({
        status,
        signal,
        afterMilliseconds,
        stderr,
        wasAskedToClose,
        ...(error === undefined ? {} : { error }),
      });
    };
    child.once('error', (error) => end(null, null, error.message));
    child.once('close', (status, signal) => end(status, signal));
  });
}
