// How many slips of the finger lie between two words. Pure.

/**
 * Optimal string alignment distance: a code unit more, less or other, or two neighbours swapped, each as one edit. The same
 * measure by which the index finds its words (near-entries.ts), for two words at hand.
 * @returns the distance, or `most + 1` where it is larger
 */
export function editDistance(a: string, b: string, most: number): number {
  const far = most + 1;
  if (Math.abs(a.length - b.length) > most) return far;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          (above[column] ?? far) + 1,
          (current[column - 1] ?? far) + 1,
          (above[column - 1] ?? far) + (same ? 0 : 1),
          swapped ? (before[column - 2] ?? far) + 1 : far,
        ),
      );
    }
    if (Math.min(...current) > most && Math.min(...above) > most) return far;
    before = above;
    above = current;
  }
  return Math.min(above[b.length] ?? far, far);
}
