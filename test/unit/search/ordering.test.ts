import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderingOf } from '../../../electron/search/ordering.ts';

const anyWord = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', '\0', '~', '\u007f', 'é', '光', '\ud83d'), maxLength: 18 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

function inOrder(ordering: ReturnType<typeof orderingOf>): number[] {
  const steps = ordering.sorted();
  let step = steps.next();
  while (!step.done) step = steps.next();
  return [...step.value];
}

test('Strings are in order however many come at a time, alike ones in the order in which they came', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyWord)), (portions) => {
      const strings: string[] = [];
      const ordering = orderingOf(strings);
      for (const portion of portions) {
        strings.push(...portion);
        const expected = [...strings.keys()].sort((a, b) => {
          const [one = '', other = ''] = [strings[a], strings[b]];
          return one < other ? -1 : one > other ? 1 : a - b;
        });
        expect(inOrder(ordering)).toEqual(expected);
      }
    }),
  );
});

test('More than are sorted in a step are in order', () => {
  const strings = Array.from({ length: 30_000 }, (_, index) => `word ${(index * 7919) % 30_011}`);
  expect(inOrder(orderingOf(strings)).map((index) => strings[index])).toEqual(strings.toSorted());
});
