// What the group's own ratings of a book come to. Pure.
import type { Member } from './group-model.ts';

export interface GroupRating {
  /** 0.5 to 5. */
  readonly average: number;
  /** How many members rated it. */
  readonly count: number;
}

/** None where no member rated the book. */
export function groupRating(members: readonly Pick<Member, 'rating'>[]): GroupRating | undefined {
  const ratings = members.flatMap(({ rating }) => rating ?? []);
  if (ratings.length === 0) return undefined;
  return { average: ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length, count: ratings.length };
}
