import { describe, expect, test } from 'vitest';
import {
  typedBookPlace,
  typedPlace,
  typedPlaceRefusal,
  typedReadTo,
} from '../../../../renderer/components/place-field/typed-place.ts';

describe('a place being typed', () => {
  test.each([undefined, 'start', 'end', { page: 120 }, { part: 3 }] as const)(
    'begins as what is known: %j',
    (readTo) => {
      const typed = typedPlace(readTo);
      expect(typedPlaceRefusal(typed)).toBeUndefined();
      expect(typedReadTo(typed)).toEqual(readTo);
    },
  );

  test('needs a number for a page only', () => {
    expect(typedPlaceRefusal({ choice: 'page', typed: 'soon' })).toContain('whole number');
    expect(typedPlaceRefusal({ choice: 'end', typed: 'soon' })).toBeUndefined();
  });

  test('of a point is a page, a part, or none', () => {
    expect(typedBookPlace({ choice: 'part', typed: ' 4 ' })).toEqual({ part: 4 });
    expect(typedBookPlace({ choice: 'unsaid', typed: '4' })).toBeUndefined();
  });
});
