import { describe, expect, test } from 'vitest';
import type { Tag } from '../../../../electron/shared/club-model.ts';
import {
  type ChosenTag,
  chosenRefusal,
  typedTag,
  withChosen,
} from '../../../../renderer/components/tag-field/chosen-tags.ts';
import { tagOptions } from '../../../../renderer/components/tag-field/tag-options.ts';

const tag = (name: string, parentId?: string): Tag => ({ id: name, name, colour: '1', ...(parentId && { parentId }) });
const tags = [tag('Café society'), tag('care', 'themes'), tag('first love'), tag('scare'), tag('themes')];
const offered = (typed: string, chosen: readonly ChosenTag[] = []) =>
  tagOptions(typed, chosen, tags).map(({ path, matches, tag: known }) => [
    known ? path : `Create ${path}`,
    ...matches.map(([start, end]) => path.slice(start, end)),
  ]);

describe('what is offered', () => {
  test('begins with what was typed before it holds it elsewhere, marked, whatever its case and accents', () => {
    expect(offered('CA')).toEqual([['Café society', 'Ca'], ['themes / care', 'ca'], ['scare', 'ca'], ['Create CA']]);
    expect(offered('cafe')[0]).toEqual(['Café society', 'Café']);
    expect(offered('love')[0]).toEqual(['first love', 'love']);
  });

  test('can be typed from the top, and creates what is not there', () => {
    expect(offered('themes / c')).toEqual([['themes / care', 'themes / c'], ['Create themes / c']]);
    expect(offered('Themes / Care')).toEqual([['themes / care', 'themes / care']]);
  });

  test('is all there are, in the order of the tree, while nothing is typed; none that is chosen', () => {
    expect(offered('', [{ id: 'scare' }])).toEqual([['Café society'], ['first love'], ['themes'], ['themes / care']]);
    expect(offered('new', [{ path: 'New' }])).toEqual([]);
  });
});

test('what is typed is the tag of that name, else a new one', () => {
  expect(typedTag(' CARE ', tags)).toEqual({ id: 'care' });
  expect(typedTag('themes/care', tags)).toEqual({ path: 'themes/care' });
  expect(typedTag('ethics /  duty', tags)).toEqual({ path: 'ethics / duty' });
  expect(typedTag(' ', tags)).toBeUndefined();
});

test('no tag is chosen twice', () => {
  const chosen = withChosen([{ id: 'care' }], [{ id: 'care' }, { path: 'New' }, { path: 'new' }]);
  expect(chosen).toEqual([{ id: 'care' }, { path: 'New' }]);
  expect(withChosen(chosen, [{ id: 'care' }])).toBe(chosen);
});

test('a name that is too long is refused in a sentence, as the one below it is', () => {
  expect(chosenRefusal([{ id: 'care' }, { path: 'themes / duty' }])).toBeUndefined();
  expect(chosenRefusal([{ path: `themes / ${'x'.repeat(61)}` }])).toMatch(/at most 60/);
});
