// Short sentences at the end of a block that the text has a second time, put in or taken out: nobody can tell which of the two is
// the former one ("Highly recommended!" before a paragraph that moved, and again at the end).
import { type FoldedWords, weightBetween } from './folded-words.ts';
import type { Block, Pairing, WordRange } from './pairing.ts';

/** Letters; two longer ones are hardly equal by chance. */
const LONGEST = 42;
/** With no more words than that to the next block, a sentence is held from both sides. */
const NEAR = 3;

/** Parts them, and returns what they were of the former text. */
export function partTwins(former: FoldedWords, later: FoldedWords, pairing: Pairing): WordRange[] {
  const parted: WordRange[] = [];
  const blocks = pairing.blocks();
  const [ours, theirs] = [
    freeSentences(former, (word) => pairing.later(word)),
    freeSentences(later, (word) => pairing.former(word)),
  ];
  for (const [index, block] of blocks.entries()) {
    for (const [end, neighbour] of [
      [firstSentence(former, block), blocks[index - 1]],
      [lastSentence(former, block), blocks[index + 1]],
    ] as const) {
      const words = former.numbers.slice(end.start, end.end).join(' ');
      if (!words || !(ours.has(words) || theirs.has(words)) || isNear(block, neighbour)) continue;
      if (weightBetween(former, end.start, end.end) >= LONGEST) continue;
      parted.push(end);
    }
  }
  for (const { start, end } of parted) for (let word = start; word < end; word += 1) pairing.part(word);
  return parted;
}

/** The sentences without counterpart, as word numbers. */
function freeSentences(
  { numbers, opens }: FoldedWords,
  counterpart: (word: number) => number | undefined,
): Set<string> {
  const sentences = new Set<string>();
  let start = 0;
  for (let end = 1; end <= numbers.length; end += 1) {
    if (!opens[end]) continue;
    const isFree = Array.from({ length: end - start }, (_, step) => start + step).every(
      (word) => counterpart(word) === undefined,
    );
    if (isFree) sentences.add(numbers.slice(start, end).join(' '));
    start = end;
  }
  return sentences;
}

function firstSentence({ opens }: FoldedWords, { former, count }: Block): WordRange {
  let end = former + 1;
  while (end < former + count && !opens[end]) end += 1;
  return { start: former, end };
}

function lastSentence({ opens }: FoldedWords, { former, count }: Block): WordRange {
  let start = former + count - 1;
  while (start > former && !opens[start]) start -= 1;
  return { start, end: former + count };
}

function isNear(block: Block, neighbour: Block | undefined): boolean {
  if (!neighbour) return false;
  const [first, second] = neighbour.former < block.former ? [neighbour, block] : [block, neighbour];
  const [apart, nowApart] = [second.former - first.former - first.count, second.later - first.later - first.count];
  return apart <= NEAR && nowApart >= 0 && nowApart <= NEAR;
}
