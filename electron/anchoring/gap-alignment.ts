// The words between two blocks that stayed, aligned: which former word goes with which later one, in their order, the same or with
// a typo. A global alignment that prefers words going on side by side (S. Needleman and C. Wunsch, J. Mol. Biol. 48 (1970); with
// two tables as O. Gotoh, J. Mol. Biol. 162 (1982), has it).
import { wordLikeness } from './edit-distance.ts';
import type { FoldedWords } from './folded-words.ts';
import type { WordRange } from './pairing.ts';

export interface Gap {
  readonly former: WordRange;
  readonly later: WordRange;
  /** Whether what comes before it, and after it, is the same in both texts. */
  readonly joined: { readonly before: boolean; readonly after: boolean };
}

/** Pairs of words; more would take long, and be a rewritten text rather than an edited one. */
export const MOST_CELLS = 400_000;
/** Typos are looked for in smaller gaps only: comparing spellings takes longer. */
const MOST_CELLS_FOR_TYPOS = 40_000;
/** A word with a typo is worth less than its letters. */
const LIKE_EQUAL = 0.8;
/** As good as so many letters: that a word follows the word it followed before. */
const GOING_ON = 3;
/** Less for following, or preceding, what stayed beside the gap: the stop of a sentence goes with its words. */
const JOINED = 1.5;
export type Pair = readonly [former: number, later: number];

/** In the order of both texts. Takes time and memory in proportion to the words of one times those of the other. */
export function bestPairs(former: FoldedWords, later: FoldedWords, gap: Gap): Pair[] {
  const [rows, columns] = [gap.former.end - gap.former.start, gap.later.end - gap.later.start];
  const width = columns + 1;
  const worth = worthOf(former, later, gap, rows * columns <= MOST_CELLS_FOR_TYPOS);
  // The best up to here whose last two words are paired, and the best whose are not.
  const paired = new Float64Array((rows + 1) * width).fill(Number.NEGATIVE_INFINITY);
  const open = new Float64Array((rows + 1) * width);
  if (gap.joined.before) paired[0] = JOINED - GOING_ON;
  const at = (table: Float64Array, cell: number) => table[cell] ?? 0;
  for (let row = 1; row <= rows; row += 1) {
    for (let column = 1; column <= columns; column += 1) {
      const cell = row * width + column;
      const [up, left, corner] = [cell - width, cell - 1, cell - width - 1];
      open[cell] = Math.max(at(paired, up), at(open, up), at(paired, left), at(open, left));
      const here = worth(row - 1, column - 1);
      if (here > 0) paired[cell] = here + Math.max(at(paired, corner) + GOING_ON, at(open, corner));
    }
  }
  const pairs: Pair[] = [];
  let [row, column] = [rows, columns];
  let cell = row * width + column;
  let inPair = at(paired, cell) + (gap.joined.after ? JOINED : 0) >= at(open, cell);
  while (row > 0 && column > 0) {
    if (inPair) {
      pairs.push([gap.former.start + row - 1, gap.later.start + column - 1]);
      [row, column] = [row - 1, column - 1];
      cell = row * width + column;
      inPair = at(paired, cell) + GOING_ON >= at(open, cell);
    } else {
      const best = at(open, cell);
      const goUp = Math.max(at(paired, cell - width), at(open, cell - width)) === best;
      if (goUp) row -= 1;
      else column -= 1;
      cell = row * width + column;
      inPair = at(paired, cell) >= at(open, cell);
    }
  }
  return pairs.reverse();
}

/** What pairing two words of the gap is worth, in letters; 0 for words that are not alike. */
function worthOf(former: FoldedWords, later: FoldedWords, gap: Gap, typos: boolean) {
  return (row: number, column: number): number => {
    const [ours, theirs] = [gap.former.start + row, gap.later.start + column];
    const weight = former.weights[ours] ?? 0;
    if (former.numbers[ours] === later.numbers[theirs]) return weight;
    if (!typos) return 0;
    return LIKE_EQUAL * weight * wordLikeness(former.spellings[ours] ?? '', later.spellings[theirs] ?? '');
  };
}
