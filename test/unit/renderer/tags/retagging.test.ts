import { expect, test } from 'vitest';
import type { Point } from '../../../../electron/shared/club-model.ts';
import { nextTicked, tickedOn } from '../../../../renderer/screens/tags/retagging.ts';
import { draftRefusals, withTyped } from '../../../../renderer/screens/tags/tag-drafts.ts';

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

test('a tag is on all of the points, on some, or on none', () => {
  const points = [point('a', 'care', 'style'), point('b', 'care'), point('c', 'ethics')];
  expect(tickedOn(points, ['a', 'b'])).toEqual(
    new Map([
      ['care', 'all'],
      ['style', 'some'],
    ]),
  );
});

test('ticking goes to all, then none, and back to some where it was on some', () => {
  expect(nextTicked('some', 'some')).toBe('all');
  expect(nextTicked('all', 'some')).toBe('none');
  expect(nextTicked('none', 'some')).toBe('some');
  expect(nextTicked('none', 'none')).toBe('all');
  expect(nextTicked('none', 'all')).toBe('all');
});

test('what is typed of a tag is kept beside that of others, with why it cannot be', () => {
  const care = { id: 'care', name: 'care', colour: '1' } as const;
  const tags = [care, { ...care, id: 'ethics', name: 'ethics' }];
  const drafts = withTyped(withTyped(new Map(), 'care', 'name', 'Ethics'), 'ethics', 'description', 'x'.repeat(501));
  expect(draftRefusals(tags, care, drafts.get('care') ?? {})).toEqual({ name: expect.stringContaining('already') });
  expect(draftRefusals(tags, care, drafts.get('ethics') ?? {})).toEqual({
    description: expect.stringContaining('at most 500'),
  });
  expect(withTyped(drafts, 'care', 'name', undefined)).toEqual(new Map([['ethics', drafts.get('ethics')]]));
});
