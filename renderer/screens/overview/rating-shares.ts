// Ratings as the book page shows them: the average, and each number of stars with its share.
import type { Ratings } from '../../../electron/shared/model.ts';

export interface RatingShares {
  /** Of 5; none where nobody rated. */
  readonly average: number | undefined;
  readonly ratingCount: number | undefined;
  /** From 5 stars to 1, share in 0–1; none where the source gives no counts. */
  readonly rows: readonly { readonly stars: number; readonly count: number; readonly share: number }[];
}

/** The average is computed from the counts where they are known; the total is the source's own, which may differ by a few. */
export function ratingShares({ counts, average, ratingCount }: Ratings): RatingShares {
  const total = counts?.reduce((sum, count) => sum + count, 0) ?? 0;
  if (!counts || total === 0) return { average, ratingCount, rows: [] };
  const points = counts.reduce((sum, count, index) => sum + count * (index + 1), 0);
  return {
    average: points / total,
    ratingCount: ratingCount ?? total,
    rows: counts.map((count, index) => ({ stars: index + 1, count, share: count / total })).reverse(),
  };
}

/** `38 %`; a share that would round to nothing is `under 1 %`. */
export function percent(share: number): string {
  return share > 0 && share < 0.005 ? 'under 1 %' : `${Math.round(share * 100)} %`;
}
