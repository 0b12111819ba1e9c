import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proximity } from '../../../electron/search/proximity.ts';

const placed = (...positions: number[]) => ({
  positions: Uint32Array.from(positions).sort(),
  length: 1,
});

test('side by side is as near as can be, in any order', () => {
  expect(proximity([placed(4, 80), placed(20, 3), placed(5)])).toBe(1);
  expect(proximity([{ ...placed(10), length: 3 }, placed(13)])).toBe(1);
});

test('one word is near to nothing', () => {
  expect(proximity([])).toBe(0);
  expect(proximity([placed(1, 2, 3)])).toBe(0);
});

test('it is the shortest stretch that counts', () => {
  const list = fc.uniqueArray(fc.nat(60), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(list, { minLength: 2, maxLength: 3 }), (lists) => {
      const [first = [], ...rest] = lists;
      const choices = rest.reduce(
        (sofar, positions) => sofar.flatMap((chosen) => positions.map((position) => [...chosen, position])),
        first.map((position) => [position]),
      );
      const shortest = Math.min(...choices.map((chosen) => Math.max(...chosen) - Math.min(...chosen) + 1));
      const near = proximity(lists.map((positions) => placed(...positions)));
      expect(near).toBe(Math.min(1, lists.length / shortest));
    }),
  );
});
