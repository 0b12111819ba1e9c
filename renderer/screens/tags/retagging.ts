// Which tags several points have in common, and what ticking one of them makes of it. Pure.
import type { Point } from '../../../electron/shared/club-model.ts';
import type { Ticked } from '../../components/tag-filter/ticked.ts';

/** By tag id: whether all of these points have it, or some; a tag that none has is left out. */
export function tickedOn(points: readonly Point[], pointIds: readonly string[]): ReadonlyMap<string, Ticked> {
  const wanted = new Set(pointIds);
  const chosen = points.filter(({ id }) => wanted.has(id));
  const counts = new Map<string, number>();
  for (const { tagIds } of chosen) for (const id of tagIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Map(Array.from(counts, ([id, count]) => [id, count === chosen.length ? 'all' : 'some']));
}

/** All, then none, then some again where it was on some before. */
export function nextTicked(now: Ticked, before: Ticked): Ticked {
  switch (now) {
    case 'some':
      return 'all';
    case 'all':
      return 'none';
    case 'none':
      return before === 'some' ? 'some' : 'all';
    default:
      return now satisfies never;
  }
}
