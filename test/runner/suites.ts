/** Runs one test tool with its report in a file, and counts from the report. A tool that breaks counts as a failure. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { runCommand } from './commands.ts';

export type Tally = { passed: number; failed: number; skipped: number };

const { resolve } = createRequire(import.meta.url);
const tests = dirname(import.meta.dirname);
/** Far above the whole suite's usual time; a hanging tool must not hang the machine that waits for it. */
const seconds = 13 * 60;

const vitestReport = z
  .object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    numPendingTests: z.number(),
    numTodoTests: z.number(),
  })
  .transform((report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }));

const playwrightReport = z
  .object({
    stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  })
  .transform(({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));

export function runUnitTests(reportFolder: string, env: NodeJS.ProcessEnv): Promise<Tally> {
  const report = join(reportFolder, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return run(
    'vitest',
    'vitest.mjs',
    ['run', '--config', join(tests, 'vitest.config.ts'), ...reporters],
    report,
    vitestReport,
    env,
  );
}

export function runEndToEndTests(
  reportFolder: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Tally> {
  const report = join(reportFolder, 'e2e.json');
  const command = ['test', '--config', join(tests, 'playwright.config.ts'), '--reporter=list,json', ...args];
  return run('@playwright/test', 'cli.js', command, report, playwrightReport, {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
}

async function run(
  packageName: string,
  script: string,
  args: readonly string[],
  report: string,
  schema: z.ZodType<Tally>,
  env: NodeJS.ProcessEnv = {},
): Promise<Tally> {
  const tool = join(dirname(resolve(`${packageName}/package.json`)), script);
  const { ok } = await runCommand(process.execPath, [tool, ...args], { seconds, show: true, env });
  const tally = await readTally(report, schema);
  if (!tally) {
    console.error(`${packageName} broke: it left no report.`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  if (ok && tally.passed + tally.failed + tally.skipped > 0) return tally;
  if (tally.failed === 0)
    console.error(`${packageName} ${ok ? 'ran no tests' : 'broke outside a test'}; counted as one failure.`);
  return { ...tally, failed: Math.max(1, tally.failed) };
}

async function readTally(file: string, schema: z.ZodType<Tally>): Promise<Tally | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}
