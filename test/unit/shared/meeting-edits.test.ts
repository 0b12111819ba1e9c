import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readClub } from '../../../electron/shared/club-document.ts';
import {
  MAX_AGENDA_TEXT,
  MAX_AGENDA_TITLE,
  MAX_MEETING_PLACE,
  MAX_MINUTES,
  meetingSchema,
} from '../../../electron/shared/group-model.ts';
import {
  addAgendaItems,
  addMeeting,
  addRemark,
  agendaMinutes,
  meetingRefusals,
  moveAgendaItems,
  orderAgenda,
  removeAgendaItems,
  removeMeeting,
  removeRemark,
  updateAgendaItem,
  updateMeeting,
} from '../../../electron/shared/meeting-edits.ts';
import { Problem } from '../../../electron/shared/problem.ts';
import { type Edit, Member } from './club-members.ts';

const thursday = { date: '2026-09-24', attendees: [] };

/** A member with a meeting whose free items are called as given; nothing to undo yet. */
function withAgenda(...titles: string[]) {
  const member = new Member('ann');
  const meetingId = addMeeting(member.editing, thursday);
  const itemIds = addAgendaItems(
    member.editing,
    meetingId,
    titles.map((title) => ({ title })),
  );
  member.undo.clear();
  return { member, meetingId, itemIds, id: (title: string) => itemIds[titles.indexOf(title)] ?? '' };
}

const agendaOf = (member: Member) => member.club.meetings[0]?.agenda ?? [];
const titles = (member: Member) =>
  agendaOf(member)
    .map(({ title }) => title)
    .join(' ');

