// Which of the group's points the picker lists. Pure.
import type { Point, PointStatus, Tag } from '../../../electron/shared/club-model.ts';

export interface PointChoice {
  readonly text: string;
  /** Undefined for any. */
  readonly status: PointStatus | undefined;
  /** A point with any of these is listed; none for all. */
  readonly tagIds: ReadonlySet<string>;
}

/**
 * @param words all that a point can be found by, quotations as they may be shown
 * @param contains whether a text holds another, whatever its case and accents
 */
export function listedPoints(
  points: readonly Point[],
  { text, status, tagIds }: PointChoice,
  words: (point: Point) => readonly string[],
  contains: (text: string, part: string) => boolean,
): readonly Point[] {
  const parts = text.split(/\s+/).filter(Boolean);
  return points.filter(
    (point) =>
      (status === undefined || point.status === status) &&
      (tagIds.size === 0 || point.tagIds.some((id) => tagIds.has(id))) &&
      (parts.length === 0 || holdsAll(words(point), parts, contains)),
  );
}

function holdsAll(
  words: readonly string[],
  parts: readonly string[],
  contains: (text: string, part: string) => boolean,
): boolean {
  const all = words.join('\n');
  return parts.every((part) => contains(all, part));
}

/** The tags that any of the points carries, in their order. */
export function tagsInUse(points: readonly Point[], tags: readonly Tag[]): readonly Tag[] {
  const used = new Set(points.flatMap(({ tagIds }) => tagIds));
  return tags.filter(({ id }) => used.has(id));
}
