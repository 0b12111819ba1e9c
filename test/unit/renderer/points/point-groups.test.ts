import { describe, expect, test } from 'vitest';
import type { Point, Tag } from '../../../../electron/shared/club-model.ts';
import type { TagMatch } from '../../../../electron/shared/tag-tree.ts';
import { groupPoints, knownFilter, UNTAGGED } from '../../../../renderer/screens/points/point-groups.ts';

const tag = (id: string, parentId?: string): Tag => ({ id, name: id, colour: '1', ...(parentId && { parentId }) });
const tags = [tag('care', 'themes'), tag('ethics'), tag('themes')];
const at = '2026-01-01T00:00:00.000Z';
const point = (id: string, ...tagIds: string[]): Point => ({
  id,
  text: id,
  kind: 'question',
  evidence: [],
  tagIds,
  createdAt: at,
  updatedAt: at,
  status: 'open',
});
const points = [point('both', 'care', 'ethics'), point('nurse', 'care'), point('big', 'themes'), point('bare')];
const shown = (tagMatch: TagMatch, ...tagIds: string[]) =>
  groupPoints(points, tags, { tagIds, tagMatch }).map(({ tag: head, points: own }) => [
    head?.id ?? UNTAGGED,
    ...own.map(({ id }) => id),
  ]);

describe('points', () => {
  test('stand once, under the first of their tags in the order of the tree, those without one last', () => {
    expect(shown('any')).toEqual([
      ['ethics', 'both'],
      ['themes', 'big'],
      ['care', 'nurse'],
      [UNTAGGED, 'bare'],
    ]);
  });

  test('of a tag are those of the tags below it too', () => {
    expect(shown('any', 'themes')).toEqual([
      ['themes', 'big'],
      ['care', 'both', 'nurse'],
    ]);
  });

  test('with all of the chosen tags', () => {
    expect(shown('all', 'themes', 'ethics')).toEqual([['ethics', 'both']]);
    expect(shown('all', 'ethics', UNTAGGED)).toEqual([]);
  });

  test('with none of them', () => {
    expect(shown('none', 'ethics')).toEqual([
      ['themes', 'big'],
      ['care', 'nurse'],
      [UNTAGGED, 'bare'],
    ]);
    expect(shown('none', 'themes', UNTAGGED)).toEqual([]);
  });

  test('without a tag can be asked for beside tags', () => {
    expect(shown('any', UNTAGGED, 'ethics')).toEqual([
      ['ethics', 'both'],
      [UNTAGGED, 'bare'],
    ]);
  });
});

test('a chosen tag keeps its heading without points, and a tag that is gone is not asked for', () => {
  expect(groupPoints([], tags, { tagIds: ['ethics'], tagMatch: 'any' })).toEqual([{ tag: tags[1], points: [] }]);
  const filter = { tagIds: ['gone', 'care', UNTAGGED], tagMatch: 'all' as const };
  expect(knownFilter(filter, points, tags)).toEqual({ ...filter, tagIds: ['care', UNTAGGED] });
  expect(knownFilter(filter, points.slice(0, 2), tags)).toEqual({ ...filter, tagIds: ['care'] });
});
