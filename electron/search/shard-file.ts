// A shard as bytes that are used where they lie (see array-file.ts).
import { crc32 } from 'node:zlib';
import { type ArrayTaking, layOutArrays, readArrays } from './array-file.ts';
import type { PostingLists } from './postings.ts';
import type { TermList } from './term-dictionary.ts';

/** What a shard is made of. */
export interface ShardArrays {
  /** Of each document. */
  readonly ids: TermList;
  readonly stamps: Float64Array;
  /** Of each form, in their order. */
  readonly terms: TermList;
  /** Stem keys, sorted, each with the forms `stemForms[stemStarts[s]]` up to `stemForms[stemStarts[s + 1]]`. */
  readonly stems: TermList;
  readonly stemStarts: Uint32Array;
  readonly stemForms: Uint32Array;
  readonly body: PostingLists;
  readonly title: PostingLists;
}

/** As an array reading (see array-file.ts). */
export type ShardReading =
  | { readonly state: 'read'; readonly arrays: ShardArrays }
  | { readonly state: 'damaged' }
  | { readonly state: 'outdated' };

/** To be raised when the layout changes, or what analysis.ts, stemming.ts or lexicon.ts make of a text. */
const VERSION = 2;

const FORMAT = {
  magic: [0x6d6d6f43, 0x64726853], // “CommShrd”
  // Word boundaries and normal forms come with ICU and its Unicode.
  version: crc32(`${VERSION} ${process.versions.icu} ${process.versions.unicode}`),
} as const;

/** The bytes that hold `arrays`. */
export function layOutShard(arrays: ShardArrays): Uint8Array<ArrayBuffer> {
  return layOutArrays(FORMAT, partsOf(arrays));
}

/** The arrays in the bytes, as views of them: the bytes must not change afterwards. */
export function readShard(bytes: Uint8Array): ShardReading {
  const reading = readArrays(FORMAT, bytes);
  return reading.state === 'read' ? { state: 'read', arrays: arraysFrom(reading.take) } : reading;
}

/** The one order in which arrays stand in a file; `arraysFrom` takes them in the same. */
function partsOf({ ids, stamps, terms, stems, stemStarts, stemForms, body, title }: ShardArrays) {
  const list = ({ units, offsets }: TermList) => [units, offsets];
  const postings = (lists: PostingLists) => [
    ...[lists.starts, lists.documents, lists.positionStarts, lists.positions, lists.lengths],
  ];
  return [
    ...list(ids),
    stamps,
    ...list(terms),
    ...list(stems),
    ...[stemStarts, stemForms],
    ...postings(body),
    ...postings(title),
  ];
}

function arraysFrom({ words16, words32, words, doubles }: ArrayTaking): ShardArrays {
  const list = (): TermList => ({ units: words16(), offsets: words32() });
  const postings = (): PostingLists => ({
    starts: words32(),
    documents: words16(),
    positionStarts: words32(),
    positions: words(),
    lengths: words32(),
  });
  return {
    ids: list(),
    stamps: doubles(),
    terms: list(),
    stems: list(),
    stemStarts: words32(),
    stemForms: words32(),
    body: postings(),
    title: postings(),
  };
}
