import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PartTable } from '../../../electron/search/part-table.ts';

const unitsOf = (text: string) => Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
const hashOf = (part: string) => {
  let hash = 0;
  for (let at = 0; at < part.length; at++) hash = PartTable.hash(hash, part.charCodeAt(at));
  return hash;
};
const get = (table: PartTable, part: string, hash = hashOf(part)) =>
  table.get(unitsOf(`<${part}>`), 1, 1 + part.length, hash);
const set = (table: PartTable, part: string, value: number, hash = hashOf(part)) =>
  table.set(unitsOf(`“${part}”`), 1, 1 + part.length, hash, value);

test('A part of one text is found for the same characters in another', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme' })), (parts) => {
      const table = new PartTable();
      for (const [index, part] of parts.entries()) {
        expect(get(table, part)).toBeUndefined();
        set(table, part, index - 3);
      }
      for (const [index, part] of parts.entries()) expect(get(table, part)).toBe(index - 3);
    }),
  );
});

test('Parts of one hash are told apart', () => {
  const table = new PartTable();
  set(table, 'one', 1, 7);
  set(table, 'two', 2, 7);
  expect([get(table, 'one', 7), get(table, 'two', 7), get(table, 'six', 7)]).toEqual([1, 2, undefined]);
});

test('It keeps what it has as it grows', () => {
  const table = new PartTable();
  const parts = Array.from({ length: 100_000 }, (_, index) => `part ${index}`);
  for (const [index, part] of parts.entries()) set(table, part, index);
  expect(parts.every((part, index) => get(table, part) === index)).toBe(true);
});
