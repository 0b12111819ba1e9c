import { describe, expect, test } from 'vitest';
import type { Tag } from '../../../electron/shared/club-model.ts';
import {
  coveredBy,
  inTreeOrder,
  lineagesOf,
  namesOfPath,
  passesTags,
  stillThere,
  tagNamed,
  tagPaths,
  tagUses,
} from '../../../electron/shared/tag-tree.ts';

const tag = (id: string, parentId?: string): Tag => ({ id, name: id, colour: '1', ...(parentId && { parentId }) });
/** As readClub gives them: by name. */
const tags = [tag('care', 'themes'), tag('ethics'), tag('loss', 'memory'), tag('memory', 'themes'), tag('themes')];

describe('tags below tags', () => {
  test('stand after the tag they are below, by name', () => {
    expect(inTreeOrder(tags).map(({ tag: { id }, depth }) => [id, depth])).toEqual([
      ['ethics', 0],
      ['themes', 0],
      ['care', 1],
      ['memory', 1],
      ['loss', 2],
    ]);
  });

  test('are named from the top, and found by that or by their name alone, whatever its case', () => {
    expect(tagPaths(tags).get('loss')).toBe('themes / memory / loss');
    const twice = [...tags, { ...tag('other', 'ethics'), name: 'Memory' }];
    expect(tagNamed(twice, 'Themes / MEMORY')?.id).toBe('memory');
    expect(tagNamed(twice, 'ethics / memory')?.id).toBe('other');
    expect(tagNamed(tags, 'Loss')?.id).toBe('loss');
    expect(tagNamed(tags, 'themes / loss')).toBeUndefined();
  });

  test('are covered by all above them', () => {
    expect(coveredBy(lineagesOf(tags), ['loss', 'ethics'])).toEqual(new Set(['loss', 'memory', 'themes', 'ethics']));
    expect(coveredBy(lineagesOf(tags), [])).toEqual(new Set());
  });

  test('count with those above them, each point once', () => {
    const uses = tagUses(tags, [{ tagIds: ['loss', 'care'] }, { tagIds: ['themes'] }, { tagIds: [] }]);
    expect(uses.get('themes')).toEqual({ own: 1, covered: 2 });
    expect(uses.get('memory')).toEqual({ own: 0, covered: 1 });
    expect(uses.get('ethics')).toEqual({ own: 0, covered: 0 });
  });
});

test('a path is names between slashes with spaces around; a slash without them is part of a name', () => {
  expect(namesOfPath(' themes /  memory ')).toEqual(['themes', 'memory']);
  expect(namesOfPath('and/or')).toEqual(['and/or']);
  expect(namesOfPath(' / memory / ')).toEqual(['memory']);
  expect(namesOfPath('  ')).toEqual([]);
});

test.each([
  ['any', ['themes', 'ethics'], true],
  ['any', ['ethics'], false],
  ['all', ['themes', 'memory'], true],
  ['all', ['themes', 'ethics'], false],
  ['none', ['ethics'], true],
  ['none', ['ethics', 'themes'], false],
  ['none', [], true],
] as const)('what is tagged “memory”, below “themes”, passes “%s of” %j: %s', (match, chosen, expected) => {
  const covering = coveredBy(lineagesOf(tags), ['memory']);
  expect(passesTags(covering, chosen, match)).toBe(expected);
});

test('what has no tags passes only “none of”', () => {
  expect(passesTags(undefined, ['themes'], 'none')).toBe(true);
  expect(passesTags(undefined, ['themes'], 'any')).toBe(false);
});

test('a chosen tag that is gone is no longer asked for', () => {
  expect(stillThere(tags, ['gone', 'care'])).toEqual(['care']);
});
