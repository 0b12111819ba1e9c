// A source as JSON, parsed once however many readers ask, and looked into without trusting its shape.
import type { SourceText } from './reader.ts';

const parsed = new WeakMap<SourceText, { readonly value: unknown }>();

/** The source's JSON value; undefined where it is no JSON object or list. */
export function jsonOf(source: SourceText): unknown {
  if (!/^\s*[[{]/.test(source.text.slice(0, 1000))) return undefined;
  const known = parsed.get(source);
  if (known) return known.value;
  const value = parse(source.text);
  parsed.set(source, { value });
  return value;
}

function parse(text: string): unknown {
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

/** The beginning of a value as JSON, to be recognised by eye. Deep or large values are only named. */
export function excerptOfJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)?.slice(0, 200) ?? '';
  const shown = Object.entries(value)
    .slice(0, 8)
    .map(([name, field]) => `${name.slice(0, 40)}: ${typeof field === 'object' ? '…' : String(field).slice(0, 80)}`);
  return shown.join(', ').slice(0, 200);
}
