import { describe, expect, it } from 'vitest';
import type { AgendaItem, Member } from '../../../../electron/shared/group-model.ts';
import {
  becameInWords,
  cameToSomething,
  itemState,
  itemTitle,
  meetingDay,
  memberNames,
  minutesInWords,
  typedMinutes,
} from '../../../../electron/shared/meeting-words.ts';
import { orderInWords } from '../../../../renderer/screens/meeting/order-words.ts';
import { point } from '../quoted-texts.ts';

const item = (facts: Partial<AgendaItem> = {}): AgendaItem => ({ id: 'i', order: 'a0', remarks: [], ...facts });
const taking = (...minutes: (number | undefined)[]) =>
  minutes.map((each, at) => item({ id: `${at}`, ...(each !== undefined && { minutes: each }) }));

it('a meeting is named by its day of the week', () => {
  expect(meetingDay('2026-09-24')).toBe('Thursday, 24 September 2026');
});

describe('the minutes of an agenda', () => {
  it.each([
    [{ agenda: taking(30, 20), plannedMinutes: 60 }, '50 of 60 minutes: 10 to spare.'],
    [{ agenda: taking(30, 30), plannedMinutes: 60 }, '60 of 60 minutes: just right.'],
    [{ agenda: taking(45, 30), plannedMinutes: 60 }, '75 of 60 minutes: 15 too many.'],
    [{ agenda: taking(45, undefined), plannedMinutes: 60 }, '45 of 60 minutes: 15 to spare. 1 item without minutes.'],
    [{ agenda: taking(1) }, '1 minute.'],
    [{ agenda: taking(undefined), plannedMinutes: 60 }, '60 minutes planned; no item has minutes yet.'],
    [{ agenda: taking() }, 'No item has minutes yet.'],
  ])('are said against those planned: %#', (meeting, said) => {
    expect(minutesInWords(meeting)).toBe(said);
  });

  it('are typed as a whole number, or left out', () => {
    expect([' 12 ', '', '1.5', '-3', 'ten'].map(typedMinutes)).toEqual([12, undefined, NaN, NaN, NaN]);
  });
});

describe('an item', () => {
  it('is called what the leader calls it, else what its point says or quotes', () => {
    const asked = point('p', []);
    expect([
      itemTitle(item({ pointId: 'p', title: 'The big one' }), asked, undefined),
      itemTitle(item({ pointId: 'p' }), asked, 'No ship'),
      itemTitle(item({ pointId: 'p' }), { ...asked, text: '' }, 'No ship'),
      itemTitle(item({ pointId: 'p' }), undefined, undefined),
    ]).toEqual(['The big one', 'Why?', '“No ship”', 'A point that was deleted']);
  });

  it('is over when its point is, or when it is done itself', () => {
    const asked = point('p', []);
    expect([
      itemState(item({ done: true }), undefined),
      itemState(item({ done: true }), asked),
      itemState(item(), { ...asked, status: 'parked' }),
    ]).toEqual(['Done', undefined, 'Parked']);
  });
});

it('what the evening came to is counted', () => {
  const asked = point('p', []);
  const entries = [
    { item: item(), point: { ...asked, status: 'discussed' as const } },
    { item: item({ done: true }), point: undefined },
    { item: item(), point: asked },
  ];
  expect(becameInWords(entries)).toBe('1 discussed, 1 done, 1 open.');
  expect(becameInWords([])).toBe('It had no items.');
});

it('minutes have something to say once an item has an outcome, a remark or a status', () => {
  const discussed = { ...point('p', []), status: 'discussed' as const };
  const remark = { id: 'r', text: 'So it is.', at: '2026-01-01T00:00:00.000Z' };
  expect([
    cameToSomething({ agenda: [item({ pointId: 'q', notes: 'Ask Ana' })] }, [discussed]),
    cameToSomething({ agenda: [item({ pointId: 'p' })] }, [discussed]),
    cameToSomething({ agenda: [item({ remarks: [remark] })] }, []),
  ]).toEqual([false, true, true]);
});

it('members nobody knows any more are counted', () => {
  const ana: Member = { id: 'a', name: 'Ana', colour: '1' };
  expect(memberNames(['x', 'a'], [ana])).toEqual(['Ana', 'a former member']);
  expect(memberNames(['x', 'y'], [ana])).toEqual(['2 former members']);
  expect(memberNames([], [ana])).toEqual([]);
});

it('a suggested order says what it did', () => {
  const order = { itemIds: [], openerIds: ['a', 'b'], lastIds: ['c'], parkedIds: ['d'] };
  expect(orderInWords(order)).toBe(
    'Put into an order: 2 opening questions first, points of one tag together, 1 with spoilers last, 1 parked taken off.',
  );
  expect(orderInWords({ ...order, openerIds: [], lastIds: [], parkedIds: [] })).toBe(
    'Put into an order: points of one tag together.',
  );
});
