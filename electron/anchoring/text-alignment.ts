// What became of every word of a text in the text that replaced it. Long stretches first, moved or not; then, between them, what
// was edited. Words in doubt have no counterpart. Pure.
import { type FoldedText, foldedText } from './folded-text.ts';
import { type FoldedWords, foldedWords, type Numbers } from './folded-words.ts';
import { type Gap, MOST_CELLS } from './gap-alignment.ts';
import { pairGap } from './gap-words.ts';
import { pairBlocks } from './matching-blocks.ts';
import { type Block, Pairing, type WordRange } from './pairing.ts';
import { partTwins } from './twin-sentences.ts';

export interface TextAlignment {
  readonly former: FoldedWords;
  readonly later: FoldedWords;
  readonly pairing: Pairing;
  /** Stretches of former words without counterpart of which nobody can tell which of two alike they became. */
  readonly doubtful: readonly WordRange[];
}

/** Letters of either text, three times the longest reviews; and words, which may be single letters. More would take seconds. */
const MOST_LETTERS = 400_000;
const MOST_WORDS = 60_000;
/** Pairs of words compared in all gaps together. */
const MOST_WORK = 8_000_000;

/**
 * Undefined for texts too long to be compared.
 * @param folded `foldedText(text)`, for a caller that has it.
 */
export function alignTexts(
  formerText: string,
  text: string,
  folded: FoldedText = foldedText(text),
): TextAlignment | undefined {
  if (Math.max(formerText.length, text.length) > MOST_LETTERS) return undefined;
  const numbers: Numbers = new Map();
  const former = foldedWords(formerText, foldedText(formerText), numbers);
  const later = foldedWords(text, folded, numbers);
  if (Math.max(former.numbers.length, later.numbers.length) > MOST_WORDS) return undefined;
  const pairing = new Pairing(former.numbers.length, later.numbers.length);
  pairBlocks(former, later, pairing);
  const doubtful: WordRange[] = [];
  const runs: Block[] = [];
  let left = MOST_WORK;
  // Small gaps first: they are where the edits are, the large ones were rewritten.
  for (const { gap, work } of gapsOf(pairing)
    .map((gap) => ({ gap, work: workOf(gap, pairing) }))
    .toSorted((a, b) => a.work - b.work)) {
    left -= work;
    if (left < 0) break;
    const paired = pairGap(former, later, gap);
    doubtful.push(...paired.doubtful);
    runs.push(...paired.runs);
  }
  doubtful.push(...pairRuns(pairing, runs), ...partTwins(former, later, pairing));
  return { former, later, pairing, doubtful };
}

/** Pairs of words to be compared; 0 for an empty gap. */
function workOf({ former, later, joined }: Gap, { formerCount, laterCount }: Pairing): number {
  const rows = former.end - former.start;
  const cells = rows * (later.end - later.start);
  if (cells > MOST_CELLS) return Number.POSITIVE_INFINITY;
  // Those that nothing holds are compared with both whole texts.
  return joined.before || joined.after || cells === 0 ? cells : cells + rows * (formerCount + laterCount);
}

/** Pairs what all gaps agree on; returns the former words that two of them want elsewhere, or other words instead of them. */
function pairRuns(pairing: Pairing, runs: readonly Block[]): WordRange[] {
  const pairs = runs.flatMap(({ former, later, count }) =>
    Array.from({ length: count }, (_, step) => ({ former: former + step, later: later + step })),
  );
  const [wanted, given] = [new Map<number, number>(), new Map<number, number>()];
  const disputed = new Set<number>();
  for (const { former, later } of pairs) {
    const [otherLater, otherFormer] = [given.get(former), wanted.get(later)];
    if (otherLater !== undefined && otherLater !== later) disputed.add(former);
    if (otherFormer !== undefined && otherFormer !== former) disputed.add(former).add(otherFormer);
    given.set(former, later);
    wanted.set(later, former);
  }
  for (const { former, later } of pairs) if (!disputed.has(former)) pairing.pair(former, later);
  return [...disputed].map((word) => ({ start: word, end: word + 1 }));
}

/** Each stretch of words without counterpart, with the stretch that it may have become: after, or before, its neighbours. */
function gapsOf(pairing: Pairing): Gap[] {
  const { formerCount, laterCount } = pairing;
  const edges: Block[] = [
    { former: 0, later: 0, count: 0 },
    ...pairing.blocks(),
    { former: formerCount, later: laterCount, count: 0 },
  ];
  return edges.flatMap((left, index): Gap[] => {
    const right = edges[index + 1];
    if (!right) return [];
    const former = { start: left.former + left.count, end: right.former };
    const after = { start: left.later + left.count, end: left.later + left.count };
    while (after.end < laterCount && pairing.former(after.end) === undefined) after.end += 1;
    const before = { start: right.later, end: right.later };
    while (before.start > 0 && pairing.former(before.start - 1) === undefined) before.start -= 1;
    if (after.start === before.start) return [{ former, later: after, joined: { before: true, after: true } }];
    return [
      { former, later: after, joined: { before: true, after: false } },
      { former, later: before, joined: { before: false, after: true } },
      ...exchanged(pairing, left, right).map((later) => ({ former, later, joined: { before: false, after: false } })),
    ];
  });
}

/**
 * Where the words between two blocks have gone if they changed places with others: the words that now follow the left one
 * followed another before, and what follows that now came in exchange; and the same from the right.
 */
function exchanged(pairing: Pairing, left: Block, right: Block): WordRange[] {
  const { formerCount, laterCount } = pairing;
  const places: WordRange[] = [];
  const came = pairing.former(left.later + left.count);
  const followed = came === 0 ? -1 : came && pairing.later(came - 1);
  if (followed !== undefined) {
    const place = { start: followed + 1, end: followed + 1 };
    while (place.end < laterCount && pairing.former(place.end) === undefined) place.end += 1;
    places.push(place);
  }
  const stayed = right.later === 0 ? undefined : pairing.former(right.later - 1);
  const preceded =
    stayed === formerCount - 1 ? laterCount : stayed === undefined ? undefined : pairing.later(stayed + 1);
  if (preceded !== undefined) {
    const place = { start: preceded, end: preceded };
    while (place.start > 0 && pairing.former(place.start - 1) === undefined) place.start -= 1;
    if (place.start !== places[0]?.start) places.push(place);
  }
  return places;
}
