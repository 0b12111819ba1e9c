// Which way words run, and in whose language they are, as Word wants to be told: a paragraph by its first letter, a run by its own.
import { scriptOf } from '../tree/language.ts';

/** Scripts written from the right whose letters Unicode calls strong (UAX #9). */
const fromTheRight = [
  'Hebrew',
  'Arabic',
  'Syriac',
  'Thaana',
  'Nko',
  'Samaritan',
  'Mandaic',
  'Adlam',
  'Hanifi_Rohingya',
];
const rightScripts = `[${fromTheRight.map((script) => `\\p{Script=${script}}`).join('')}]`;
const RIGHT = `(?:(?=\\p{L})${rightScripts})`;
const LEFT = `(?:(?!${rightScripts})\\p{L})`;
/** Letters of one direction with whatever but letters stands between them; accents stay with their letter. */
const between = (letter: string) => `${letter}(?:\\P{L}*${letter})*\\p{M}*`;

const firstLetter = /\p{L}/u;
const rightLetter = new RegExp(RIGHT, 'u');
const rightWords = new RegExp(between(RIGHT), 'gu');
const leftWords = new RegExp(between(LEFT), 'gu');

/** Whether a paragraph of these words begins at the right; `otherwise` where no letter says so. */
export function runsFromRight(text: string, otherwise = false): boolean {
  const [letter] = text.match(firstLetter) ?? [];
  return letter === undefined ? otherwise : rightLetter.test(letter);
}

export interface DirectedWords {
  readonly text: string;
  readonly fromRight: boolean;
}

/** Words cut where their direction changes; digits and signs between two directions go with the paragraph. */
export function directed(text: string, paragraphFromRight: boolean): DirectedWords[] {
  if (!paragraphFromRight && !rightLetter.test(text)) return [{ text, fromRight: false }];
  const pieces: DirectedWords[] = [];
  let at = 0;
  const push = (until: number, fromRight: boolean) => {
    if (until > at) pieces.push({ text: text.slice(at, until), fromRight });
    at = until;
  };
  for (const { 0: words, index } of text.matchAll(paragraphFromRight ? leftWords : rightWords)) {
    push(index, paragraphFromRight);
    push(index + words.length, !paragraphFromRight);
  }
  push(text.length, paragraphFromRight);
  return pieces;
}

/** What all is in that says nothing else. */
export const FILE_LANGUAGE = 'en';

/** A run’s languages: Word keeps one for western, one for East Asian and one for complex scripts. */
export interface RunLanguage {
  readonly value?: string;
  readonly eastAsia?: string;
  readonly bidirectional?: string;
}

const eastAsian = new Set(['Hans', 'Hant', 'Jpan', 'Kore', 'Bopo']);
const western = new Set(['Latn', 'Cyrl', 'Grek', 'Armn', 'Geor']);

/** @param tag BCP 47. Undefined for what is none, and for the language the file is in anyway. */
export function runLanguage(tag: string | undefined): RunLanguage | undefined {
  const script = tag === undefined || tag === FILE_LANGUAGE ? undefined : scriptOf(tag);
  if (tag === undefined || script === undefined) return undefined;
  if (eastAsian.has(script)) return { eastAsia: tag };
  return western.has(script) ? { value: tag } : { bidirectional: tag };
}
