// Places whose words are nearly those of a quotation, by edit distance: G. Myers, "A Fast Bit-Vector Algorithm for Approximate
// String Matching Based on Dynamic Programming", J. ACM 46 (1999), as approx-string-match has it.
import search from 'approx-string-match';
import type { TextRange } from '../shared/rich-text.ts';

export interface FuzzyPlace extends TextRange {
  /** Letters inserted, deleted or replaced. */
  readonly errors: number;
}

/** Only the nearest places are reported by a search; this many are enough to know the best and what rivals it. */
const ROUNDS = 4;
const MOST_PLACES = 40;

/** Letters of the quotation times letters of the text: ten times what the longest review and quotation come to. */
const MOST_WORK = 1e9;

/** No text holds it, so nothing matches where it stands. */
const BLANK = '\uffff';

const PIECE = 8;

/**
 * The places in `text` that take at most `mostErrors` edits from `words`, nearest first, none overlapping another. Empty for
 * words that mostly repeat themselves: they are nowhere certain, and the search's time would grow with their every repetition.
 */
export function fuzzyPlaces(text: string, words: string, mostErrors: number): FuzzyPlace[] {
  const found: FuzzyPlace[] = [];
  if (words.length * text.length > MOST_WORK || repeatsItself(words)) return found;
  let rest = text;
  for (let round = 0; round < ROUNDS && found.length < MOST_PLACES; round += 1) {
    const nearest = apart(search(rest, words, mostErrors), words.length);
    if (nearest.length === 0) break;
    found.push(...nearest);
    for (const { start, end } of nearest) rest = rest.slice(0, start) + BLANK.repeat(end - start) + rest.slice(end);
  }
  return found;
}

/** One of each heap of overlapping matches: of equally near ones that of the length of the words. */
function apart(matches: readonly FuzzyPlace[], length: number): FuzzyPlace[] {
  const kept: FuzzyPlace[] = [];
  const off = ({ start, end }: TextRange) => Math.abs(end - start - length);
  for (const match of matches) {
    const last = kept.at(-1);
    if (!last || match.start >= last.end) kept.push(match);
    else if (off(match) < off(last)) kept[kept.length - 1] = match;
  }
  return kept;
}

function repeatsItself(words: string): boolean {
  const pieces = words.length - PIECE + 1;
  const different = new Set<string>();
  for (let at = 0; at < pieces; at += 1) different.add(words.slice(at, at + PIECE));
  return different.size < pieces / 2;
}
