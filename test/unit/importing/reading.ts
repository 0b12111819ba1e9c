// Reads fixtures and texts the way an import does: bytes decoded, the reader found by content.
import { readFileSync } from 'node:fs';
import { decode } from '../../../electron/importing/decode.ts';
import type { FoundReading, ReadResult } from '../../../electron/importing/reader.ts';
import { recognise } from '../../../electron/importing/recognise.ts';

export function fixtureBytes(path: string): Uint8Array {
  return readFileSync(new URL(`../../fixtures/${path}`, import.meta.url));
}

export function fixtureText(path: string): string {
  const decoded = decode(path, fixtureBytes(path));
  if (!decoded.ok) throw new Error(decoded.sentence);
  return decoded.text;
}

export interface ReadFixture extends ReadResult {
  readonly format: string;
  reading(title: string): FoundReading;
}

/** @throws where no reader recognises the text. */
export function readText(text: string, privateNotes = false): ReadFixture {
  const source = { name: 'export', text };
  const recognised = recognise(source);
  if (!recognised) throw new Error('No reader recognises this text.');
  const result = recognised.reader.read(source, { privateNotes });
  return {
    ...result,
    format: recognised.reader.format,
    reading(title) {
      const found = result.readings.find(({ facts }) => facts.title === title);
      if (!found) throw new Error(`There is no reading of ${title}.`);
      return found;
    },
  };
}

export function readFixture(path: string, privateNotes = false): ReadFixture {
  return readText(fixtureText(path), privateNotes);
}
