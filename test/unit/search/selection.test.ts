import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nthLargest } from '../../../electron/search/selection.ts';

test('as sorting would tell', () => {
  const numbers = fc.array(fc.oneof(fc.nat(5), fc.double({ noNaN: true })), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 60 }), (list, count) => {
      const sorted = list.toSorted((a, b) => b - a);
      const nth = sorted[Math.min(count, list.length) - 1] ?? 0;
      // Not toBe: to it, 0 and -0 are different numbers.
      expect(nthLargest(Float64Array.from(list), count) === nth).toBe(true);
    }),
  );
});

test('of none, and none of some', () => {
  expect(nthLargest(new Float64Array(0), 3)).toBe(Number.NEGATIVE_INFINITY);
  expect(nthLargest(Float64Array.of(1, 2), 0)).toBe(Number.POSITIVE_INFINITY);
});