function refusalOf(edit: () => unknown): Problem {
  try {
    edit();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

describe('a meeting', () => {
  it('keeps day, time, place, who comes and the minutes planned', () => {
    const { editing, club } = new Member('ann');
    const id = addMeeting(editing, {
      date: '2026-09-24',
      time: '19:30',
      place: '  The library,\n back room ',
      attendees: ['m2', 'm1'],
      plannedMinutes: 90,
    });
    expect(club.meetings).toEqual([]);
    expect(readClub(editing.doc).meetings).toEqual([
      {
        id,
        date: '2026-09-24',
        time: '19:30',
        place: 'The library, back room',
        attendees: ['m1', 'm2'],
        plannedMinutes: 90,
        createdAt: expect.any(String),
        updatedAt: expect.any(String),
        agenda: [],
      },
    ]);
  });

  it('changes only what is given, and gives up what is emptied', () => {
    const member = new Member('ann');
    const id = addMeeting(member.editing, { ...thursday, time: '19:30', place: 'Here', plannedMinutes: 60 });
    updateMeeting(member.editing, id, { time: '', place: ' ', attendees: ['m1'] });
    const [meeting] = member.club.meetings;
    expect(meeting).toMatchObject({ date: '2026-09-24', attendees: ['m1'], plannedMinutes: 60 });
    expect(meeting).not.toHaveProperty('time');
    expect(meeting).not.toHaveProperty('place');
    updateMeeting(member.editing, id, { plannedMinutes: undefined });
    expect(member.club.meetings[0]).not.toHaveProperty('plannedMinutes');
  });

  it('stands among the others by day and time', () => {
    const member = new Member('ann');
    const days: [string, string?][] = [['2026-10-01', '20:00'], ['2026-10-01', '18:00'], ['2026-09-01']];
    for (const [date, time] of days) addMeeting(member.editing, { date, time, attendees: [] });
    expect(member.club.meetings.map(({ date, time }) => [date, time])).toEqual([
      ['2026-09-01', undefined],
      ['2026-10-01', '18:00'],
      ['2026-10-01', '20:00'],
    ]);
  });

  it('that is deleted comes back with its agenda', () => {
    const { member, meetingId } = withAgenda('a', 'b');
    removeMeeting(member.editing, meetingId);
    expect(member.club.meetings).toEqual([]);
    member.undo.undo();
    expect(titles(member)).toBe('a b');
  });
});

describe('what a field of a meeting refuses', () => {
  it.each([
    ['a day that is none', meetingRefusals.date('2026-02-30')],
    ['no day', meetingRefusals.date('')],
    ['an hour that is none', meetingRefusals.time('24:10')],
    ['an endless place', meetingRefusals.place('x'.repeat(MAX_MEETING_PLACE + 1))],
    ['half minutes', meetingRefusals.plannedMinutes(12.5)],
    ['a meeting of no minutes', meetingRefusals.plannedMinutes(0)],
    ['minutes below none', meetingRefusals.minutes(-1)],
    ['endless minutes', meetingRefusals.minutes(MAX_MINUTES + 1)],
    ['no number', meetingRefusals.minutes(Number.NaN)],
    ['an empty title', meetingRefusals.title(' \n')],
    ['an endless title', meetingRefusals.title('x'.repeat(MAX_AGENDA_TITLE + 1))],
  ])('%s, with a sentence', (_, refusal) => {
    expect(refusal).toMatch(/^An? .*\.$/);
  });

  it('is nothing that can be kept', () => {
    const { date, time, place, plannedMinutes, minutes, title } = meetingRefusals;
    const fine = [date('2028-02-29'), time(''), time('00:00'), time('23:59'), place(''), plannedMinutes(undefined)];
    expect([...fine, plannedMinutes(1440), minutes(0), minutes(undefined), title('Welcome')]).toEqual(
      Array(10).fill(undefined),
    );
  });

  it.each<[string, (member: Member, meetingId: string, itemId: string) => unknown, Problem['code']]>([
    ['a meeting without a day', ({ editing }) => addMeeting(editing, { ...thursday, date: 'soon' }), 'REFUSED'],
    ['a change to no time', ({ editing }, id) => updateMeeting(editing, id, { time: '7 pm' }), 'REFUSED'],
    ['a meeting that is gone', ({ editing }) => updateMeeting(editing, 'gone', {}), 'NOT_FOUND'],
    ['an item without a title', ({ editing }, id) => addAgendaItems(editing, id, [{ title: ' ' }]), 'REFUSED'],
    ['an item of no meeting', ({ editing }) => addAgendaItems(editing, 'gone', [{ title: 'A' }]), 'NOT_FOUND'],
    ['too many minutes', ({ editing }, id, item) => updateAgendaItem(editing, id, item, { minutes: 601 }), 'REFUSED'],
    ['a free item emptied', ({ editing }, id, item) => updateAgendaItem(editing, id, item, { title: '' }), 'REFUSED'],
    ['a free item untitled', ({ editing }, id, item) => updateAgendaItem(editing, id, item, { title: ' ' }), 'REFUSED'],
    [
      'an endless outcome',
      ({ editing }, id, item) => updateAgendaItem(editing, id, item, { outcome: 'x'.repeat(MAX_AGENDA_TEXT + 1) }),
      'REFUSED',
    ],
    ['an item that is gone', ({ editing }, id) => updateAgendaItem(editing, id, 'gone', { minutes: 1 }), 'NOT_FOUND'],
    ['a remark without a word', ({ editing }, id, item) => addRemark(editing, id, item, '\n '), 'REFUSED'],
  ])('%s changes nothing', (_, edit, code) => {
    const { member, meetingId, id } = withAgenda('a', 'b');
    const before = Y.encodeStateAsUpdate(member.doc);
    expect(refusalOf(() => edit(member, meetingId, id('a')))).toMatchObject({
      code,
      message: expect.stringMatching(/\.$/),
    });
    expect(Y.encodeStateAsUpdate(member.doc)).toEqual(before);
  });
});

describe('an agenda', () => {
  it('takes points and free items, at the end or before one of its own, as one step', () => {
    const { member, meetingId, id } = withAgenda('a', 'b');
    addAgendaItems(member.editing, meetingId, [{ pointId: 'p1', minutes: 10 }, { title: ' A \n vote ' }], id('b'));
    addAgendaItems(member.editing, meetingId, [{ pointId: 'p2' }]);
    expect(agendaOf(member).map(({ pointId, title }) => pointId ?? title)).toEqual(['a', 'p1', 'A vote', 'b', 'p2']);
    expect(agendaMinutes({ agenda: agendaOf(member) })).toBe(10);
    member.undo.undo();
    member.undo.undo();
    expect(titles(member)).toBe('a b');
  });

  it('keeps what is written about an item, and remarks with who made them', () => {
    const { member, meetingId, id } = withAgenda('a');
    const by = { id: 'm1', name: 'Ana', colour: '1' } as const;
    updateAgendaItem(member.editing, meetingId, id('a'), {
      title: ' A\nnew  name',
      minutes: 5,
      notes: 'One\n two ',
      outcome: 'Yes.',
      done: true,
    });
    const first = addRemark({ ...member.editing, by }, meetingId, id('a'), ' It is long. ');
    addRemark(member.editing, meetingId, id('a'), 'It is not.');
    expect(agendaOf(member)[0]).toMatchObject({
      title: 'A new name',
      minutes: 5,
      notes: 'One\n two',
      outcome: 'Yes.',
      done: true,
      remarks: [{ id: first, text: 'It is long.', by: 'm1' }, { text: 'It is not.' }],
    });
    expect(member.club.members).toMatchObject([{ id: 'm1', name: 'Ana' }]);
    removeRemark(member.editing, meetingId, id('a'), first);
    updateAgendaItem(member.editing, meetingId, id('a'), { minutes: undefined, outcome: ' ' });
    expect(agendaOf(member)[0]?.remarks.map(({ text }) => text)).toEqual(['It is not.']);
    expect(agendaOf(member)[0]).not.toHaveProperty('minutes');
    expect(agendaOf(member)[0]).not.toHaveProperty('outcome');
  });

  it('lets a point be called something else, or by its own words again', () => {
    const { member, meetingId } = withAgenda();
    const [itemId = ''] = addAgendaItems(member.editing, meetingId, [{ pointId: 'p1', title: '' }]);
    updateAgendaItem(member.editing, meetingId, itemId, { title: 'The big one' });
    expect(titles(member)).toBe('The big one');
    updateAgendaItem(member.editing, meetingId, itemId, { title: '' });
    expect(agendaOf(member)[0]).not.toHaveProperty('title');
  });

  it('moves several items at once, before one that moves itself too', () => {
    const { member, meetingId, id } = withAgenda('a', 'b', 'c', 'd');
    moveAgendaItems(member.editing, meetingId, [id('d'), id('a')], id('c'));
    expect(titles(member)).toBe('b d a c');
    moveAgendaItems(member.editing, meetingId, [id('b'), id('d')], id('d'));
    expect(titles(member)).toBe('b d a c');
    moveAgendaItems(member.editing, meetingId, [id('b'), 'gone'], undefined);
    expect(titles(member)).toBe('d a c b');
  });

  it('is put into an order as one step, what is not named at the end', () => {
    const { member, meetingId, id } = withAgenda('a', 'b', 'c', 'd');
    orderAgenda(member.editing, meetingId, [id('d'), 'gone', id('b')]);
    expect(titles(member)).toBe('d b a c');
    member.undo.undo();
    expect(titles(member)).toBe('a b c d');
  });

  it('gives back what was taken off, where it stood', () => {
    const { member, meetingId, id } = withAgenda('a', 'b', 'c');
    removeAgendaItems(member.editing, meetingId, [id('b'), 'gone']);
    expect(titles(member)).toBe('a c');
    member.undo.undo();
    expect(titles(member)).toBe('a b c');
  });

  it('is what was asked for, however items are moved', () => {
    const names = [...'abcdef'];
    const moves = fc.array(fc.tuple(fc.subarray(names), fc.constantFrom(...names, undefined)), { maxLength: 12 });
    fc.assert(
      fc.property(moves, (all) => {
        const { member, meetingId, id } = withAgenda(...names);
        let expected = names;
        for (const [moved, before] of all) {
          const stays = expected.slice(before ? expected.indexOf(before) : expected.length);
          const next = stays.find((name) => !moved.includes(name));
          const others = expected.filter((name) => !moved.includes(name));
          const at = next ? others.indexOf(next) : others.length;
          expected = [...others.slice(0, at), ...moved, ...others.slice(at)];
          moveAgendaItems(member.editing, meetingId, moved.map(id), before && id(before));
        }
        expect(titles(member)).toBe(expected.join(' '));
        while (member.undo.canUndo()) member.undo.undo();
        expect(titles(member)).toBe(names.join(' '));
      }),
    );
  });
});

/** Any change to meetings; `at` chooses among what is there. */
const at = fc.nat({ max: 5 });
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((text) => Boolean(text.trim()));
const anyChange = fc.record({
  at,
  to: at,
  words,
  minutes: fc.nat({ max: MAX_MINUTES }),
  what: fc.constantFrom('add', 'change', 'delete', 'fill', 'move', 'order', 'note', 'remark', 'take off'),
});
const anyMeetingEdit: fc.Arbitrary<Edit> = anyChange.map(({ at, to, words, minutes, what }) => ({ editing, club }) => {
  const meeting = club.meetings[at % Math.max(1, club.meetings.length)];
  if (what === 'add' || !meeting) return void addMeeting(editing, { ...thursday, place: words });
  const ids = meeting.agenda.map(({ id }) => id);
  const [item, other] = [ids[at % Math.max(1, ids.length)], ids[to % Math.max(1, ids.length)]];
  if (what === 'change') updateMeeting(editing, meeting.id, { place: words, attendees: [`member ${to}`] });
  else if (what === 'delete') removeMeeting(editing, meeting.id);
  else if (what === 'fill') addAgendaItems(editing, meeting.id, [{ title: words }, { pointId: 'p', minutes }], other);
  else if (!item) return;
  else if (what === 'move') moveAgendaItems(editing, meeting.id, [item], other);
  else if (what === 'order') orderAgenda(editing, meeting.id, ids.toReversed());
  else if (what === 'note') updateAgendaItem(editing, meeting.id, item, { outcome: words, minutes });
  else if (what === 'remark') addRemark(editing, meeting.id, item, words);
  else removeAgendaItems(editing, meeting.id, [item]);
});

describe('two members', () => {
  it('have the same valid meetings after any edits, exchanged at any time', () => {
    const step = fc.tuple(fc.boolean(), fc.option(anyMeetingEdit, { freq: 4 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const [ann, ben] = [new Member('ann'), new Member('ben')];
        addMeeting(ann.editing, thursday);
        ben.receive(ann);
        for (const [isAnn, edit] of steps) {
          const [member, other] = isAnn ? [ann, ben] : [ben, ann];
          if (edit) edit(member);
          else member.receive(other);
        }
        ann.receive(ben);
        ben.receive(ann);
        expect(ann.club.meetings).toEqual(ben.club.meetings);
        for (const meeting of ann.club.meetings) expect(meetingSchema.parse(meeting)).toEqual(meeting);
      }),
      { numRuns: 200 },
    );
  });

  it('who put items at one place at once can still put others between and after them', () => {
    const { member: ann, meetingId, id } = withAgenda('a', 'b');
    const ben = new Member('ben');
    ben.receive(ann);
    addAgendaItems(ann.editing, meetingId, [{ title: 'x' }], id('b'));
    addAgendaItems(ben.editing, meetingId, [{ title: 'y' }], id('b'));
    ann.receive(ben);
    const [, first, second] = agendaOf(ann);
    expect(titles(ann)).toMatch(/^a (x y|y x) b$/);
    moveAgendaItems(ann.editing, meetingId, [id('a')], second?.id);
    // Between two of one place is none: after both is the nearest.
    expect(titles(ann)).toBe(`${first?.title} ${second?.title} a b`);
    moveAgendaItems(ann.editing, meetingId, [id('b')], first?.id);
    expect(titles(ann)).toBe(`b ${first?.title} ${second?.title} a`);
  });

  it('take back only what they did themselves', () => {
    const { member: ann, meetingId, id } = withAgenda('a', 'b', 'c');
    const ben = new Member('ben');
    ben.receive(ann);
    moveAgendaItems(ann.editing, meetingId, [id('c')], id('a'));
    updateAgendaItem(ben.editing, meetingId, id('c'), { outcome: 'Agreed.' });
    ann.receive(ben);
    ann.undo.undo();
    expect(titles(ann)).toBe('a b c');
    expect(agendaOf(ann)[2]).toMatchObject({ outcome: 'Agreed.' });
  });

  it('undo of any edits gives back what was there', () => {
    fc.assert(
      fc.property(
        fc.array(anyMeetingEdit, { maxLength: 6 }),
        fc.array(anyMeetingEdit, { maxLength: 6 }),
        (some, more) => {
          const ann = new Member('ann');
          for (const edit of some) edit(ann);
          ann.undo.clear();
          const before = ann.club.meetings;
          for (const edit of more) edit(ann);
          while (ann.undo.canUndo()) ann.undo.undo();
          expect(ann.club.meetings).toEqual(before);
        },
      ),
    );
  });
});
