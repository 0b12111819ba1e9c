import { expect, test } from 'vitest';
import { defined } from '../../../electron/shared/defined.ts';

test('fields that are undefined are not there; all others are, empty ones too', () => {
  const fields = { a: undefined, b: null, c: '', d: 0, e: false, f: [undefined] };
  expect(defined(fields)).toStrictEqual({ b: null, c: '', d: 0, e: false, f: [undefined] });
  expect(Object.keys(defined({ a: undefined }))).toEqual([]);
});
