// Which words of two wordings differ, for showing them side by side. Pure.

export interface Piece {
  /** Where it begins in its wording. */
  readonly start: number;
  readonly words: string;
  readonly differs: boolean;
}

/** Above it (some 500 words on either side) comparing would be felt while drawing; what lies between the equal ends differs then. */
const MOST_COMPARISONS = 250_000;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Both wordings in pieces, whole and in order; words that both have in the same order do not differ, whatever the white space. */
export function wordDifferences(
  before: string,
  after: string,
): { readonly before: readonly Piece[]; readonly after: readonly Piece[] } {
  const a = wordsOf(before);
  const b = wordsOf(after);
  const head = equalAtStart(a, b);
  const tail = equalAtStart(a.slice(head).reverse(), b.slice(head).reverse());
  const [common, commonOfB] = commonWords(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  const piecesOf = (words: readonly string[], inMiddle: ReadonlySet<number>) =>
    joined(words, (at) => at >= head && at < words.length - tail && !inMiddle.has(at - head));
  return { before: piecesOf(a, common), after: piecesOf(b, commonOfB) };
}

/** Words and signs, each with the white space after it. Scripts without spaces are divided as well. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = words.at(-1);
    if (last !== undefined && segment.trim() === '') words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}

function same(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a.trim() === b?.trim();
}

function equalAtStart(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (same(a[count], b[count])) count += 1;
  return count;
}

/** The indexes in `a` and in `b` of a longest common subsequence. */
function commonWords(a: readonly string[], b: readonly string[]): readonly [Set<number>, Set<number>] {
  const inA = new Set<number>();
  const inB = new Set<number>();
  if (a.length * b.length > MOST_COMPARISONS) return [inA, inB];
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const lengthFrom = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = same(a[i], b[j])
        ? lengthFrom(i + 1, j + 1) + 1
        : Math.max(lengthFrom(i + 1, j), lengthFrom(i, j + 1));
    }
  }
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (same(a[i], b[j])) {
      inA.add(i++);
      inB.add(j++);
    } else if (lengthFrom(i + 1, j) >= lengthFrom(i, j + 1)) i += 1;
    else j += 1;
  }
  return [inA, inB];
}

function joined(words: readonly string[], differsAt: (at: number) => boolean): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const [at, word] of words.entries()) {
    const differs = differsAt(at);
    const last = pieces.at(-1);
    if (last?.differs === differs) pieces[pieces.length - 1] = { ...last, words: last.words + word };
    else pieces.push({ start, words: word, differs });
    start += word.length;
  }
  return pieces;
}
