import { describe, expect, test } from 'vitest';
import type { Tag } from '../../../../electron/shared/club-model.ts';
import {
  noPassageFilter,
  type PassageFilter,
  passageFacets,
  passageMarks,
  passes,
} from '../../../../renderer/screens/passages/passage-filter.ts';
import { passage, point, quoting } from '../quoted-texts.ts';

const passages = [passage('one', { by: 'Mara' }), passage('two', { by: 'Mara' }), passage('three')];
const sea: Tag = { id: 'sea', name: 'Sea', colour: '1' };
const marks = passageMarks({
  tags: [sea, { id: 'tides', name: 'Tides', colour: '2', parentId: 'sea' }],
  points: [point('p', [quoting('one'), quoting('one', 'No')], ['sea']), point('q', [quoting('one'), quoting('two')])],
  starred: new Set(['three', 'a review']),
});
const shown = (filter: Partial<PassageFilter>) =>
  passages.filter((each) => passes(each, { ...noPassageFilter, ...filter }, marks)).map(({ id }) => id);

describe('the filter of passages', () => {
  test('shows all where nothing is asked for', () => {
    expect(shown({})).toEqual(['one', 'two', 'three']);
  });

  test('shows those with a star, with points, or with a tag on one of their points', () => {
    expect(shown({ starred: true })).toEqual(['three']);
    expect(shown({ withPoints: true })).toEqual(['one', 'two']);
    expect(shown({ tagIds: ['sea'] })).toEqual(['one']);
    expect(shown({ starred: true, withPoints: true })).toEqual([]);
    expect(shown({ tagIds: ['sea'], tagMatch: 'none' })).toEqual(['two', 'three']);
  });

  test('shows those of one reader, or those of nobody known', () => {
    expect(shown({ by: ['Mara'] })).toEqual(['one', 'two']);
    expect(shown({ by: [''] })).toEqual(['three']);
  });

  test('counts what there is to choose, a point that quotes twice once', () => {
    expect(marks.points).toEqual(
      new Map([
        ['one', 2],
        ['two', 1],
      ]),
    );
    expect(passageFacets(passages, marks, [sea])).toEqual({
      starred: 1,
      withPoints: 2,
      tags: [{ tag: sea, count: 1 }],
      by: [
        { by: 'Mara', count: 2 },
        { by: '', count: 1 },
      ],
    });
  });

  test('has no choice of readers where one marked them all', () => {
    expect(passageFacets(passages.slice(0, 2), marks, []).by).toEqual([]);
  });
});
