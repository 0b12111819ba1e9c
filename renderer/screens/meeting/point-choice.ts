// Which of the group's points the picker lists. Pure.
import type { Point, PointStatus, Tag } from '../../../electron/shared/club-model.ts';
import { coveredBy, type Lineages, type TagUse } from '../../../electron/shared/tag-tree.ts';

export interface PointChoice {
  readonly text: string;
  /** Undefined for any. */
  readonly status: PointStatus | undefined;
  /** A point with any of these, or of those below them, is listed; none for all. */
  readonly tagIds: ReadonlySet<string>;
}

/**
 * @param lineages of the tags
 * @param words all that a point can be found by, quotations as they may be shown
 * @param contains whether a text holds another, whatever its case and accents
 */
export function listedPoints(
  points: readonly Point[],
  { text, status, tagIds }: PointChoice,
  lineages: Lineages,
  words: (point: Point) => readonly string[],
  contains: (text: string, part: string) => boolean,
): readonly Point[] {
  const parts = text.split(/\s+/).filter(Boolean);
  return points.filter(
    (point) =>
      (status === undefined || point.status === status) &&
      (tagIds.size === 0 || [...coveredBy(lineages, point.tagIds)].some((id) => tagIds.has(id))) &&
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

/** The tags that any point is found by, in their order. */
export function tagsInUse(tags: readonly Tag[], uses: ReadonlyMap<string, TagUse>): readonly Tag[] {
  return tags.filter(({ id }) => uses.get(id)?.covered);
}
