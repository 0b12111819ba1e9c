import { describe, expect, test } from 'vitest';
import { MAX_MEMBER_NAME, MAX_VERDICT } from '../../../electron/shared/group-model.ts';
import { knownMembers } from '../../../electron/shared/known-members.ts';
import {
  addMember,
  memberNameRefusal,
  removeMember,
  setReading,
  updateMember,
} from '../../../electron/shared/member-edits.ts';
import { addPoint } from '../../../electron/shared/point-edits.ts';
import { Problem } from '../../../electron/shared/problem.ts';
import { Member } from './club-members.ts';

const draft = { text: 'Why the goat?', kind: 'question' as const, tagIds: [], evidence: [] };
const wil = { id: 'wil', name: 'Wil', colour: '2' as const };

describe('the group’s list', () => {
  test('has members by name, each with a colour of their own while there are enough', () => {
    const group = new Member('ann');
    for (const name of ['Wil', ' Ada ', 'Mara', 'Bo', 'Ida', 'Odile']) addMember(group.editing, { name });
    expect(group.club.members.map(({ name }) => name)).toEqual(['Ada', 'Bo', 'Ida', 'Mara', 'Odile', 'Wil']);
    expect(new Set(group.club.members.map(({ colour }) => colour)).size).toBe(6);
  });

  test.each([
    ['', 'A member needs a name.'],
    ['  ', 'A member needs a name.'],
    ['wIL', 'There is already a member “Wil”. Add an initial, so that both can be told apart.'],
    ['x'.repeat(MAX_MEMBER_NAME + 1), 'A member’s name has at most 100 letters; this one has 101.'],
  ])('refuses the name “%s”', (name, sentence) => {
    const group = new Member('ann');
    addMember(group.editing, { name: 'Wil' });
    expect(memberNameRefusal(group.club.members, name)).toBe(sentence);
    expect(() => addMember(group.editing, { name })).toThrow(new Problem('REFUSED', sentence));
    expect(group.club.members).toHaveLength(1);
  });

  test('lets a member keep their own name in other letters, and take another colour', () => {
    const group = new Member('ann');
    const id = addMember(group.editing, { name: 'Wil' });
    updateMember(group.editing, id, { name: 'WIL', colour: '5' });
    expect(group.club.members).toEqual([{ id, name: 'WIL', colour: '5' }]);
    removeMember(group.editing, id);
    expect(() => updateMember(group.editing, id, { name: 'Wim' })).toThrow('no longer there');
  });
});

describe('what a member made of a book', () => {
  test('is kept with their name, field by field, and undone in one step', () => {
    const book = new Member('ann');
    setReading(book.editing, wil, { readTo: { page: 120 }, rating: 3.5 });
    setReading(book.editing, wil, { verdict: ' Slow,\nand worth it. ' });
    expect(book.club.members).toEqual([{ ...wil, readTo: { page: 120 }, rating: 3.5, verdict: 'Slow, and worth it.' }]);
    setReading(book.editing, wil, { rating: undefined, verdict: '' });
    expect(book.club.members).toEqual([{ ...wil, readTo: { page: 120 } }]);
    book.undo.undo();
    expect(book.club.members[0]?.rating).toBe(3.5);
  });

  test('has no verdict of a page', () => {
    const book = new Member('ann');
    const long = 'x'.repeat(MAX_VERDICT + 1);
    expect(() => setReading(book.editing, wil, { verdict: long })).toThrow('at most 500 letters; this one has 501');
    expect(book.club.members).toEqual([]);
  });

  test('says who a point is by also where only the book knows them, and an undo of the point leaves the name', () => {
    const book = new Member('ann');
    const id = addPoint({ ...book.editing, by: wil }, draft);
    expect(book.club.points[0]).toMatchObject({ id, createdBy: 'wil' });
    book.undo.undo();
    expect(book.club).toMatchObject({ points: [], members: [wil] });
  });

  test('goes by the group’s name for a member, and by the book’s for others', () => {
    const inBook = { ...wil, verdict: 'Good.' };
    const guest = { id: 'guest', name: 'Ada', colour: '1' as const };
    const members = knownMembers({ members: [{ ...wil, name: 'Wilhelmina' }] }, { members: [inBook, guest] });
    expect(members).toEqual([guest, { ...inBook, name: 'Wilhelmina' }]);
  });
});
