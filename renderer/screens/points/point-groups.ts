// How the Points screen orders points: under tags in the order of their tree, each point once, those without a tag last.
import type { Point, Tag } from '../../../electron/shared/club-model.ts';
import type { PointFilter } from '../../../electron/shared/settings.ts';
import { coveredBy, inTreeOrder, lineagesOf, passesTags, stillThere } from '../../../electron/shared/tag-tree.ts';

/** Stands in a filter for points that have no tag. */
export const UNTAGGED = 'untagged';

export interface PointGroup {
  /** None for the points without a tag. */
  readonly tag?: Tag;
  readonly points: readonly Point[];
}

const untaggedOnly: ReadonlySet<string> = new Set([UNTAGGED]);

/**
 * Groups in the order of the tree. A point stands under the first of its tags that is asked for (any, where nothing is, or where
 * it is without some). Chosen tags have their group even when it is empty, so that something can be done with them.
 */
export function groupPoints(
  points: readonly Point[],
  tags: readonly Tag[],
  { tagIds: chosen, tagMatch }: PointFilter,
): readonly PointGroup[] {
  const lineages = lineagesOf(tags);
  const isAskedFor = (id: string) => lineages.get(id)?.some((each) => chosen.includes(each)) ?? false;
  const heads = inTreeOrder(tags)
    .map(({ tag }) => tag)
    .filter(({ id }) => !chosen.length || isAskedFor(id) !== (tagMatch === 'none'));
  const order = new Map(heads.map(({ id }, at) => [id, at]));
  const groups = new Map<string, Point[]>(heads.map(({ id }) => [id, []]));
  const untagged: Point[] = [];
  for (const point of points) {
    const covering = point.tagIds.length ? coveredBy(lineages, point.tagIds) : untaggedOnly;
    if (!passesTags(covering, chosen, tagMatch)) continue;
    const [first] = point.tagIds
      .filter((id) => order.has(id))
      .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    (first === undefined ? untagged : groups.get(first))?.push(point);
  }
  const wanted = new Set(tagMatch === 'any' ? chosen : []);
  return [
    ...heads
      .map((tag) => ({ tag, points: groups.get(tag.id) ?? [] }))
      .filter(({ tag, points: own }) => own.length > 0 || wanted.has(tag.id)),
    ...(untagged.length > 0 ? [{ points: untagged }] : []),
  ];
}

/** The points of all groups, in the order of `ranked`. */
export function inOrderOf(groups: readonly PointGroup[], ranked: ReadonlyMap<string, unknown>): readonly Point[] {
  const order = new Map([...ranked.keys()].map((id, at) => [id, at]));
  const at = ({ id }: Point) => order.get(id) ?? order.size;
  return groups.flatMap(({ points }) => points).sort((a, b) => at(a) - at(b));
}

/** The groups that hold the first `count` points, the last one cut off there. */
export function firstOf(groups: readonly PointGroup[], count: number): readonly PointGroup[] {
  let left = count;
  return groups.flatMap((group) => {
    if (left <= 0) return [];
    const points = group.points.slice(0, left);
    left -= points.length;
    return [{ ...group, points }];
  });
}

/** Of a filter, what can still be seen and switched off: a tag may be gone, and with it the last point without one. */
export function knownFilter(filter: PointFilter, points: readonly Point[], tags: readonly Tag[]): PointFilter {
  const untagged =
    filter.tagIds.includes(UNTAGGED) && tags.length > 0 && points.some(({ tagIds }) => tagIds.length === 0);
  return { ...filter, tagIds: [...stillThere(tags, filter.tagIds), ...(untagged ? [UNTAGGED] : [])] };
}
