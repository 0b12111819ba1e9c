import { expect, it } from 'vitest';
import type { Tag } from '../../../../electron/shared/club-model.ts';
import { listedPoints, type PointChoice, tagsInUse } from '../../../../renderer/screens/meeting/point-choice.ts';
import { point } from '../quoted-texts.ts';

const points = [
  { ...point('ship', [], ['sea']), text: 'Why does no ship come?' },
  { ...point('light', [], ['sea', 'care']), text: 'Who lights the lamp?' },
  { ...point('goat', []), text: 'What is the goat for?', status: 'parked' as const },
];
const any: PointChoice = { text: '', status: undefined, tagIds: new Set<string>() };
const contains = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase());
const listed = (choice: Partial<PointChoice>) =>
  listedPoints(points, { ...any, ...choice }, ({ text, tagIds }) => [text, ...tagIds], contains).map(({ id }) => id);

it('points are listed by every word typed, wherever it stands', () => {
  expect(listed({ text: ' SHIP why ' })).toEqual(['ship']);
  expect(listed({ text: 'sea' })).toEqual(['ship', 'light']);
  expect(listed({ text: 'why lamp' })).toEqual([]);
});

it('points are listed by status and by any of the tags', () => {
  expect(listed({ status: 'open' })).toEqual(['ship', 'light']);
  expect(listed({ status: 'parked' })).toEqual(['goat']);
  expect(listed({ tagIds: new Set(['care', 'none']) })).toEqual(['light']);
});

it('only tags that some point has are offered', () => {
  const tags: Tag[] = ['care', 'ending', 'sea'].map((name) => ({ id: name, name, colour: '1' }));
  expect(tagsInUse(points, tags).map(({ name }) => name)).toEqual(['care', 'sea']);
});
