// Which points a choice lets pass, and what is told of those it does not.
import { describe, expect, it } from 'vitest';
import type { Discussion } from '../../../electron/exporting/tree/discussion.ts';
import type { DiscussionChoice } from '../../../electron/shared/export-model.ts';
import { Group } from './reading-group.ts';

function textsIn({ groups }: Discussion): string[] {
  return groups.flatMap(({ points }) => points.map(({ text }) => text));
}

/** An open, a discussed and a parked point by Ann, Bo and nobody; the first two on an agenda, the last one private. */
function readingGroup() {
  const group = new Group();
  const [ann, bo] = [group.member('Ann'), group.member('Bo')];
  const open = group.point('Open?', {}, { createdBy: ann });
  const discussed = group.point('Discussed?', {}, { createdBy: bo, status: 'discussed' });
  const parked = group.point('Parked?', {}, { status: 'parked', private: true });
  const meeting = group.meeting({}, [{ pointId: discussed }, { title: 'Vote' }, { pointId: open }]);
  const empty = group.meeting({ date: '2026-10-24' });
  return { group, ann, bo, open, discussed, parked, meeting, empty };
}

describe('points', () => {
  const { group, ann, bo, open, parked, meeting, empty } = readingGroup();
  it.each<[string, Partial<DiscussionChoice>, string[]]>([
    ['all of them where nothing is chosen', {}, ['Open?', 'Discussed?', 'Parked?']],
    ['by status', { statuses: ['open', 'parked'] }, ['Open?', 'Parked?']],
    ['by no status', { statuses: [] }, []],
    ['by who made them', { memberIds: [ann, bo] }, ['Open?', 'Discussed?']],
    ['by a member who made none', { memberIds: ['gone'] }, []],
    ['by a meeting’s agenda', { meetingId: meeting }, ['Open?', 'Discussed?']],
    ['by a meeting without an agenda', { meetingId: empty }, []],
    ['by a meeting that is gone', { meetingId: 'gone' }, []],
    ['by all of it at once', { statuses: ['open'], memberIds: [ann], meetingId: meeting }, ['Open?']],
    ['by all of it, of which nothing passes all', { statuses: ['parked'], memberIds: [ann] }, []],
  ])('are chosen: %s', (_, choice, texts) => {
    const discussion = group.discussion(choice);
    expect(textsIn(discussion)).toEqual(texts);
    expect(discussion.counts).toMatchObject({ points: texts.length, leftOutByChoice: 3 - texts.length });
  });

  it('are those that a query finds, where there is one', () => {
    expect(textsIn(group.discussion({ query: 'x' }, { foundIds: new Set([open, parked, 'gone']) }))).toEqual([
      'Open?',
      'Parked?',
    ]);
    expect(textsIn(group.discussion({ query: 'x' }, { foundIds: new Set() }))).toEqual([]);
  });

  it('of a hand-out are never private ones, and those count as such and not as left out by the choice', () => {
    const discussion = group.discussion({ audience: 'handout', statuses: ['parked', 'open'] });
    expect(textsIn(discussion)).toEqual(['Open?']);
    expect(discussion.counts).toMatchObject({ points: 1, leftOutAsPrivate: 1, leftOutByChoice: 1 });
  });
});

describe('a meeting that was chosen', () => {
  it('is the only one', () => {
    const { group, meeting, empty } = readingGroup();
    expect(group.discussion().meetings.map(({ id }) => id)).toEqual([meeting, empty]);
    expect(group.discussion({ meetingId: empty }).meetings.map(({ id }) => id)).toEqual([empty]);
  });
});

describe('a part', () => {
  it('that was not asked for is empty', () => {
    const { group } = readingGroup();
    group.member('Cy', { verdict: 'Sad.' });
    group.note('Plan');
    const of = ({ facts, histogram, members, meetings, groups, notes, sources }: Discussion) => [
      ...[facts.length > 0, histogram !== undefined, members.length > 0, meetings.length > 0],
      ...[groups.length > 0, notes.length > 0, sources.length > 0],
    ];
    expect(of(group.discussion())).toEqual([true, true, true, true, true, true, false]);
    expect(of(group.discussion({ parts: ['points'] }))).toEqual([false, false, false, false, true, false, false]);
    expect(of(group.discussion({ parts: ['book', 'members', 'agenda'] }))).toEqual([
      ...[true, true, true, true],
      ...[false, false, false],
    ]);
  });
});

describe('a note', () => {
  it('alone gives the file its title; with anything else the book does', () => {
    const { group } = readingGroup();
    const [plan, other] = [group.note('Plan'), group.note(' ')];
    const titleOf = (choice: Partial<DiscussionChoice>) => group.discussion(choice).title;
    expect(titleOf({ parts: ['notes'], noteIds: [plan] })).toBe('Plan');
    expect(titleOf({ parts: ['notes'], noteIds: [other] })).toBe('Untitled note');
    expect(titleOf({ parts: ['notes'] })).toBe('Never Let Me Go');
    expect(titleOf({ parts: ['notes', 'book'], noteIds: [plan] })).toBe('Never Let Me Go');
    expect(titleOf({ parts: ['notes'], noteIds: ['gone'] })).toBe('Never Let Me Go');
    expect(group.discussion({ noteIds: [other] }).notes.map(({ id }) => id)).toEqual([other]);
  });
});
