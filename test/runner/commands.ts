/** Runs a program to its end, within a time. The test runner's only way to start one. */
import { spawn } from 'node:child_process';

export type CommandResult = { ok: boolean; output: string };

/**
 * @param options.show pass what it prints on to the terminal instead of keeping it
 * @returns never throws: a program that is missing, fails or takes too long is not `ok`, with the reason at the end of `output`.
 */
export function runCommand(
  command: string,
  args: readonly string[],
  options: { seconds: number; show?: boolean; env?: NodeJS.ProcessEnv },
): Promise<CommandResult> {
  const child = spawn(command, args, {
    env: { ...process.env, ...options.env },
    stdio: options.show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  });
  // An interrupted runner takes what it started with it; asked nicely, Playwright closes its browsers and hosts.
  const stop = () => child.kill();
  process.once('exit', stop);
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      output += `\n${command} took longer than ${options.seconds} s`;
      child.kill('SIGKILL');
    }, options.seconds * 1000);
    const end = (ok: boolean) => {
      clearTimeout(timer);
      process.off('exit', stop);
      resolve({ ok, output });
    };
    child.once('error', (error) => {
      output += error.message;
      end(false);
    });
    child.once('close', (status) => end(status === 0));
  });
}

export const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.trim() ?? '';
