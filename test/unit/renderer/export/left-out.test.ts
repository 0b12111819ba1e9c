import { expect, test } from 'vitest';
import type { DiscussionChoice } from '../../../../electron/shared/export-model.ts';
import { leftOut } from '../../../../renderer/screens/export/left-out.ts';

const there = { points: 5, notes: 2, reviews: 9 };
const counts = { points: 5, notes: 2, meetings: 0, leftOutAsPrivate: 0, leftOutByChoice: 0 };

function notes(choice: Partial<DiscussionChoice> = {}) {
  return { bookId: 'book', format: 'md', choice: { audience: 'handout', ...choice } } as const;
}

test('of a file that holds all there is, nothing is said', () => {
  expect(leftOut(notes(), counts, there)).toEqual([]);
  expect(leftOut({ bookId: 'book', format: 'json' }, undefined, { points: 0, notes: 0, reviews: 0 })).toEqual([]);
});

test('private points and points that were not chosen are counted', () => {
  expect(leftOut(notes(), { ...counts, points: 1, leftOutAsPrivate: 3, leftOutByChoice: 1 }, there)).toEqual([
    '3 private points are not in a hand-out.',
    '1 point is left out, as chosen.',
  ]);
  expect(leftOut(notes(), { ...counts, points: 0, leftOutAsPrivate: 1, leftOutByChoice: 4 }, there)).toEqual([
    '1 private point is not in a hand-out.',
    'No point is among those chosen.',
  ]);
});

test('what there is nothing of yet is told with how to make it', () => {
  expect(leftOut(notes(), undefined, { ...there, points: 0, notes: 0 })).toEqual([
    'There are no points yet. Select words in a review to make one.',
    'There are no notes yet.',
  ]);
  expect(leftOut(notes({ parts: ['book'] }), undefined, { ...there, points: 0, notes: 0 })).toEqual([]);
  const table = { bookId: 'book', format: 'reviews-csv' } as const;
  expect(leftOut(table, undefined, { ...there, reviews: 0 })).toEqual([
    'There are no reviews to put into a table yet.',
  ]);
});

test('a choice of nothing is told', () => {
  expect(leftOut(notes({ parts: [] }), counts, there)).toEqual(['Nothing is chosen: tick what is to be in the file.']);
  expect(leftOut(notes({ noteIds: [] }), counts, there)).toEqual(['No note is chosen.']);
});
