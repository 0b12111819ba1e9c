// The words of a folded text, numbered so that equal words of two texts have equal numbers: what a comparison of whole texts
// works on. Signs count as words of their own, and so does every character of a script written without spaces.
import { type FoldedText, isSyllabic, SYLLABIC_WEIGHT, WORD_LETTER } from './folded-text.ts';

export interface FoldedWords {
  readonly folded: FoldedText;
  readonly spellings: readonly string[];
  /** Equal for equal words, in every text that was numbered by the same `Numbers`. */
  readonly numbers: readonly number[];
  /** Offsets in the folded text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** How much a word tells, in letters of an alphabet. */
  readonly weights: readonly number[];
  /** Whether a sentence or paragraph may begin at this word; one more than there are words, for the end of the text. */
  readonly opens: readonly boolean[];
}

export type Numbers = Map<string, number>;

const LETTERS = `(?:${WORD_LETTER})+`;
const WORD = new RegExp(`${LETTERS}(?:'${LETTERS})*|\\S\\p{M}*`, 'gu');
const PIECE = new RegExp(`${LETTERS}|'`, 'gu');
const SPACE = /\s/;
const LETTER = /[\p{L}\p{N}]/u;
const STOP = /^[.!?。！？؟।]/u;
const CLOSING = /^['")\]」』）]/u;
const SIGN_WEIGHT = 1;

/** @param text what `folded` was made from. */
export function foldedWords(text: string, folded: FoldedText, numbers: Numbers): FoldedWords {
  const words = {
    folded,
    spellings: [] as string[],
    numbers: [] as number[],
    starts: [] as number[],
    ends: [] as number[],
    weights: [] as number[],
    opens: [] as boolean[],
  };
  let ended = true;
  for (const [index, spelling] of spellings(text, folded)) {
    const end = index + spelling.length;
    const number = numbers.get(spelling) ?? numbers.size;
    numbers.set(spelling, number);
    words.spellings.push(spelling);
    words.numbers.push(number);
    words.starts.push(index);
    words.ends.push(end);
    words.weights.push(weightOf(spelling));
    const between = text.slice(folded.ends[index - 1] ?? 0, folded.starts[index]);
    const goesOn = STOP.test(spelling) || (CLOSING.test(spelling) && !SPACE.test(between));
    words.opens.push(between.includes('\n') || (ended && !goesOn));
    ended = STOP.test(spelling) || (ended && goesOn);
  }
  words.opens.push(true);
  return words;
}

function* spellings(
  text: string,
  { text: folded, starts, ends }: FoldedText,
): Generator<[at: number, spelling: string]> {
  for (const { 0: spelling, index } of folded.matchAll(WORD)) {
    const original = spelling.includes("'") && text.slice(starts[index], ends[index + spelling.length - 1]);
    // Folding leaves no space beside a quotation sign, so that it looks like an apostrophe.
    if (!original || !SPACE.test(original)) yield [index, spelling];
    else for (const piece of spelling.matchAll(PIECE)) yield [index + piece.index, piece[0]];
  }
}

function weightOf(spelling: string): number {
  if (isSyllabic(spelling)) return SYLLABIC_WEIGHT;
  // With the space beside it.
  return LETTER.test(spelling) ? spelling.length + 1 : SIGN_WEIGHT;
}

/** Of the words from `from` up to `to`. */
export function weightBetween({ weights }: FoldedWords, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += weights[at] ?? 0;
  return sum;
}
