import { describe, expect, test } from 'vitest';
import type { Evidence, Point, Tag } from '../../../../electron/shared/club-model.ts';
import type { Meeting } from '../../../../electron/shared/group-model.ts';
import {
  agendaColumns,
  type BoardColumn,
  reviewerColumns,
  statusColumns,
  tagColumns,
} from '../../../../renderer/screens/points/board-columns.ts';

const moment = '2026-01-01T00:00:00.000Z';
const tags: Tag[] = [
  { id: 'memory', name: 'memory', colour: '1', parentId: 'themes' },
  { id: 'style', name: 'style', colour: '2' },
  { id: 'themes', name: 'themes', colour: '3' },
];

function point(id: string, more: Partial<Point> = {}): Point {
  const made = { createdAt: moment, updatedAt: moment, status: 'open' } as const;
  return { id, text: id, kind: 'question', evidence: [], tagIds: [], ...made, ...more };
}

const quoting = (...reviewIds: string[]): Evidence[] =>
  reviewIds.map((reviewId) => ({
    reviewId,
    quote: { exact: 'words', prefix: '', suffix: '' },
    position: { start: 0, end: 5 },
  }));

const said = (columns: readonly BoardColumn[]) => columns.map((one) => [one.title, one.points.map(({ id }) => id)]);

describe('by tag', () => {
  const points = [point('both', { tagIds: ['memory', 'style'] }), point('plain', { tagIds: ['style'] }), point('none')];

  test('a point stands in the column of each of its tags, the tags in the order of their tree', () => {
    expect(said(tagColumns(points, tags, false, []))).toEqual([
      ['style', ['both', 'plain']],
      ['themes', []],
      ['themes / memory', ['both']],
      ['Without a tag', ['none']],
    ]);
  });

  test('of filtered points only the columns are there that hold some, or that were asked for', () => {
    expect(said(tagColumns(points.slice(1, 2), tags, true, ['themes']))).toEqual([
      ['style', ['plain']],
      ['themes', []],
    ]);
  });
});

test('by status there is a column for each, also for what is empty', () => {
  const points = [point('one'), point('two', { status: 'parked' })];
  expect(said(statusColumns(points))).toEqual([
    ['Open', ['one']],
    ['Discussed', []],
    ['Parked', ['two']],
  ]);
});

test('by reviewer the most quoted comes first, a point stands once with each it quotes', () => {
  const points = [
    point('free'),
    point('ann twice', { evidence: quoting('ann', 'ann') }),
    point('both', { evidence: quoting('ann', 'ben') }),
  ];
  const nameOf = (evidence: Evidence) => ('reviewId' in evidence ? evidence.reviewId : 'book');
  expect(said(reviewerColumns(points, nameOf))).toEqual([
    ['ann', ['ann twice', 'both']],
    ['ben', ['both']],
    ['No quotation', ['free']],
  ]);
});

test('by agenda the meeting’s order holds, and an item whose point was deleted or filtered out is passed over', () => {
  const item = (id: string, pointId?: string) => ({ id, order: id, remarks: [], ...(pointId && { pointId }) });
  const agenda = [item('a1', 'two'), item('a2'), item('a3', 'gone'), item('a4', 'one'), item('a5', 'two')];
  const made = { createdAt: moment, updatedAt: moment };
  const meeting: Meeting = { id: 'meeting', date: '2031-09-25', attendees: [], agenda, ...made };
  expect(said(agendaColumns([point('one'), point('two'), point('three')], meeting))).toEqual([
    ['On the agenda', ['two', 'one']],
    ['Not on the agenda', ['three']],
  ]);
});
