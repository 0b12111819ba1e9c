import { describe, expect, test } from 'vitest';
import { addPoint, removePoints, setPlace, setPrivate, setStatus } from '../../../electron/shared/point-edits.ts';
import { Member } from './club-members.ts';

function withPoints(...texts: string[]): { ann: Member; ids: string[] } {
  const ann = new Member('ann');
  const ids = texts.map((text) => addPoint(ann.editing, { text, kind: 'question', tagIds: [], evidence: [] }));
  ann.undo.clear();
  return { ann, ids };
}

describe('several points', () => {
  test('get a status in one step, and one undo takes it back from all', () => {
    const { ann, ids } = withPoints('One', 'Two', 'Three');
    const before = ann.club;
    setStatus(ann.editing, ids.slice(0, 2), 'parked');
    expect(ann.club.points.map(({ status }) => status)).toEqual(['parked', 'parked', 'open']);
    expect(ann.undo.undoStack).toHaveLength(1);
    ann.undo.undo();
    expect(ann.club).toEqual(before);
  });

  test('become private and public again, which leaves no trace but the time', () => {
    const { ann, ids } = withPoints('One', 'Two');
    setPrivate(ann.editing, ids, true);
    expect(ann.club.points.map((point) => point.private)).toEqual([true, true]);
    setPrivate(ann.editing, ids, false);
    for (const point of ann.club.points) expect(point).not.toHaveProperty('private');
  });

  test('get a place in the book, and lose it', () => {
    const { ann, ids } = withPoints('One', 'Two');
    setPlace(ann.editing, ids, { page: 120 });
    expect(ann.club.points.map(({ place }) => place)).toEqual([{ page: 120 }, { page: 120 }]);
    setPlace(ann.editing, ids.slice(0, 1), undefined);
    expect(ann.club.points.map(({ place }) => place)).toEqual([undefined, { page: 120 }]);
  });

  test('are deleted in one step, and given back in one', () => {
    const { ann, ids } = withPoints('One', 'Two', 'Three');
    const before = ann.club;
    removePoints(ann.editing, ids.slice(1));
    expect(ann.club.points.map(({ text }) => text)).toEqual(['One']);
    ann.undo.undo();
    expect(ann.club).toEqual(before);
  });

  test('of which one has gone meanwhile leave it gone', () => {
    const { ann, ids } = withPoints('One', 'Two');
    removePoints(ann.editing, ids.slice(0, 1));
    setStatus(ann.editing, ids, 'discussed');
    setPlace(ann.editing, ids, { part: 2 });
    expect(ann.club.points).toMatchObject([{ text: 'Two', status: 'discussed', place: { part: 2 } }]);
  });
});
