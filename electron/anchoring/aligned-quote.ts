// Where a quotation is by what became of the words of the text it was quoted from.
import type { TextRange } from '../shared/rich-text.ts';
import type { Quotation } from './context.ts';
import { wordLikeness } from './edit-distance.ts';
import { foldedText, originalRange } from './folded-text.ts';
import { type FoldedWords, weightBetween } from './folded-words.ts';
import type { WordRange } from './pairing.ts';
import type { TextAlignment } from './text-alignment.ts';

/** The words of the former text that a quotation has, wholly or in part. */
export interface QuotedWords {
  /** Offsets in the folded text. */
  readonly range: TextRange;
  readonly words: WordRange;
}

/** A place in the later folded text. */
export interface ChangedPlace extends TextRange {
  /** How much of the words stayed, 0 to 1. */
  readonly score: number;
}

/** With fewer of its letters, other words would be offered than the quoted ones. */
const LEAST_SCORE = 0.5;
/** More than so many times its letters put between two words of a quotation part it. */
const FARTHEST = 2;
/** Where words at a quotation's end changed, there may be a few more of them than there were. */
const SEAM = 2;

/** Undefined where the former text does not hold the quotation at its position. */
export function quotedWords(
  { quote, position }: Quotation,
  { folded, starts, ends }: FoldedWords,
): QuotedWords | undefined {
  const range = { start: firstAtLeast(folded.starts, position.start), end: firstAtLeast(folded.starts, position.end) };
  const holds = folded.text.slice(range.start, range.end) === foldedText(quote.exact).text;
  if (!holds || range.start >= range.end) return undefined;
  return { range, words: { start: firstAtLeast(ends, range.start + 1), end: firstAtLeast(starts, range.end) } };
}

/** The place of all the words unchanged, if they are together. */
export function unchangedPlace(
  { former, later, pairing }: TextAlignment,
  { range, words }: QuotedWords,
): TextRange | undefined {
  const quoted = former.folded.text.slice(range.start, range.end);
  const votes = new Map<number, number>();
  for (let word = words.start; word < words.end; word += 1) {
    const now = pairing.later(word);
    if (now === undefined) continue;
    // A word with a typo shifts by as much at its beginning, or at its end.
    const shifts = new Set([
      (later.starts[now] ?? 0) - (former.starts[word] ?? 0),
      (later.ends[now] ?? 0) - (former.ends[word] ?? 0),
    ]);
    for (const shift of shifts) votes.set(shift, (votes.get(shift) ?? 0) + (former.weights[word] ?? 0));
  }
  return [...votes]
    .toSorted((a, b) => b[1] - a[1])
    .map(([shift]) => ({ start: range.start + shift, end: range.end + shift }))
    .find(
      ({ start, end }) =>
        later.folded.text.slice(start, end) === quoted && originalRange(later.folded, start, end) !== undefined,
    );
}

/** Where most of the words are, with what came between them. */
export function changedPlace(alignment: TextAlignment, { words }: QuotedWords): ChangedPlace | undefined {
  const { former, later } = alignment;
  const [heaviest] = clustersOf(alignment, words).toSorted((a, b) => stayed(alignment, b) - stayed(alignment, a));
  const [first, last] = [heaviest?.[0], heaviest?.at(-1)];
  if (!heaviest || !first || !last) return undefined;
  const equal = heaviest.some((pair) => former.numbers[pair.former] === later.numbers[pair.later]);
  // "the" is like "they", and yet another word.
  if (!equal && !(wentOn(alignment, first, -1) && wentOn(alignment, last, 1))) return undefined;
  const letters = weightBetween(former, words.start, words.end);
  if (stayed(alignment, heaviest) < letters * LEAST_SCORE) return undefined;
  const now = withEdges(alignment, words, first, last);
  const score = stayed(alignment, heaviest) / Math.max(letters, weightBetween(later, now.start, now.end));
  return { start: later.starts[now.start] ?? 0, end: later.ends[now.end - 1] ?? 0, score };
}

/** Whether nobody can tell which of two look-alikes the quotation became. */
export function isDoubtful({ doubtful }: TextAlignment, { words }: QuotedWords): boolean {
  return doubtful.some(({ start, end }) => start < words.end && end > words.start);
}

/** Whether the words of a place in the later folded text are mostly ones that stood outside the quotation before. */
export function isOthers({ later, pairing }: TextAlignment, { words }: QuotedWords, place: TextRange): boolean {
  const first = firstAtLeast(later.ends, place.start + 1);
  const end = firstAtLeast(later.starts, place.end);
  let others = 0;
  for (let word = first; word < end; word += 1) {
    const was = pairing.former(word);
    if (was !== undefined && (was < words.start || was >= words.end)) others += later.weights[word] ?? 0;
  }
  return others > weightBetween(later, first, end) / 2;
}

/** A former word and what it became. */
interface Paired {
  readonly former: number;
  readonly later: number;
}

/** The words that have a counterpart, parted where they went to different places. */
function clustersOf({ former, later, pairing }: TextAlignment, words: WordRange): Paired[][] {
  const farthest = FARTHEST * weightBetween(former, words.start, words.end);
  const clusters: Paired[][] = [];
  for (let word = words.start; word < words.end; word += 1) {
    const now = pairing.later(word);
    if (now === undefined) continue;
    const last = clusters.at(-1)?.at(-1)?.later;
    const near = last !== undefined && now > last && weightBetween(later, last + 1, now) <= farthest;
    if (near) clusters.at(-1)?.push({ former: word, later: now });
    else clusters.push([{ former: word, later: now }]);
  }
  return clusters;
}

/** Letters that stayed. */
function stayed({ former, later }: TextAlignment, pairs: readonly Paired[]): number {
  const letters = (pair: Paired) =>
    (former.weights[pair.former] ?? 0) *
    wordLikeness(former.spellings[pair.former] ?? '', later.spellings[pair.later] ?? '');
  return pairs.reduce((sum, pair) => sum + letters(pair), 0);
}

/** Whether the word before (-1) or after (1) is still the same one, or the text still ends there. */
function wentOn({ pairing }: TextAlignment, { former, later }: Paired, step: -1 | 1): boolean {
  const [word, now] = [former + step, later + step];
  if (word === -1) return now === -1;
  if (word === pairing.formerCount) return now === pairing.laterCount;
  return pairing.later(word) === now;
}

/** From the first to the last of the words, with the changed ones before and after them up to the quotation's neighbours. */
function withEdges({ pairing }: TextAlignment, words: WordRange, first: Paired, last: Paired): WordRange {
  const before = words.start === 0 ? -1 : pairing.later(words.start - 1);
  const after = words.end === pairing.formerCount ? pairing.laterCount : pairing.later(words.end);
  const room = (changed: number) => (changed === 0 ? 0 : changed + SEAM);
  const put = before === undefined ? -1 : first.later - before - 1;
  const added = after === undefined ? -1 : after - last.later - 1;
  return {
    start: put >= 0 && put <= room(first.former - words.start) ? first.later - put : first.later,
    end: added >= 0 && added <= room(words.end - 1 - last.former) ? last.later + 1 + added : last.later + 1,
  };
}

/** The index of the first of the rising numbers that is at least `least`. */
function firstAtLeast(rising: readonly number[], least: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
