import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difference, intersection, sizeOf, union } from '../../../electron/search/document-set.ts';

const anySize = fc.nat(40);
const anySets = anySize.chain((size) => {
  const set = fc.array(fc.constantFrom(0, 1), { minLength: size, maxLength: size });
  return fc.tuple(set, set, fc.nat(3));
});

/** The same set, wherever it lies in memory. */
function lying(set: readonly number[], shift: number): Uint8Array {
  const elsewhere = new Uint8Array(set.length + shift).subarray(shift);
  elsewhere.set(set);
  return elsewhere;
}

test('sets of any size are joined document by document', () => {
  fc.assert(
    fc.property(anySets, ([one, other, shift]) => {
      const [a, b] = [lying(one, shift), lying(other, 0)];
      const each = (join: (x: number, y: number) => boolean) =>
        one.map((value, at) => (join(value, other[at] ?? 0) ? 1 : 0));
      expect([...intersection(a, b)]).toEqual(each((x, y) => x === 1 && y === 1));
      expect([...union(a, b)]).toEqual(each((x, y) => x === 1 || y === 1));
      expect([...difference(a, b)]).toEqual(each((x, y) => x === 1 && y === 0));
      expect(sizeOf(a)).toBe(one.filter((value) => value === 1).length);
    }),
  );
});

test('what a set does not have is not in what it is joined to', () => {
  expect([...intersection(Uint8Array.of(1, 1, 1, 1, 1), new Uint8Array(0))]).toEqual([0, 0, 0, 0, 0]);
});
