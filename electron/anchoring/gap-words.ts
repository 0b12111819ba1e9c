// Which words of an edited stretch are without doubt those of the former text. What an alignment pairs is held to account here,
// because common words of two different sentences can always be paired.
import { type FoldedWords, weightBetween } from './folded-words.ts';
import { bestPairs, type Gap, type Pair } from './gap-alignment.ts';
import type { Block, WordRange } from './pairing.ts';

/** A word or two changed between others do not separate them. */
const HINGE = 2;
/** Letters of a chain that is held at one end only: no stock phrase is that long. */
const BEYOND_STOCK_PHRASES = 42;
/** How much of its stretch a chain has to fill, the words between it and what holds it among them. */
const LEAST_DENSITY = 0.5;
/** The share of a chain's letters that makes the same words elsewhere its rival. */
const RIVAL = 0.6;

export interface PairedGap {
  /** Stretches of paired words that are without doubt those of the former text. */
  readonly runs: readonly Block[];
  /** Former words that could as well be other ones of the later text than those that are most like them. */
  readonly doubtful: readonly WordRange[];
}

export function pairGap(former: FoldedWords, later: FoldedWords, gap: Gap): PairedGap {
  const runs = runsOf(bestPairs(former, later, gap)).filter((run) => isOnly(former, later, gap, run));
  const chains = chainsOf(former, runs).filter((chain) => isHeld(former, later, gap, chain));
  const [doubtful, sure] = [true, false].map((rival) =>
    chains.filter((chain) => hasRival(former, later, gap, chain) === rival),
  );
  return { runs: sure?.flatMap((chain) => chain.runs) ?? [], doubtful: doubtful?.map((chain) => chain.former) ?? [] };
}

function runsOf(pairs: readonly Pair[]): Block[] {
  const runs: Block[] = [];
  for (const [former, later] of pairs) {
    const last = runs.at(-1);
    const follows = last && last.former + last.count === former && last.later + last.count === later;
    if (follows) runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ former, later, count: 1 });
  }
  return runs;
}

/** Whether the same words stand once hereabouts: of "very, very" nobody can tell which one was deleted. */
function isOnly(
  former: FoldedWords,
  later: FoldedWords,
  gap: Gap,
  { former: at, later: there, count }: Block,
): boolean {
  const again = (words: FoldedWords, { start, end }: WordRange, first: number) => {
    const to = Math.min(end - count, first + count + HINGE);
    for (let candidate = Math.max(start, first - count - HINGE); candidate <= to; candidate += 1) {
      let step = 0;
      while (step < count && words.numbers[candidate + step] === words.numbers[first + step]) step += 1;
      if (step === count && candidate !== first) return true;
    }
    return false;
  };
  return !again(former, gap.former, at) && !again(later, gap.later, there);
}

/**
 * Whether the rest of the gap, in either text, has nearly as much of the chain's words at one place as the chain; of a gap that
 * nothing beside it holds in its place, the rest of the text.
 */
function hasRival(former: FoldedWords, later: FoldedWords, { joined, ...ranges }: Gap, chain: Chain): boolean {
  const { former: ours, later: theirs } = chain;
  const whole = ({ numbers }: FoldedWords) => ({ start: 0, end: numbers.length });
  const gap = joined.before || joined.after ? ranges : { former: whole(former), later: whole(later) };
  const most = chain.weight * RIVAL;
  const outside = (all: WordRange, own: WordRange): WordRange[] => [
    { start: all.start, end: own.start },
    { start: own.end, end: all.end },
  ];
  return (
    outside(gap.later, theirs).some((rest) => longestCommon(former, ours, later, rest) >= most) ||
    outside(gap.former, ours).some((rest) => longestCommon(later, theirs, former, rest) >= most)
  );
}

/** The weight of the heaviest run of words that both ranges have. */
function longestCommon(a: FoldedWords, ours: WordRange, b: FoldedWords, theirs: WordRange): number {
  let heaviest = 0;
  let above = new Float64Array(theirs.end - theirs.start + 1);
  for (let row = ours.start; row < ours.end; row += 1) {
    const next = new Float64Array(above.length);
    for (let column = theirs.start; column < theirs.end; column += 1) {
      if (a.numbers[row] !== b.numbers[column]) continue;
      const weight = (above[column - theirs.start] ?? 0) + (a.weights[row] ?? 0);
      next[column - theirs.start + 1] = weight;
      heaviest = Math.max(heaviest, weight);
    }
    above = next;
  }
  return heaviest;
}

/** Runs with no more than a word or two between them. */
interface Chain {
  readonly runs: readonly Block[];
  readonly former: WordRange;
  readonly later: WordRange;
  /** Letters of the paired words. */
  readonly weight: number;
}

function chainsOf(words: FoldedWords, runs: readonly Block[]): Chain[] {
  const chains: Chain[] = [];
  for (const run of runs) {
    const [former, later] = [run.former, run.later].map((start) => ({ start, end: start + run.count }));
    const weight = weightBetween(words, run.former, run.former + run.count);
    const last = chains.at(-1);
    if (!former || !later) continue;
    if (last && former.start - last.former.end <= HINGE && later.start - last.later.end <= HINGE) {
      chains[chains.length - 1] = {
        runs: [...last.runs, run],
        former: { ...last.former, end: former.end },
        later: { ...last.later, end: later.end },
        weight: last.weight + weight,
      };
    } else chains.push({ runs: [run], former, later, weight });
  }
  return chains;
}

/** Whether a chain fills most of its stretch, and is held at both ends, or long and held at one. */
function isHeld(
  former: FoldedWords,
  later: FoldedWords,
  gap: Gap,
  { former: ours, later: theirs, weight }: Chain,
): boolean {
  const nearStart =
    gap.joined.before && ours.start - gap.former.start <= HINGE && theirs.start - gap.later.start <= HINGE;
  const nearEnd = gap.joined.after && gap.former.end - ours.end <= HINGE && gap.later.end - theirs.end <= HINGE;
  const stretch = (own: WordRange, all: WordRange, words: FoldedWords) =>
    weightBetween(words, nearStart ? all.start : own.start, nearEnd ? all.end : own.end);
  const span = Math.max(stretch(ours, gap.former, former), stretch(theirs, gap.later, later));
  if (weight < span * LEAST_DENSITY) return false;
  const begins = nearStart || (former.opens[ours.start] && later.opens[theirs.start]) || false;
  const stops = nearEnd || (former.opens[ours.end] && later.opens[theirs.end]) || false;
  return (begins && stops) || ((begins || stops) && weight >= BEYOND_STOCK_PHRASES);
}
