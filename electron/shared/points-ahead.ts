// Which of the group's points lie ahead of a reader: they belong to a place in the book that the reader has not come to. What
// the reader made does not. Pure.
import { isReached } from './book-place.ts';
import type { Point } from './club-model.ts';
import type { Member } from './group-model.ts';

/**
 * Whether what a point says is still to come for a reader. Never for a point without a place or by the reader, nor for who
 * did not say how far they have read.
 * @param reading what the member made of the book; none where nobody sits here
 */
export function pointIsAhead(
  { place, createdBy }: Pick<Point, 'place' | 'createdBy'>,
  reading: Pick<Member, 'id' | 'readTo'> | undefined,
): boolean {
  if (place === undefined || (reading && createdBy === reading.id)) return false;
  return !isReached(place, reading?.readTo);
}
