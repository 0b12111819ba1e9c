// Which of the group's points lie ahead of a reader: they belong to a place in the book that the reader has not come to. Pure.
import { isReached } from './book-place.ts';
import type { Point } from './club-model.ts';
import type { Member } from './group-model.ts';

/**
 * Whether what a point says is still to come for a reader. Never for a point without a place, nor for who did not say how far
 * they have read.
 * @param reading what the member made of the book; none where nobody sits here
 */
export function pointIsAhead({ place }: Pick<Point, 'place'>, reading: Pick<Member, 'readTo'> | undefined): boolean {
  return place !== undefined && !isReached(place, reading?.readTo);
}
