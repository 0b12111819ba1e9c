// A shard as bytes that are used where they lie (see array-file.ts). Where in documents words stand, near half of all, comes after
// the rest, with a checksum of its own: it is read when a query first asks for it.
import { crc32 } from 'node:zlib';
import { type ArrayTaking, laidOutLength, layOutArrays, readArrays } from './array-file.ts';
import type { Field, PostingLists } from './postings.ts';
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
const VERSION = 3;

// Word boundaries and normal forms come with ICU and its Unicode.
const version = crc32(`${VERSION} ${process.versions.icu} ${process.versions.unicode}`);
const START = { magic: [0x6d6d6f43, 0x64726853], version } as const; // “CommShrd”
const PLACES = { magic: [0x6d6d6f43, 0x63616c50], version } as const; // “CommPlac”

/** Where words stand in documents, by field. */
export type Places = Readonly<Record<Field, Pick<PostingLists, 'positionStarts' | 'positions'>>>;

/** The bytes that hold `arrays`. */
export function layOutShard(arrays: ShardArrays): Uint8Array<ArrayBuffer> {
  const { body, title } = arrays;
  const start = layOutArrays(START, partsOf(arrays));
  const places = layOutArrays(PLACES, [body.positionStarts, body.positions, title.positionStarts, title.positions]);
  const bytes = new Uint8Array(start.length + places.length);
  bytes.set(start);
  bytes.set(places, start.length);
  return bytes;
}

/** The arrays in the bytes, as views of them: the bytes must not change afterwards. */
export function readShard(bytes: Uint8Array): ShardReading {
  const length = laidOutLength(bytes);
  const places = readPlaces(bytes.subarray(length));
  const reading = readShardStart(bytes.subarray(0, length), () => places ?? NO_PLACES);
  return reading.state === 'read' && !places ? { state: 'damaged' } : reading;
}

/**
 * The same of bytes without their places.
 * @param places called once, when they are first needed
 */
export function readShardStart(bytes: Uint8Array, places: () => Places): ShardReading {
  const reading = readArrays(START, bytes);
  return reading.state === 'read' ? { state: 'read', arrays: arraysFrom(reading.take, places) } : reading;
}

/** Nothing where they are damaged. */
export function readPlaces(bytes: Uint8Array): Places | undefined {
  const reading = readArrays(PLACES, bytes);
  if (reading.state !== 'read') return undefined;
  const { words32, words } = reading.take;
  const placesIn = () => ({ positionStarts: words32(), positions: words() });
  return { body: placesIn(), title: placesIn() };
}

const NO_PLACES: Places = {
  body: { positionStarts: new Uint32Array(0), positions: new Uint32Array(0) },
  title: { positionStarts: new Uint32Array(0), positions: new Uint32Array(0) },
};

/** The one order in which arrays stand in a file; `arraysFrom` takes them in the same. */
function partsOf({ ids, stamps, terms, stems, stemStarts, stemForms, body, title }: ShardArrays) {
  const list = ({ units, offsets }: TermList) => [units, offsets];
  const postings = ({ starts, documents, lengths }: PostingLists) => [starts, documents, lengths];
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

function arraysFrom({ words16, words32, doubles }: ArrayTaking, places: () => Places): ShardArrays {
  const list = (): TermList => ({ units: words16(), offsets: words32() });
  let read: Places | undefined;
  const placesOf = (field: Field) => {
    read ??= places();
    return read[field];
  };
  const postings = (field: Field): PostingLists => ({
    starts: words32(),
    documents: words16(),
    lengths: words32(),
    get positionStarts() {
      return placesOf(field).positionStarts;
    },
    get positions() {
      return placesOf(field).positions;
    },
  });
  return {
    ids: list(),
    stamps: doubles(),
    terms: list(),
    stems: list(),
    stemStarts: words32(),
    stemForms: words32(),
    body: postings('body'),
    title: postings('title'),
  };
}
