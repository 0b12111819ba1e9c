// Cuts delimiter-separated text into records (RFC 4180). Tolerates what real exports do wrong and says where; knows nothing of what the columns mean.

import { LONGEST_TEXT } from './limits.ts';

export type Delimiter = ',' | ';' | '\t';

/** A quote that stands inside a field unescaped, and one that is never closed; a field of which only the beginning was read. */
export type CsvDamage = 'stray-quote' | 'unclosed-quote' | 'too-long';

export interface CsvRecord {
  /** 1-based line on which the record begins. */
  readonly line: number;
  readonly fields: readonly string[];
  readonly damage?: CsvDamage;
}

/** No export has a tenth as many columns; a line of separators only shall not fill the memory. */
const MAX_FIELDS = 512;
/** A quote that is never closed costs a look at all the text below it. After so many no quoted field goes beyond its line. */
const MAX_LOOKS_BELOW = 6;
/** Headers are short; the delimiter shows in the first line. */
const HEADER_WITHIN = 20_000;

/**
 * The records of a text with `\n` line ends, in order, one at a time; empty lines are left out. A field that begins with a
 * quote may go over lines and ends at a quote before a delimiter or line end; any other quote in it is kept as a character.
 * Where a quote is never closed, its field ends with its line. Takes time linear in the text, whatever the text.
 */
export function* parseCsv(
  text: string,
  delimiter: Delimiter,
  quoting: 'rfc' | 'none' = 'rfc',
): Generator<CsvRecord, void, undefined> {
  const quote = quoting === 'rfc' ? '"' : undefined;
  let at = 0;
  let line = 1;
  let looksBelow = 0;
  while (at < text.length) {
    if (text[at] === '\n') {
      at += 1;
      line += 1;
      continue;
    }
    const start = line;
    const fields: string[] = [];
    const limit = looksBelow < MAX_LOOKS_BELOW ? text.length : endOfLine(text, at);
    let damage: CsvDamage | undefined;
    for (let more = true; more; ) {
      // Beyond the end stands one empty field, behind a last delimiter.
      const field: Field =
        text[at] === quote ? quotedField(text, at, delimiter, limit) : bareField(text, at, delimiter);
      if (fields.length < MAX_FIELDS) fields.push(field.value);
      if (damage !== 'unclosed-quote' && damage !== 'too-long') damage = field.damage ?? damage;
      if (field.damage === 'unclosed-quote') looksBelow += 1;
      line += field.lineFeeds;
      more = field.end < text.length && text[field.end] === delimiter;
      at = field.end + 1;
    }
    line += 1;
    yield damage === undefined ? { line: start, fields } : { line: start, fields, damage };
  }
}

/** The separator that the first line has most of outside quotes; a comma where it has none. */
export function detectDelimiter(text: string): Delimiter {
  const head = text.slice(0, HEADER_WITHIN).trimStart();
  const counts = new Map<string, number>([
    [',', 0],
    [';', 0],
    ['\t', 0],
  ]);
  let quoted = false;
  for (const character of head) {
    if (character === '"') quoted = !quoted;
    else if (character === '\n' && !quoted) break;
    else if (!quoted) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const count = (delimiter: Delimiter) => counts.get(delimiter) ?? 0;
  const [most = ','] = ([',', ';', '\t'] as const).toSorted((a, b) => count(b) - count(a));
  return most;
}

/** A field as CSV wants it: in quotes where it holds a quote, a delimiter, a line end or outer space. */
export function csvField(value: string, delimiter: Delimiter = ','): string {
  const plain = !/["\r\n]|^\s|\s$/.test(value) && !value.includes(delimiter);
  return plain ? value : `"${value.replaceAll('"', '""')}"`;
}

/** Records as CSV text with CRLF line ends, as RFC 4180 has it. A record of one empty field is `""`: an empty line is none. */
export function printCsv(records: readonly (readonly string[])[], delimiter: Delimiter = ','): string {
  const lines = records.map((fields) => fields.map((field) => csvField(field, delimiter)).join(delimiter) || '""');
  return lines.map((line) => `${line}\r\n`).join('');
}

interface Field {
  readonly value: string;
  /** Index of the delimiter or line feed behind it, or the text's length. */
  readonly end: number;
  readonly lineFeeds: number;
  readonly damage?: CsvDamage;
}

function bareField(text: string, start: number, delimiter: Delimiter): Field {
  let end = start;
  // By hand: indexOf would look for a delimiter beyond the line, again for each field.
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
  return { value: text.slice(start, end), end, lineFeeds: 0 };
}

function quotedField(text: string, start: number, delimiter: Delimiter, limit: number): Field {
  const pieces: string[] = [];
  let from = start + 1;
  let lineFeeds = 0;
  let length = 0;
  let stray = false;
  const take = (upTo: number) => {
    const piece = text.slice(from, upTo);
    lineFeeds += countLineFeeds(piece);
    // One character more than is read, so that it shows.
    if (length <= LONGEST_TEXT) pieces.push(piece);
    length += piece.length;
  };
  for (let quote = text.indexOf('"', from); quote !== -1 && quote < limit; quote = text.indexOf('"', quote + 1)) {
    const next = text[quote + 1];
    if (next === '"') {
      take(quote + 1);
      from = quote + 2;
      quote += 1;
    } else if (next === undefined || next === delimiter || next === '\n') {
      take(quote);
      const field = { value: pieces.join(''), end: quote + 1, lineFeeds };
      if (length > LONGEST_TEXT) return { ...field, damage: 'too-long' };
      return stray ? { ...field, damage: 'stray-quote' } : field;
    } else stray = true;
  }
  const end = endOfLine(text, start);
  return { value: text.slice(start + 1, end), end, lineFeeds: 0, damage: 'unclosed-quote' };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function countLineFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
