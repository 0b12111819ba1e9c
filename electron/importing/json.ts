// A source as JSON, parsed once however many readers ask, and looked into without trusting its shape.
import { tooLong } from './limits.ts';
import type { SourceText } from './reader.ts';

/** A value with a name of its own takes some five hundred bytes once parsed, however short it is written. A hundred thousand reviews have as many. */
const MOST_VALUES = 1_500_000;
/** No export is nested deeper than ten. */
const DEEPEST = 500;

const parsed = new WeakMap<SourceText, { readonly value: unknown }>();

/** The source's JSON value; undefined where it is no JSON object or list. */
export function jsonOf(source: SourceText): unknown {
  if (!/^\s*[[{]/.test(source.text.slice(0, 1000))) return undefined;
  const known = parsed.get(source);
  if (known) return known.value;
  const value = parseJson(source.text);
  parsed.set(source, { value });
  return value;
}

/** Why a text is not parsed though it may be JSON, as the rest of a sentence whose subject is the text. */
export function refusedJson(text: string): string | undefined {
  let values = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = endOfString(text, at);
        break;
      case OPEN_LIST:
      case OPEN_OBJECT:
        depth += 1;
        if (depth > DEEPEST) return `is nested more than ${DEEPEST} deep, as no export is`;
        values += 1;
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        depth -= 1;
        break;
      case COMMA:
        values += 1;
        break;
    }
    if (values > MOST_VALUES) {
      return `has more than ${MOST_VALUES.toLocaleString('en')} values, too many to be read at once`;
    }
  }
  return undefined;
}

const [QUOTE, OPEN_LIST, OPEN_OBJECT, CLOSE_LIST, CLOSE_OBJECT, COMMA] = [0x22, 0x5b, 0x7b, 0x5d, 0x7d, 0x2c];
const BACKSLASH = 0x5c;

/** Index of the quote that ends the string which begins at `start`; the text's length where none does. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}

/** The value that a JSON text holds; undefined where it is none, or none that can be read safely (see refusedJson). */
export function parseJson(text: string): unknown {
  if (refusedJson(text) !== undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The value's own field, or undefined: never what every object inherits. */
export function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

/** A text or number as text, without outer space; empty for anything else. */
export function textIn(value: unknown, name: string): string {
  const found = field(value, name);
  return typeof found === 'string' ? found.trim() : typeof found === 'number' ? String(found) : '';
}

export function listIn(value: unknown, name: string): readonly unknown[] {
  const found = field(value, name);
  return Array.isArray(found) ? found : [];
}

/** A review with all its marks and revisions has a tenth; the schema library keeps a complaint for each value that is wrong. */
const MOST_VALUES_IN_ENTRY = 200_000;

/**
 * Why one entry of a list is not read, as the rest of a sentence whose subject is the entry; undefined for any that is.
 * @param except its own fields that are left out of account.
 */
export function tooLarge(entry: unknown, except: ReadonlySet<string> = new Set()): string | undefined {
  const waiting: unknown[] = [entry];
  for (let count = 0; waiting.length > 0; count += 1) {
    const value = waiting.pop();
    if (count > MOST_VALUES_IN_ENTRY) return `has more than ${MOST_VALUES_IN_ENTRY.toLocaleString('en')} values`;
    if (typeof value === 'string' && tooLong(value.length)) return `has a text that ${tooLong(value.length)}`;
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, own] of Object.entries(value)) {
      if (value !== entry || !except.has(name)) waiting.push(own);
    }
  }
  return undefined;
}

/** The beginning of a value as JSON, to be recognised by eye. Deep or large values are only named. */
export function excerptOfJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)?.slice(0, 200) ?? '';
  const shown = Object.entries(value)
    .slice(0, 8)
    .map(([name, field]) => `${name.slice(0, 40)}: ${typeof field === 'object' ? '…' : String(field).slice(0, 80)}`);
  return shown.join(', ').slice(0, 200);
}
