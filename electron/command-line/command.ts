// The shape of a command, and how its words are read.
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Companion } from '../companion.ts';
import { Problem } from '../shared/problem.ts';

export type OptionsConfig = NonNullable<ParseArgsConfig['options']>;
/** What the words said of the options. */
export type Values<O extends OptionsConfig> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true }>
>['values'];

/** What a command gives back: one JSON document for `--json`, and the same for people. */
export interface Answer {
  readonly json: unknown;
  readonly text: string;
  /** Bytes instead of both, for an export to standard output. */
  readonly bytes?: Uint8Array;
  /** Sentences for standard error: what was refused or skipped. The exit status is 1 then. */
  readonly refusals?: readonly string[];
  /** Other sentences for standard error, which say nothing went wrong. */
  readonly remarks?: readonly string[];
}

export interface Command {
  /** `commonplace` and a space go before it. */
  readonly usage: string;
  readonly says: string;
  /** @throws Problem USAGE for words that are none of its own; whatever the companion's parts throw. */
  readonly run: (companion: Companion, words: readonly string[]) => Promise<Answer>;
}

export interface CommandDefinition<O extends OptionsConfig> {
  readonly usage: string;
  readonly says: string;
  readonly options: O;
  /** How many words there must be besides options: at least, at most. */
  readonly words: readonly [number, number];
  /** What a single hyphen begins: options, unless a command says otherwise. Two always begin an option. */
  readonly hyphens?: 'begin words';
  readonly run: (companion: Companion, words: readonly string[], values: Values<O>) => Promise<Answer> | Answer;
}

export function command<const O extends OptionsConfig>(definition: CommandDefinition<O>): Command {
  const { usage, says, options } = definition;
  const wrong = (why: string) => new Problem('USAGE', `${why} Usage: commonplace ${usage}`);
  return {
    usage,
    says,
    async run(companion, words) {
      const given = definition.hyphens ? withHyphenedWords(words, options) : words;
      const parsed = parse(given, options, wrong);
      const [least, most] = definition.words;
      if (parsed.positionals.length < least) throw wrong('Something is missing.');
      if (parsed.positionals.length > most) throw wrong(`“${parsed.positionals[most]}” is one word too many.`);
      return definition.run(companion, parsed.positionals, parsed.values);
    },
  };
}

/** The same words, those that are no options behind a `--`. */
function withHyphenedWords(args: readonly string[], options: OptionsConfig): string[] {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const given: string[] = [];
  const words: string[] = [];
  for (let at = 0; at < end; at++) {
    const arg = args[at] ?? '';
    (arg.startsWith('--') ? given : words).push(arg);
    // The value of an option comes with it.
    if (arg.startsWith('--') && options[arg.slice(2)]?.type === 'string' && at + 1 < end) given.push(args[++at] ?? '');
  }
  return [...given, '--', ...words, ...args.slice(end + 1)];
}

function parse<O extends OptionsConfig>(args: readonly string[], options: O, wrong: (why: string) => Problem) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // Node's sentence names the option; only its advice about `--` is not for our users.
    throw wrong(`${(error as Error).message.split('. ')[0]}.`);
  }
}

/** A word that must come with an option. @throws Problem USAGE */
export function required(value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw new Problem('USAGE', `${option} is missing. See: commonplace help`);
  return value;
}

/** @throws Problem USAGE */
export function wholeNumber(value: string | undefined, option: string, otherwise: number): number {
  if (value === undefined) return otherwise;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new Problem('USAGE', `${option} takes a whole number from 1 on.`);
  return number;
}
