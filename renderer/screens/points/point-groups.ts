// How the Points screen orders points: under tags by name, each point once, those without a tag last.
import type { Point, Tag } from '../../../electron/shared/club-model.ts';

/** Stands in a filter for points that have no tag. */
export const UNTAGGED = 'untagged';

export interface PointGroup {
  /** None for the points without a tag. */
  readonly tag?: Tag;
  readonly points: readonly Point[];
}

/**
 * Groups in the order of `tags`. A point stands under the first of its tags that is chosen (any, where nothing is).
 * Chosen tags have their group even when it is empty, so that something can be done with them.
 */
export function groupPoints(
  points: readonly Point[],
  tags: readonly Tag[],
  chosen: ReadonlySet<string>,
): readonly PointGroup[] {
  const shown = chosen.size ? tags.filter((tag) => chosen.has(tag.id)) : tags;
  const groups = new Map<string, Point[]>(shown.map((tag) => [tag.id, []]));
  const untagged: Point[] = [];
  for (const point of points) {
    if (point.tagIds.length === 0) untagged.push(point);
    else groups.get(point.tagIds.find((tagId) => groups.has(tagId)) ?? '')?.push(point);
  }
  return [
    ...shown
      .map((tag) => ({ tag, points: groups.get(tag.id) ?? [] }))
      .filter(({ tag, points: own }) => own.length > 0 || chosen.has(tag.id)),
    ...(untagged.length > 0 && (chosen.size === 0 || chosen.has(UNTAGGED)) ? [{ points: untagged }] : []),
  ];
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
export function stillThere(
  filter: ReadonlySet<string>,
  points: readonly Point[],
  tags: readonly Tag[],
): ReadonlySet<string> {
  const there = new Set(tags.map((tag) => tag.id));
  if (tags.length && points.some((point) => point.tagIds.length === 0)) there.add(UNTAGGED);
  return new Set([...filter].filter((id) => there.has(id)));
}

/** How many points carry each tag (or none: UNTAGGED). */
export function countByTag(points: readonly Point[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { tagIds } of points) {
    for (const tagId of tagIds.length ? tagIds : [UNTAGGED]) counts.set(tagId, (counts.get(tagId) ?? 0) + 1);
  }
  return counts;
}
