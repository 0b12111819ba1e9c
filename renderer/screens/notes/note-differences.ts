// How one version of a note became another: block by block, and word by word within those that were reworded. Pure.
import { commonSequence } from '../../../electron/shared/common-sequence.ts';
import { wordCount } from '../../../electron/shared/word-count.ts';
import { type ChangedWords, changedWords } from '../points/word-differences.ts';
import type { BlockLook, PlainBlock } from './note-blocks.ts';

export interface ChangedBlock {
  readonly look: BlockLook;
  readonly change: 'same' | 'added' | 'removed' | 'reworded';
  readonly pieces: readonly ChangedWords[];
}

/** Some 2,000 blocks on either side between the first change and the last: 16 MB for a moment. Beyond it all of them changed. */
const MOST_COMPARISONS = 4_000_000;
/** A block that shares fewer of its words with another one is not the same block reworded. */
const LEAST_LIKENESS = 0.4;
/** So far ahead the former wording of a block is looked for; whoever rewrites more at once has written anew. */
const LOOK_AHEAD = 12;

/** All blocks of both, in order; those removed before those that took their place. */
export function noteDifferences(before: readonly PlainBlock[], after: readonly PlainBlock[]): ChangedBlock[] {
  const keys = (blocks: readonly PlainBlock[]) => blocks.map(({ look, words }) => `${look} ${words}`);
  const { inA, inB } = commonSequence(keys(before), keys(after), MOST_COMPARISONS);
  const changed: ChangedBlock[] = [];
  let removed: PlainBlock[] = [];
  let added: PlainBlock[] = [];
  const close = () => {
    changed.push(...reworded(removed, added));
    removed = [];
    added = [];
  };
  for (let i = 0, j = 0; i < before.length || j < after.length; ) {
    const was = before[i];
    const is = after[j];
    if (was && !inA.has(i)) {
      removed.push(was);
      i += 1;
    } else if (is && !inB.has(j)) {
      added.push(is);
      j += 1;
    } else {
      close();
      if (is) changed.push(whole(is, 'same'));
      i += 1;
      j += 1;
    }
  }
  close();
  return changed;
}

/** Of blocks that stand in place of others: which of them are the same ones with other words. */
function reworded(removed: readonly PlainBlock[], added: readonly PlainBlock[]): ChangedBlock[] {
  const changed: ChangedBlock[] = [];
  let next = 0;
  for (const block of added) {
    const ahead = removed.slice(next, next + LOOK_AHEAD);
    const at = ahead.findIndex((former) => former.look === block.look && isAlike(former.words, block.words));
    const former = ahead[at];
    if (!former) {
      changed.push(whole(block, 'added'));
      continue;
    }
    changed.push(...ahead.slice(0, at).map((gone) => whole(gone, 'removed')));
    changed.push({ look: block.look, change: 'reworded', pieces: changedWords(former.words, block.words) });
    next += at + 1;
  }
  // What has gone without anything in its place stands first, where it stood.
  return [...(next ? [] : removed.map((gone) => whole(gone, 'removed'))), ...changed, ...rest(removed, next)];
}

function rest(removed: readonly PlainBlock[], from: number): ChangedBlock[] {
  return from ? removed.slice(from).map((gone) => whole(gone, 'removed')) : [];
}

function isAlike(one: string, other: string): boolean {
  const words = wordBag(one);
  const others = wordBag(other);
  let shared = 0;
  for (const [word, count] of words) shared += Math.min(count, others.get(word) ?? 0);
  const sum = (bag: ReadonlyMap<string, number>) => [...bag.values()].reduce((total, count) => total + count, 0);
  return shared >= LEAST_LIKENESS * Math.max(sum(words), sum(others));
}

/** Divides scripts without spaces as well. */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

function wordBag(text: string): ReadonlyMap<string, number> {
  const bag = new Map<string, number>();
  for (const { segment, isWordLike } of segmenter.segment(text.toLowerCase())) {
    if (isWordLike) bag.set(segment, (bag.get(segment) ?? 0) + 1);
  }
  return bag;
}

function whole({ look, words }: PlainBlock, change: 'same' | 'added' | 'removed'): ChangedBlock {
  return { look, change, pieces: [{ words, change }] };
}

/** Unchanged blocks that are shown on either side of a change, so that one sees where it is. */
const CONTEXT = 1;

/** A stretch of blocks to show, or how many unchanged ones are passed over. */
export type Stretch = { readonly blocks: readonly ChangedBlock[] } | { readonly passedOver: number };

/** Passes over what did not change, except beside what did. */
export function aroundChanges(blocks: readonly ChangedBlock[]): Stretch[] {
  const isNear = blocks.map((_, at) =>
    blocks.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some(({ change }) => change !== 'same'),
  );
  const stretches: Stretch[] = [];
  for (let at = 0; at < blocks.length; ) {
    const near = isNear[at];
    const end = isNear.findIndex((other, index) => index > at && other !== near);
    const next = end < 0 ? blocks.length : end;
    stretches.push(near ? { blocks: blocks.slice(at, next) } : { passedOver: next - at });
    at = next;
  }
  return stretches;
}

export function changedCounts(blocks: readonly ChangedBlock[]): { readonly added: number; readonly removed: number } {
  const words = (wanted: ChangedWords['change']) =>
    blocks.reduce(
      (sum, { pieces }) =>
        pieces.reduce((all, { words: some, change }) => (change === wanted ? all + wordCount(some) : all), sum),
      0,
    );
  return { added: words('added'), removed: words('removed') };
}
