// What two sequences have in common in the same order: for showing how one wording became another. Pure.

export interface InCommon {
  /** Indexes of the first sequence, and those of the second that are the same. */
  readonly inA: ReadonlySet<number>;
  readonly inB: ReadonlySet<number>;
}

/**
 * Equal beginnings, equal ends, and a longest common subsequence of what lies between; nothing between where that would take
 * more than `most` comparisons (four bytes each).
 */
export function commonSequence(a: readonly string[], b: readonly string[], most: number): InCommon {
  const shorter = Math.min(a.length, b.length);
  const inA = new Set<number>();
  const inB = new Set<number>();
  const pair = (i: number, j: number) => {
    inA.add(i);
    inB.add(j);
  };
  let head = 0;
  for (; head < shorter && a[head] === b[head]; head += 1) pair(head, head);
  let tail = 0;
  for (; tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail); tail += 1) {
    pair(a.length - 1 - tail, b.length - 1 - tail);
  }
  const between = (all: readonly string[]) => all.slice(head, all.length - tail);
  pairLongest(between(a), between(b), most, (i, j) => pair(head + i, head + j));
  return { inA, inB };
}

function pairLongest(
  a: readonly string[],
  b: readonly string[],
  most: number,
  pair: (i: number, j: number) => void,
): void {
  if (a.length * b.length > most) return;
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const lengthFrom = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j] ? lengthFrom(i + 1, j + 1) + 1 : Math.max(lengthFrom(i + 1, j), lengthFrom(i, j + 1));
    }
  }
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pair(i++, j++);
    else if (lengthFrom(i + 1, j) >= lengthFrom(i, j + 1)) i += 1;
    else j += 1;
  }
}
