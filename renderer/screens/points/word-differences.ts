// Which words of two wordings differ, for showing them side by side or in one. Pure.
import { commonSequence } from '../../../electron/shared/common-sequence.ts';

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
  const { a, b, inA, inB } = compared(before, after);
  return { before: joined(a, (at) => !inA.has(at)), after: joined(b, (at) => !inB.has(at)) };
}

export interface ChangedWords {
  readonly words: string;
  readonly change: 'same' | 'added' | 'removed';
}

/** One wording that holds both: what was removed stands before what came in its place. */
export function changedWords(before: string, after: string): readonly ChangedWords[] {
  const { a, b, inA, inB } = compared(before, after);
  const changed: ChangedWords[] = [];
  const put = (words: string | undefined, change: ChangedWords['change']) => {
    const last = changed.at(-1);
    if (last?.change === change) changed[changed.length - 1] = { change, words: last.words + words };
    else if (words !== undefined) changed.push({ change, words });
  };
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && !inA.has(i)) put(a[i++], 'removed');
    else if (j < b.length && !inB.has(j)) put(b[j++], 'added');
    else {
      const was = a[i++] ?? '';
      const is = b[j++] ?? '';
      // With the white space that one of them has at its end.
      put(was.length > is.length ? was : is, 'same');
    }
  }
  return changed;
}

function compared(before: string, after: string) {
  const a = wordsOf(before);
  const b = wordsOf(after);
  const tidy = (words: readonly string[]) => words.map((word) => word.trim());
  return { a, b, ...commonSequence(tidy(a), tidy(b), MOST_COMPARISONS) };
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
