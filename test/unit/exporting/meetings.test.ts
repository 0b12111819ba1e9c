// Meetings as the leader and as everybody else may see them, by themselves and in a note.
import { describe, expect, it } from 'vitest';
import type { Audience } from '../../../electron/shared/export-model.ts';
import { AGENDA } from '../../../electron/shared/note-nodes.ts';
import { element, Group, quoting, review } from './reading-group.ts';

/** An evening with a private point, one that quotes a spoiler, and a free item. */
function evening() {
  const group = new Group();
  const [ann, bo] = [group.member('Ann'), group.member('Bo')];
  const sarah = group.add(review('Tommy dies.', { spoiler: 'whole' }));
  const shy = group.point('Is Ann shy?', {}, { private: true });
  const quotes = group.point('', { kind: 'remark', evidence: [quoting(sarah, 'Tommy dies')] }, { status: 'parked' });
  const remarks = [{ text: 'Yes.', by: ann }, { text: 'No.' }];
  const meetingId = group.meeting(
    { time: '19:30', place: 'At Bo’s', attendees: [ann, bo, 'gone'], plannedMinutes: 30 },
    [
      { title: 'Welcome', minutes: 5, notes: 'Ask about the cake', done: true },
      { pointId: shy, minutes: 10, outcome: 'She is.' },
      { pointId: quotes, minutes: 20, outcome: 'We wept.', remarks },
    ],
  );
  return { group, meetingId, meeting: (audience: Audience) => group.discussion({ audience }).meetings[0] };
}

describe('the leader’s copy', () => {
  it('has all of a meeting', () => {
    expect(evening().meeting('leader')).toMatchObject({
      day: 'Thursday, 24 September 2026',
      facts: [
        ['When', 'Thursday, 24 September 2026, 19:30'],
        ['Where', 'At Bo’s'],
        ['Who came', 'Ann, Bo, a former member'],
      ],
      timing: '35 of 30 minutes: 5 too many.',
      items: [
        { title: 'Welcome', minutes: 5, notes: 'Ask about the cake', state: 'Done', remarks: [] },
        { title: 'Is Ann shy?', minutes: 10, outcome: 'She is.' },
        {
          title: '“Tommy dies”',
          minutes: 20,
          state: 'Parked',
          outcome: 'We wept.',
          remarks: [{ text: 'Yes.', by: 'Ann' }, { text: 'No.' }],
        },
      ],
    });
  });
});

describe('a hand-out', () => {
  it('is without minutes, what the leader noted, private points and spoilers', () => {
    const meeting = evening().meeting('handout');
    expect(meeting).not.toHaveProperty('timing');
    expect(meeting?.items).toEqual([
      { title: 'Welcome', state: 'Done', remarks: [] },
      {
        title: '“(spoiler)”',
        state: 'Parked',
        outcome: 'We wept.',
        remarks: [{ text: 'Yes.', by: 'Ann' }, { text: 'No.' }],
      },
    ]);
  });
});

describe('an agenda in a note', () => {
  const linesFor = (audience: Audience, meetingId?: string) => {
    const { group, meetingId: there } = evening();
    const quoted = { meetingId: meetingId ?? there, title: 'Our evening' };
    group.note('Plan', (content) => content.insert(0, [element(AGENDA, quoted)]));
    const [note] = group.discussion({ audience }).notes;
    return note?.blocks.flatMap((block) => {
      const items = block.type === 'orderedList' ? block.items.flat() : [block];
      return items.flatMap((one) =>
        'content' in one ? [one.content.map((part) => ('text' in part ? part.text : '')).join('')] : [],
      );
    });
  };

  it('is that of the meeting as it is now', () => {
    expect(linesFor('leader')).toEqual([
      'Agenda, 24 September 2026',
      'Welcome (5 min)',
      'Is Ann shy? (10 min)',
      '“Tommy dies” (20 min)',
    ]);
  });

  it('is without minutes, private points and spoilers in a hand-out', () => {
    expect(linesFor('handout')).toEqual(['Agenda, 24 September 2026', 'Welcome', '“(spoiler)”']);
  });

  it('says of a point that was deleted that it was', () => {
    const group = new Group();
    group.meeting({}, [{ pointId: 'gone' }, { pointId: 'gone', title: 'Fate' }]);
    const [meeting] = group.discussion({ audience: 'handout' }).meetings;
    expect(meeting?.items.map(({ title }) => title)).toEqual(['A point that was deleted', 'Fate']);
  });

  it('of a meeting that is gone is its title', () => {
    expect(linesFor('handout', 'gone')).toEqual(['Our evening']);
  });
});
