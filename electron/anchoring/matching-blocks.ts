// The long stretches of words that two texts have in common, wherever they stand: so moved paragraphs are found as well as those
// that stayed. Grown from short word sequences that each text has once (as P. Heckel, "A Technique for Isolating Differences
// Between Files", CACM 21 (1978), has it for single lines); linear in the words but for sorting.
import { type FoldedWords, weightBetween } from './folded-words.ts';
import type { Block, Pairing } from './pairing.ts';

/** Words of a seed. A single word that each text has once may have left one sentence and come with another. */
const SEED = 4;
/** Letters of the shortest block: no stock phrase ("one of the best books I have read") is that long. */
const SHORTEST = 42;
/** What a block has left when others took its ends; its place is known by then. */
const SHORTEST_REST = 16;
/** The beginning of a sentence may be another one's beginning too; this many letters of it are not chance. */
const TELLING_PIECE = 24;

export function pairBlocks(former: FoldedWords, later: FoldedWords, pairing: Pairing): void {
  const weighed = grown(former, later).map((block) => ({
    block,
    weight: weightBetween(former, block.former, block.former + block.count),
  }));
  weighed.sort((a, b) => b.weight - a.weight);
  for (const { block, weight } of weighed) if (weight >= SHORTEST) claim(former, later, pairing, block);
  for (const block of pairing.blocks()) partPieces(former, later, pairing, block);
}

/** The blocks, each as long as its words agree, so that the ends of two may lie on the same words. */
function grown(former: FoldedWords, later: FoldedWords): Block[] {
  const blocks: Block[] = [];
  /** By how far a block moved: up to which former word the last one goes. */
  const reached = new Map<number, number>();
  for (const seed of seeds(former, later)) {
    const moved = seed.later - seed.former;
    if (seed.former < (reached.get(moved) ?? 0)) continue;
    const agree = (step: number) => {
      const number = former.numbers[seed.former + step];
      return number !== undefined && number === later.numbers[seed.later + step];
    };
    let [first, end] = [0, seed.count];
    while (agree(first - 1)) first -= 1;
    while (agree(end)) end += 1;
    reached.set(moved, seed.former + end);
    blocks.push({ former: seed.former + first, later: seed.later + first, count: end - first });
  }
  return blocks;
}

/** Where a sequence of words stands that each text has once; and both texts' beginnings and ends. */
function seeds(former: FoldedWords, later: FoldedWords): Block[] {
  const [ours, theirs] = [sequences(former), sequences(later)];
  const found: Block[] = [{ former: 0, later: 0, count: 0 }];
  for (const [sequence, at] of ours) {
    const there = theirs.get(sequence);
    if (at !== -1 && there !== undefined && there !== -1) found.push({ former: at, later: there, count: SEED });
  }
  found.push({ former: former.numbers.length, later: later.numbers.length, count: 0 });
  return found;
}

/** Each sequence with where it stands; -1 where it stands more than once. */
function sequences({ numbers }: FoldedWords): Map<string, number> {
  const found = new Map<string, number>();
  for (let at = 0; at + SEED <= numbers.length; at += 1) {
    const sequence = numbers.slice(at, at + SEED).join(' ');
    found.set(sequence, found.has(sequence) ? -1 : at);
  }
  return found;
}

/** Pairs the words of a block, but for those at its ends that go with a longer block. */
function claim(former: FoldedWords, later: FoldedWords, pairing: Pairing, block: Block): void {
  const taken = (step: number) => !pairing.isFree(block.former + step, block.later + step);
  let [first, end] = [0, block.count];
  while (first < end && taken(first)) first += 1;
  while (first < end && taken(end - 1)) end -= 1;
  for (let step = first; step < end; step += 1) if (taken(step)) return;
  if (weightBetween(former, block.former + first, block.former + end) < SHORTEST_REST) return;
  const start = seam(former, later, pairing, part(block, 0, first), 'before');
  const stop = seam(former, later, pairing, part(block, end, block.count), 'after');
  for (let step = start ?? 0; step < first; step += 1) free(pairing, block.former + step, block.later + step);
  for (let step = end; step < end + (stop ?? block.count - end); step += 1)
    free(pairing, block.former + step, block.later + step);
  for (let step = start ?? first; step < end + (stop ?? 0); step += 1) {
    pairing.pair(block.former + step, block.later + step);
  }
}

function part(block: Block, from: number, to: number): Block {
  return { former: block.former + from, later: block.later + from, count: to - from };
}

/**
 * How many of the words that both this block and another could have go to the one before: as many as end where a sentence begins.
 * Undefined where none does or several do, and where the loser would lose a whole sentence: then nobody can tell.
 */
function seam(
  former: FoldedWords,
  later: FoldedWords,
  pairing: Pairing,
  shared: Block,
  other: 'before' | 'after',
): number | undefined {
  if (shared.count === 0) return 0;
  const seams = Array.from({ length: shared.count + 1 }, (_, step) => step).filter(
    (step) => former.opens[shared.former + step] || later.opens[shared.later + step],
  );
  const [only] = seams;
  if (only === undefined || seams.length > 1) return undefined;
  const wins = other === 'before' ? only < shared.count / 2 : only >= shared.count / 2;
  const theirs = { former: pairing.former(shared.later), later: pairing.later(shared.former) };
  const isWhole = (words: FoldedWords, at: number | undefined) =>
    at !== undefined && words.opens[at] && words.opens[at + shared.count];
  const loses = wins
    ? isWhole(later, theirs.later) || isWhole(former, theirs.former)
    : (theirs.later !== undefined && isWhole(later, shared.later)) ||
      (theirs.former !== undefined && isWhole(former, shared.former));
  return loses ? undefined : only;
}

function free(pairing: Pairing, former: number, later: number): void {
  pairing.part(former);
  const other = pairing.former(later);
  if (other !== undefined) pairing.part(other);
}

/** Parts the piece of a sentence that a block has at either end, where it is too short to tell that it is of the same sentence. */
function partPieces(former: FoldedWords, later: FoldedWords, pairing: Pairing, block: Block): void {
  const opens = (step: number) => former.opens[block.former + step] || later.opens[block.later + step];
  let [first, end] = [0, block.count];
  while (first < end && !opens(first)) first += 1;
  while (end > first && !opens(end)) end -= 1;
  if (!opens(first)) return;
  const short = (from: number, to: number) =>
    weightBetween(former, block.former + from, block.former + to) < TELLING_PIECE;
  if (short(0, first)) for (let step = 0; step < first; step += 1) pairing.part(block.former + step);
  if (short(end, block.count)) for (let step = end; step < block.count; step += 1) pairing.part(block.former + step);
}
