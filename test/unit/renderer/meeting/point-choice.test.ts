import { expect, it } from 'vitest';
import type { Tag } from '../../../../electron/shared/club-model.ts';
import { lineagesOf, tagUses } from '../../../../electron/shared/tag-tree.ts';
import { listedPoints, type PointChoice, tagsInUse } from '../../../../renderer/screens/meeting/point-choice.ts';
import { point } from '../quoted-texts.ts';

const points = [
  { ...point('ship', [], ['sea']), text: 'Why does no ship come?' },
  { ...point('light', [], ['sea', 'care']), text: 'Who lights the lamp?' },
  { ...point('goat', []), text: 'What is the goat for?', status: 'parked' as const },
];
const tags: Tag[] = [
  ...['care', 'ending', 'places'].map((name): Tag => ({ id: name, name, colour: '1' })),
  { id: 'sea', name: 'sea', colour: '1', parentId: 'places' },
];
const any: PointChoice = { text: '', status: undefined, tagIds: new Set<string>() };
const contains = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase());
const listed = (choice: Partial<PointChoice>) =>
  listedPoints(points, { ...any, ...choice }, lineagesOf(tags), ({ text, tagIds }) => [text, ...tagIds], contains).map(
    ({ id }) => id,
  );

it('points are listed by every word typed, wherever it stands', () => {
  expect(listed({ text: ' SHIP why ' })).toEqual(['ship']);
  expect(listed({ text: 'sea' })).toEqual(['ship', 'light']);
  expect(listed({ text: 'why lamp' })).toEqual([]);
});

it('points are listed by status and by any of the tags', () => {
  expect(listed({ status: 'open' })).toEqual(['ship', 'light']);
  expect(listed({ status: 'parked' })).toEqual(['goat']);
  expect(listed({ tagIds: new Set(['care', 'none']) })).toEqual(['light']);
  expect(listed({ tagIds: new Set(['places']) })).toEqual(['ship', 'light']);
});

it('only tags that some point is found by are offered', () => {
  expect(tagsInUse(tags, tagUses(tags, points)).map(({ name }) => name)).toEqual(['care', 'places', 'sea']);
});
