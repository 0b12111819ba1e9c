import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point, Tag } from '../../../electron/shared/club-model.ts';
import type { AgendaItem } from '../../../electron/shared/group-model.ts';
import { type OrderFacts, orderFacts, suggestedOrder } from '../../../electron/shared/suggested-order.ts';

const open = { status: 'open', forGroup: false, touchesSpoilers: false, length: 200 } as const;
const point = (id: string, more: Partial<OrderFacts> = {}): OrderFacts => ({
  ...open,
  id,
  kind: 'point',
  asks: true,
  ...more,
});
const free = (id: string, more: Partial<OrderFacts> = {}): OrderFacts => ({
  ...open,
  id,
  kind: 'free',
  asks: false,
  ...more,
});
const inOrder = (...items: OrderFacts[]) => suggestedOrder(items).itemIds.join(' ');

const anyItems = fc
  .array(
    fc.record({
      kind: fc.constantFrom('free' as const, 'point' as const, 'point' as const),
      status: fc.constantFrom('open' as const, 'open' as const, 'discussed' as const, 'parked' as const),
      asks: fc.boolean(),
      forGroup: fc.boolean(),
      touchesSpoilers: fc.boolean(),
      length: fc.constantFrom(10, 80, 500),
      tagId: fc.constantFrom('memory', 'style', undefined),
    }),
    { maxLength: 12 },
  )
  .map((items) => items.map((item, index): OrderFacts => ({ ...item, id: `item ${index}` })));

describe('a suggested order', () => {
  it('opens with the questions for the group, then with the shortest, and with no more than two', () => {
    const items = [point('long'), point('group', { forGroup: true }), point('short', { length: 20 }), point('b')];
    expect(inOrder(...items)).toBe('group short long b');
    expect(suggestedOrder(items).openerIds).toEqual(['group', 'short']);
  });

  it('does not open with a remark, nor with what touches a spoiler', () => {
    const remark = point('remark', { asks: false, length: 5, forGroup: true });
    const spoiling = point('spoiling', { touchesSpoilers: true, length: 5 });
    expect(suggestedOrder([spoiling, remark, point('a'), point('b')])).toMatchObject({
      itemIds: ['remark', 'a', 'b', 'spoiling'],
      openerIds: [],
      lastIds: ['spoiling'],
    });
  });

  it('keeps points of one tag beside each other', () => {
    const tags = ['style', 'memory', 'style', undefined, 'memory'];
    expect(inOrder(...tags.map((tagId, at) => point(`${at}`, { tagId })))).toBe('0 2 1 4 3');
  });

  it('leaves a welcome first, a vote last and a break where it is', () => {
    const [short, spoiling] = [point('short', { length: 9 }), point('spoiling', { touchesSpoilers: true })];
    expect(inOrder(free('welcome'), spoiling, point('a'), free('break'), short, point('b'), free('vote'))).toBe(
      'welcome short a break b spoiling vote',
    );
  });

  it('takes off what is parked, and leaves at the beginning what was talked about', () => {
    const items = [point('a'), point('parked', { status: 'parked' }), point('over', { status: 'discussed' })];
    expect(suggestedOrder(items)).toMatchObject({ itemIds: ['over', 'a'], parkedIds: ['parked'] });
  });

  it('has every item once, spoilers behind all other open points, and is the same when suggested again', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const { itemIds, parkedIds, lastIds } = suggestedOrder(items);
        expect([...itemIds, ...parkedIds].sort()).toEqual(items.map(({ id }) => id).sort());
        const ordered = itemIds.flatMap((id) => items.find((item) => item.id === id) ?? []);
        const points = ordered.filter(({ kind, status }) => kind === 'point' && status === 'open');
        expect(points.slice(points.length - lastIds.length).map(({ id }) => id)).toEqual(lastIds);
        expect(suggestedOrder(ordered).itemIds).toEqual(itemIds);
      }),
    );
  });
});

describe('what an order is suggested by', () => {
  const tags: Tag[] = [
    { id: 'g', name: 'For the  Group', colour: '1' },
    { id: 'm', name: 'memory', colour: '2' },
  ];
  const asked: Point = {
    id: 'p',
    text: 'Why?',
    kind: 'question',
    status: 'parked',
    evidence: [],
    tagIds: ['g', 'm'],
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
  };
  const item = (id: string, more: Partial<AgendaItem>): AgendaItem => ({ id, order: 'a0', remarks: [], ...more });

  it('is what a point says, its status and its tags; “for the group” is no subject', () => {
    const [facts] = orderFacts([item('1', { pointId: 'p' })], { points: [asked], tags }, () => true);
    expect(facts).toMatchObject({ status: 'parked', asks: true, forGroup: true, tagId: 'm', length: 4 });
    expect(facts?.touchesSpoilers).toBe(true);
  });

  it('is of a free item whether it is done, and of a deleted point only that it was one', () => {
    const agenda = [item('1', { title: 'Vote', done: true }), item('2', { pointId: 'gone' })];
    expect(orderFacts(agenda, { points: [asked], tags }, () => true)).toMatchObject([
      { kind: 'free', status: 'discussed', length: 4 },
      { kind: 'point', status: 'open', touchesSpoilers: false, asks: false },
    ]);
  });
});
