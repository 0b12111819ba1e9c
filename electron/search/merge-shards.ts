// Many small shards become one, without the texts: every token of every document is in the postings.
import { createLexicon, ENGLISH, type Lexicon, NO_STEM } from './lexicon.ts';
import { FIELDS, type Field, type PostingLists } from './postings.ts';
import type { OpenShard } from './shard.ts';
import { createShardBuilder, SHARD_DOCUMENTS } from './shard-builder.ts';
import type { ShardArrays } from './shard-file.ts';
import { openTermDictionary } from './term-dictionary.ts';

/** How many shards of about one size there may be: each costs a query its lookups, and a merge costs more than those. */
const MOST_OF_A_SIZE = 8;

/** So many take a few milliseconds, after which others have their turn. */
const STEP_FORMS = 16_384;
const STEP_DOCUMENTS = 512;

/**
 * Which shards should become one; none while all is well. Sizes are told apart by powers of 8, so a document is merged a few
 * times in its life, however many imports follow it. A shard of which most documents were retired is made anew by itself.
 * @returns indexes into `shards`, ascending
 */
export function shardsToMerge(shards: readonly Pick<OpenShard, 'documentCount' | 'liveCount'>[]): number[] {
  const emptied = shards.findIndex(({ documentCount, liveCount }) => liveCount < documentCount / 2);
  if (emptied >= 0) return [emptied];
  const sizes = new Map<number, number[]>();
  for (const [index, { liveCount }] of shards.entries()) {
    const size = Math.floor(Math.log(liveCount) / Math.log(MOST_OF_A_SIZE));
    const alike = sizes.get(size) ?? [];
    sizes.set(size, alike);
    const held = alike.reduce((sum, other) => sum + (shards[other]?.liveCount ?? 0), 0);
    if (held + liveCount <= SHARD_DOCUMENTS) alike.push(index);
    if (alike.length === MOST_OF_A_SIZE) return alike;
  }
  return [];
}

/**
 * The live documents of `shards`, in their order, as the bytes of one shard’s file; in steps, as `finish` of
 * the builder. It may be none: such a shard is not worth keeping.
 * @param onTaken called with the place among `shards` and the number of each document, in their order
 */
export function* mergeShards(
  shards: readonly OpenShard[],
  onTaken: (place: number, document: number) => void = () => {},
): Generator<undefined, Uint8Array<ArrayBuffer>> {
  const lexicon = createLexicon();
  const builder = createShardBuilder(lexicon);
  for (const [place, shard] of shards.entries()) {
    const numbers = yield* formNumbers(shard.arrays, lexicon);
    yield;
    const tokens = { body: tokensIn(shard.arrays.body, numbers), title: tokensIn(shard.arrays.title, numbers) };
    const next: Record<Field, number> = { body: 0, title: 0 };
    for (let document = 0; document < shard.documentCount; document++) {
      const begin = { ...next };
      for (const field of FIELDS) next[field] += shard.arrays[field].lengths[document] ?? 0;
      if (document % STEP_DOCUMENTS === 0) yield;
      if (shard.live[document] !== 1) continue;
      onTaken(place, document);
      builder.addForms(shard.idOf(document), shard.stampOf(document), (field, forms) => {
        for (const number of tokens[field].subarray(begin[field], next[field])) forms.push(number);
      });
    }
    yield;
  }
  return yield* builder.finish();
}

/** The lexicon's number of each form. */
function* formNumbers(
  { terms, stems, stemStarts, stemForms }: ShardArrays,
  lexicon: Lexicon,
): Generator<undefined, Uint32Array> {
  const keys = openTermDictionary(stems);
  const dictionary = openTermDictionary(terms);
  const ownStems = new Uint32Array(dictionary.count).fill(NO_STEM);
  const englishStems = new Uint32Array(dictionary.count).fill(NO_STEM);
  for (let stem = 0; stem < keys.count; stem++) {
    if (stem % STEP_FORMS === STEP_FORMS - 1) yield;
    const key = keys.at(stem);
    const [language = '', stemmed = ''] = key.split(':');
    const number = lexicon.stemNumber(stemmed, language);
    const stemsOfForms = language === ENGLISH ? englishStems : ownStems;
    for (const form of stemForms.subarray(stemStarts[stem], stemStarts[stem + 1])) stemsOfForms[form] = number;
  }
  const numbers = new Uint32Array(dictionary.count);
  for (let form = 0; form < numbers.length; form++) {
    if (form % STEP_FORMS === STEP_FORMS - 1) yield;
    numbers[form] = lexicon.formNumber(dictionary.at(form), ownStems[form] ?? NO_STEM, englishStems[form] ?? NO_STEM);
  }
  return numbers;
}

/** The number of each token's form, document after document: postings turned back into what they were made of. */
function tokensIn({ starts, documents, positionStarts, positions, lengths }: PostingLists, numbers: Uint32Array) {
  const tokens = new Uint32Array(positions.length);
  const begins = new Uint32Array(lengths.length);
  for (let document = 1; document < lengths.length; document++) {
    begins[document] = (begins[document - 1] ?? 0) + (lengths[document - 1] ?? 0);
  }
  for (let form = 0; form < numbers.length; form++) {
    for (let posting = starts[form] ?? 0; posting < (starts[form + 1] ?? 0); posting++) {
      const begin = begins[documents[posting] ?? 0] ?? 0;
      for (let at = positionStarts[posting] ?? 0; at < (positionStarts[posting + 1] ?? 0); at++) {
        tokens[begin + (positions[at] ?? 0)] = numbers[form] ?? 0;
      }
    }
  }
  return tokens;
}
