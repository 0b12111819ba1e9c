// The order of passages in the book, as far as their places tell. Pure.
import { groupBy } from './group-by.ts';
import type { Passage } from './model.ts';

/**
 * By place, for those whose places count in the same unit (a Kindle's locations, a reader's pages); the units in the order in which
 * they first occur, and passages without a place where they were.
 */
export function inBookOrder<P extends Pick<Passage, 'location' | 'page' | 'source'>>(passages: readonly P[]): P[] {
  const byUnit = groupBy(passages, ({ location, page, source }) =>
    JSON.stringify([source.format, location === undefined ? (page === undefined ? '' : 'page') : 'location']),
  );
  return [...byUnit.values()].flatMap((ofUnit) => ofUnit.toSorted((a, b) => placeOf(a) - placeOf(b)));
}

/** The first number of a place, such as 145 of `145-147`; 0 for one without. */
function placeOf({ location, page }: Pick<Passage, 'location' | 'page'>): number {
  return Number(/\d+(?:\.\d+)?/.exec(location ?? page ?? '')?.[0] ?? 0);
}
