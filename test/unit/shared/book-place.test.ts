import { describe, expect, test } from 'vitest';
import {
  bookPlaceSchema,
  isReached,
  placeAt,
  placeNumberRefusal,
  readToName,
} from '../../../electron/shared/book-place.ts';
import { pointIsAhead } from '../../../electron/shared/points-ahead.ts';

test.each([
  [{ page: 100 }, undefined, true],
  [{ page: 100 }, 'end', true],
  [{ page: 1 }, 'start', false],
  [{ part: 1 }, 'start', false],
  [{ page: 100 }, { page: 100 }, true],
  [{ page: 101 }, { page: 100 }, false],
  [{ part: 2 }, { part: 3 }, true],
  [{ part: 3 }, { part: 2 }, false],
  [{ part: 1 }, { page: 300 }, false],
  [{ page: 1 }, { part: 9 }, false],
] as const)('what belongs at %j is reached by who has read to %j: %s', (place, readTo, reached) => {
  expect(isReached(place, readTo)).toBe(reached);
  expect(pointIsAhead({ place }, { id: 'm1', ...(readTo !== undefined && { readTo }) })).toBe(!reached);
});

test('nothing is ahead without a place, nor for nobody', () => {
  expect(pointIsAhead({}, { id: 'm1', readTo: 'start' })).toBe(false);
  expect(pointIsAhead({ place: { page: 300 } }, undefined)).toBe(false);
});

test('what a reader made is not ahead of them, but of the others', () => {
  const point = { place: { page: 300 }, createdBy: 'm1' };
  expect(pointIsAhead(point, { id: 'm1', readTo: 'start' })).toBe(false);
  expect(pointIsAhead(point, { id: 'm2', readTo: 'start' })).toBe(true);
});

test.each([
  [undefined, ''],
  ['start', 'not begun'],
  ['end', 'finished'],
  [{ page: 120 }, 'page 120'],
  [{ part: 3 }, 'part 3'],
] as const)('says %j as “%s”', (readTo, name) => {
  expect(readToName(readTo)).toBe(name);
});

describe('a number that is typed', () => {
  test.each(['1', ' 210 ', '100000', '007'])('“%s” is a page', (typed) => {
    expect(placeNumberRefusal('page', typed)).toBeUndefined();
    expect(bookPlaceSchema.parse(placeAt('page', typed))).toEqual({ page: Number(typed) });
  });

  test.each(['', '0', '-3', '1.5', '12a', 'ten', '100001', '1e3'])('“%s” is none', (typed) => {
    expect(placeNumberRefusal('page', typed)).toBe('A page is a whole number from 1 to 100,000.');
  });

  test('is a part up to fewer', () => {
    expect(placeAt('part', '3')).toEqual({ part: 3 });
    expect(placeNumberRefusal('part', '10001')).toBe('A part is a whole number from 1 to 10,000.');
  });
});
