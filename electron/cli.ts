#!/usr/bin/env node
// The command line: the same companion without a window. One JSON document on stdout with --json; sentences for errors on stderr.
import packageJson from '../package.json' with { type: 'json' };
import type { Answer, Command } from './command-line/command.ts';
import { exitStatus } from './command-line/exit-status.ts';
import { exportCommand } from './command-line/export-command.ts';
import { importCommand } from './command-line/import-command.ts';
import { mergeBooksCommand, separateBookCommand } from './command-line/merging-commands.ts';
import { pointAddCommand } from './command-line/point-add-command.ts';
import {
  booksCommand,
  passagesCommand,
  pointsCommand,
  reviewsCommand,
  searchCommand,
  showCommand,
} from './command-line/reading-commands.ts';
import { openCompanion } from './companion.ts';
import { programPrinter } from './exporting/printing/program-printer.ts';
import { builtWorkers } from './hosts/built-workers.ts';
import { Problem } from './shared/problem.ts';
import { dataFolder } from './state/data-folder.ts';

const commands: Record<string, Command> = {
  import: importCommand,
  books: booksCommand,
  reviews: reviewsCommand,
  passages: passagesCommand,
  show: showCommand,
  search: searchCommand,
  points: pointsCommand,
  'point add': pointAddCommand,
  export: exportCommand,
  'merge-books': mergeBooksCommand,
  'separate-book': separateBookCommand,
};

const usage = [
  'usage: commonplace COMMAND [--data DIR] [--json]',
  '',
  ...Object.values(commands).flatMap((command) => [`  commonplace ${command.usage}`, `      ${command.says}`]),
  '  commonplace serve [--port N] [--open]',
  '      open the window in a browser',
  '',
].join('\n');

const status = await run(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof Problem)) throw error;
  console.error(error.message);
  return exitStatus[error.code];
});
// `serve` sets its own.
if (status !== undefined) process.exitCode = status;

async function run(words: string[]): Promise<number | undefined> {
  if (['help', '--help', '-h'].includes(words[0] ?? 'help')) return show({ json: null, text: usage }, false);
  if (words[0] === '--version') return show({ json: null, text: packageJson.version }, false);
  const { data, json, rest } = commonOptions(words);
  // The browser host is a program of its own: it stays until it is stopped.
  if (rest[0] === 'serve') {
    process.argv.splice(2, words.length, ...(data === undefined ? [] : ['--data', data]), ...rest.slice(1));
    await import('./serve.ts');
    return undefined;
  }
  const name = rest[0] === 'point' ? rest.slice(0, 2).join(' ') : (rest[0] ?? '');
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Problem('USAGE', `There is no command “${name}”. See: commonplace help`);
  const companion = await openCompanion(dataFolder(data, process.env), {
    host: 'browser',
    what: `commonplace ${name}`,
    version: packageJson.version,
    workers: builtWorkers(import.meta.dirname),
    printer: programPrinter(process),
  });
  try {
    for (const notice of companion.notices) console.error(notice);
    return show(await command.run(companion, rest.slice(name.split(' ').length)), json);
  } finally {
    await companion.close();
  }
}

/** `--data` and `--json` may stand anywhere, but not after a `--`. */
function commonOptions(words: readonly string[]): { data: string | undefined; json: boolean; rest: string[] } {
  const end = words.indexOf('--');
  const before = [...words.slice(0, end < 0 ? words.length : end)];
  const json = before.includes('--json');
  const at = before.findIndex((word) => word === '--data' || word.startsWith('--data='));
  const [option, next] = at < 0 ? [] : before.slice(at, at + 2);
  const data = option?.includes('=') ? option.slice('--data='.length) : next;
  if (at >= 0) {
    if (!data) throw new Problem('USAGE', '--data takes the folder to use.');
    before.splice(at, option?.includes('=') ? 1 : 2);
  }
  return { data, json, rest: [...before.filter((word) => word !== '--json'), ...(end < 0 ? [] : words.slice(end))] };
}

function show({ json, text, bytes, refusals = [], remarks = [] }: Answer, asJson: boolean): number {
  if (asJson) process.stdout.write(`${JSON.stringify(json, null, 2)}\n`);
  else if (bytes) process.stdout.write(bytes);
  else if (text) process.stdout.write(`${text}\n`);
  for (const sentence of [...remarks, ...refusals]) console.error(sentence);
  return refusals.length ? 1 : 0;
}
