// A shard turned over: from the words of each document to the documents of each word, in the order of its dictionaries. Pure.
import { type Lexicon, NO_STEM } from './lexicon.ts';
import { NumberList } from './number-list.ts';
import type { Steps } from './ordering.ts';
import type { PostingLists } from './postings.ts';
import type { ShardArrays } from './shard-file.ts';
import { listTerms } from './term-dictionary.ts';

/** The numbers of the forms that occur, in the order of their terms. */
export function* sortedForms({ terms, termOrder }: Lexicon, tokens: readonly Uint32Array[]): Steps<Uint32Array> {
  const occurs = new Uint8Array(terms.length);
  for (const list of tokens) for (let at = 0; at < list.length; at++) occurs[list[at] ?? 0] = 1;
  return occurring(yield* termOrder.sorted(), occurs);
}

function occurring(numbers: Uint32Array, occurs: Uint8Array): Uint32Array {
  return numbers.filter((number) => occurs[number] === 1);
}

/** Number → its place among `numbers`, which are below `limit`. */
export function rankOf(numbers: Uint32Array, limit: number): Uint32Array {
  const rank = new Uint32Array(limit);
  for (let place = 0; place < numbers.length; place++) rank[numbers[place] ?? 0] = place;
  return rank;
}

type StemArrays = Pick<ShardArrays, 'stems' | 'stemStarts' | 'stemForms'>;

/** The stems of forms, those in order, and the forms of each. */
export function* stemsOf(lexicon: Lexicon, formNumbers: Uint32Array): Steps<StemArrays> {
  const { stemKeys, stemOrder, ownStemOf, englishStemOf } = lexicon;
  const occurs = new Uint8Array(stemKeys.length);
  const pairs = new NumberList();
  for (let place = 0; place < formNumbers.length; place++) {
    const form = formNumbers[place] ?? 0;
    for (const stem of [ownStemOf(form), englishStemOf(form)]) {
      if (stem === NO_STEM) continue;
      occurs[stem] = 1;
      pairs.push(stem);
      pairs.push(place);
    }
  }
  const stems = occurring(yield* stemOrder.sorted(), occurs);
  const rank = rankOf(stems, stemKeys.length);
  const list = pairs.view();
  const stemStarts = new Uint32Array(stems.length + 1);
  for (let at = 0; at < list.length; at += 2) bump(stemStarts, (rank[list[at] ?? 0] ?? 0) + 1);
  addUp(stemStarts);
  const next = stemStarts.slice();
  const stemForms = new Uint32Array(list.length / 2);
  for (let at = 0; at < list.length; at += 2) stemForms[bump(next, rank[list[at] ?? 0] ?? 0)] = list[at + 1] ?? 0;
  return { stems: listTerms(Array.from(stems, (number) => stemKeys[number] ?? '')), stemStarts, stemForms };
}

/** Adds one to a number of the list; what it was before. */
function bump(numbers: Uint32Array, index: number): number {
  const before = numbers[index] ?? 0;
  numbers[index] = before + 1;
  return before;
}

/** Makes of each number the sum of all up to it. */
function addUp(numbers: Uint32Array): void {
  for (let index = 1; index < numbers.length; index++)
    numbers[index] = (numbers[index] ?? 0) + (numbers[index - 1] ?? 0);
}

/** From the forms of each document to the documents of each form: two passes of a counting sort, which use up `tokens`. */
export function* invert(
  tokens: Uint32Array,
  lengths: Uint32Array,
  rank: Uint32Array,
  formCount: number,
): Steps<PostingLists> {
  const starts = new Uint32Array(formCount + 1);
  const firstPositions = new Uint32Array(formCount + 1);
  // 1 + the last document a form was seen in.
  const seenIn = new Uint32Array(formCount);
  let at = 0;
  for (let document = 0; document < lengths.length; document++) {
    for (const end = at + (lengths[document] ?? 0); at < end; at++) {
      const form = rank[tokens[at] ?? 0] ?? 0;
      tokens[at] = form;
      bump(firstPositions, form + 1);
      if (seenIn[form] === document + 1) continue;
      seenIn[form] = document + 1;
      bump(starts, form + 1);
    }
  }
  addUp(starts);
  addUp(firstPositions);
  const postingCount = starts[formCount] ?? 0;
  const documents = new Uint16Array(postingCount);
  const positionStarts = new Uint32Array(postingCount + 1);
  positionStarts[postingCount] = tokens.length;
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const positions = longest > 0xffff ? new Uint32Array(tokens.length) : new Uint16Array(tokens.length);
  const nextPosting = starts.slice();
  seenIn.fill(0);
  yield;
  at = 0;
  for (let document = 0; document < lengths.length; document++) {
    const begin = at;
    for (const end = at + (lengths[document] ?? 0); at < end; at++) {
      const form = tokens[at] ?? 0;
      const place = bump(firstPositions, form);
      positions[place] = at - begin;
      if (seenIn[form] === document + 1) continue;
      seenIn[form] = document + 1;
      const posting = bump(nextPosting, form);
      documents[posting] = document;
      positionStarts[posting] = place;
    }
  }
  return { starts, documents, positionStarts, positions, lengths: lengths.slice() };
}
