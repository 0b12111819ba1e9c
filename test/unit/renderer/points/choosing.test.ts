import { expect, test } from 'vitest';
import { noneChosen, stillListed, withRange, withToggled } from '../../../../renderer/screens/points/choosing.ts';

const order = ['a', 'b', 'c', 'd'];

test('a point is chosen and left again, one by one', () => {
  const one = withToggled(withToggled(noneChosen, 'a'), 'c');
  expect([...one.ids]).toEqual(['a', 'c']);
  expect([...withToggled(one, 'a').ids]).toEqual(['c']);
});

test('all from the one chosen last are chosen, forwards and backwards', () => {
  const forwards = withRange(withToggled(noneChosen, 'b'), 'd', order);
  expect([...forwards.ids]).toEqual(['b', 'c', 'd']);
  expect([...withRange(forwards, 'a', order).ids].sort()).toEqual(order);
});

test('where none was chosen, or it has gone, the range is the one point', () => {
  expect([...withRange(noneChosen, 'c', order).ids]).toEqual(['c']);
  expect([...withRange(withToggled(noneChosen, 'gone'), 'c', order).ids]).toEqual(['gone', 'c']);
});

test('what is no longer listed is no longer chosen', () => {
  const chosen = withRange(withToggled(noneChosen, 'a'), 'c', order);
  expect([...stillListed(chosen, new Set(['b', 'd'])).ids]).toEqual(['b']);
  expect(stillListed(chosen, new Set(order))).toBe(chosen);
});
