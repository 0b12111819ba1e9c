import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupBy } from '../../../electron/shared/group-by.ts';

test('every value is in the group of its key, keys and values in the order they came', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), (values) => {
      const groups = groupBy(values, (value) => value % 5);
      expect([...groups.keys()]).toEqual([...new Set(values.map((value) => value % 5))]);
      for (const [key, group] of groups) expect(group).toEqual(values.filter((value) => value % 5 === key));
    }),
  );
});

test('undefined is a key like any other', () => {
  expect([...groupBy(['a', 'b'], () => undefined)]).toEqual([[undefined, ['a', 'b']]]);
});
