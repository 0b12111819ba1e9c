// "Suggest an order": how an agenda could run, so that talk opens easily and nobody hears the end too early. Pure.
import type { Club } from './club-document.ts';
import type { Point, PointStatus } from './club-model.ts';
import { groupBy } from './group-by.ts';
import type { AgendaItem } from './group-model.ts';
import { tagNameKey } from './tag-tree.ts';

/** What an order is suggested by. */
export interface OrderFacts {
  readonly id: string;
  /** A welcome, a break, a vote; or a point, also one that was deleted meanwhile. */
  readonly kind: 'free' | 'point';
  /** Of a free item: `discussed` once it is done. */
  readonly status: PointStatus;
  readonly asks: boolean;
  /** Tagged “for the group”. */
  readonly forGroup: boolean;
  readonly touchesSpoilers: boolean;
  /** Letters. */
  readonly length: number;
  /** Its first tag; points of one tag are kept together. */
  readonly tagId?: string | undefined;
}

export interface SuggestedOrder {
  /** All items but the parked ones. */
  readonly itemIds: readonly string[];
  readonly openerIds: readonly string[];
  /** They touch spoilers and stand at the end. */
  readonly lastIds: readonly string[];
  /** To be taken off the agenda. */
  readonly parkedIds: readonly string[];
}

/** The name of the tag for questions that anybody can say something to (one of the starter set). */
const FOR_GROUP = tagNameKey('for the group');
/** A longer question is no way in. */
const SHORT = 160;
/** More would leave nothing to open. */
const MOST_OPENERS = 2;

/**
 * What was talked about and free items at the beginning stay there, free items at the end stay last, and others keep their
 * place among the points: a break halfway stays halfway. Between them up to two questions that open easily, then the points by
 * tag, then those that touch spoilers. Suggesting again changes nothing.
 */
export function suggestedOrder(items: readonly OrderFacts[]): SuggestedOrder {
  const parked = items.filter(({ status }) => status === 'parked');
  const kept = items.filter(({ status }) => status !== 'parked');
  const begun = kept.slice(
    0,
    countWhile(kept, (item) => item.kind === 'free' || isOver(item)),
  );
  const left = kept.slice(begun.length);
  const over = left.filter(isOver);
  const ahead = left.filter((item) => !isOver(item));
  const closing = ahead.slice(ahead.length - countWhile(ahead.toReversed(), ({ kind }) => kind === 'free'));
  const between = ahead.slice(0, ahead.length - closing.length);
  const { openers, others, last } = parted(between.filter(({ kind }) => kind === 'point'));
  const points = [...openers, ...others, ...last];
  const rest = points.values();
  const middle = between.flatMap((item) => (item.kind === 'free' ? item : (rest.next().value ?? [])));
  return {
    itemIds: idsOf([...begun, ...over, ...middle, ...closing]),
    openerIds: idsOf(openers),
    lastIds: idsOf(last),
    parkedIds: idsOf(parked),
  };
}

/** What an order is suggested by, for each item of an agenda. @param touchesSpoilers whether a point quotes words that are hidden */
export function orderFacts(
  agenda: readonly AgendaItem[],
  { points, tags }: Pick<Club, 'points' | 'tags'>,
  touchesSpoilers: (point: Point) => boolean,
): OrderFacts[] {
  const pointById = new Map(points.map((point) => [point.id, point]));
  const forGroup = new Set(tags.flatMap(({ id, name }) => (tagNameKey(name) === FOR_GROUP ? [id] : [])));
  return agenda.map(({ id, pointId, title = '', done }): OrderFacts => {
    const point = pointId === undefined ? undefined : pointById.get(pointId);
    const words = title || point?.text || point?.evidence[0]?.quote.exact || '';
    return {
      id,
      kind: pointId === undefined ? 'free' : 'point',
      status: point?.status ?? (done ? 'discussed' : 'open'),
      asks: point?.kind === 'question',
      forGroup: point?.tagIds.some((tagId) => forGroup.has(tagId)) ?? false,
      touchesSpoilers: point !== undefined && touchesSpoilers(point),
      length: words.length,
      // Of what it is about; being for the group is no subject.
      tagId: point?.tagIds.find((tagId) => !forGroup.has(tagId)),
    };
  });
}

function parted(points: readonly OrderFacts[]) {
  const last = points.filter(({ touchesSpoilers }) => touchesSpoilers);
  const safe = points.filter(({ touchesSpoilers }) => !touchesSpoilers);
  const openers = safe
    .filter(({ asks, forGroup, length }) => asks && (forGroup || length <= SHORT))
    .sort((a, b) => Number(b.forGroup) - Number(a.forGroup) || a.length - b.length)
    // At least as many again are left to be opened.
    .slice(0, Math.min(MOST_OPENERS, Math.floor(points.length / 2)));
  const others = safe.filter((point) => !openers.includes(point));
  return { openers, others: byTag(others), last: byTag(last) };
}

/** Points of one tag beside each other, the tags in the order they first come up; those without a tag after them. */
function byTag(points: readonly OrderFacts[]): OrderFacts[] {
  const groups = groupBy(points, ({ tagId }) => tagId);
  const untagged = groups.get(undefined) ?? [];
  groups.delete(undefined);
  return [...[...groups.values()].flat(), ...untagged];
}

function isOver({ status }: OrderFacts): boolean {
  return status === 'discussed';
}

function countWhile<T>(values: readonly T[], holds: (value: T) => boolean): number {
  const end = values.findIndex((value) => !holds(value));
  return end < 0 ? values.length : end;
}

function idsOf(items: readonly OrderFacts[]): string[] {
  return items.map(({ id }) => id);
}
