// What is measured runs in processes of its own, so that none counts for another.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const MEMORY_MB = 8000;
/** The keystroke log's times, and some. */
const LONGEST_ANSWER = 1 << 24;

/** Runs a script of this folder; what it says on stdout is JSON. */
export function runScript(script: string, args: readonly string[]) {
  return run(
    ['--expose-gc', `--max-old-space-size=${MEMORY_MB}`, '--import', 'tsx', join(import.meta.dirname, script)],
    args,
  );
}

/** The same for a built file, with the memory that Node gives it by itself. */
export function runBuilt(file: string, args: readonly string[]) {
  return run(['--expose-gc', file], args);
}

function run(options: readonly string[], args: readonly string[]) {
  const said = execFileSync(process.execPath, [...options, ...args], {
    encoding: 'utf8',
    maxBuffer: LONGEST_ANSWER,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(said);
}
