// A shard as the bytes of one file: a header, then typed arrays one after the other, used where they lie, without being parsed.
// Bytes that were cut or changed are recognised by their checksum and never looked into.
import { crc32 } from 'node:zlib';
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

/** Damaged: cut, changed, or not a shard at all. Outdated: written by another version of Commonplace or of what it analyses with. */
export type ShardReading =
  | { readonly state: 'read'; readonly arrays: ShardArrays }
  | { readonly state: 'damaged' }
  | { readonly state: 'outdated' };

// The header, 32-bit words in the byte order of every processor that Electron runs on: magic (2), checksum of all that follows
// it, length of the file in bytes, version, number of arrays; then of each array its start in bytes, length, bytes an element.
const MAGIC = [0x6d6d6f43, 0x64726853] as const; // “CommShrd”
const HEADER_WORDS = 6;
const ARRAY_WORDS = 3;
const CHECKED_FROM = 12;
const ALIGNMENT = 8;

/** To be raised when the layout changes, or what analysis.ts, stemming.ts or lexicon.ts make of a text. */
const VERSION = 1;
/** Word boundaries and normal forms come with ICU and its Unicode. */
const SHARD_VERSION = crc32(`${VERSION} ${process.versions.icu} ${process.versions.unicode}`);

/** The bytes of a file that holds `arrays`. */
export function layOutShard(arrays: ShardArrays): Uint8Array<ArrayBuffer> {
  const parts = partsOf(arrays);
  const headerWords = HEADER_WORDS + ARRAY_WORDS * parts.length;
  const headerBytes = aligned(4 * headerWords);
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + aligned(part.byteLength), headerBytes));
  const header = new Uint32Array(bytes.buffer, 0, headerWords);
  header.set([...MAGIC, 0, bytes.length, SHARD_VERSION, parts.length]);
  let start = headerBytes;
  for (const [index, part] of parts.entries()) {
    header.set([start, part.length, part.BYTES_PER_ELEMENT], HEADER_WORDS + ARRAY_WORDS * index);
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), start);
    start += aligned(part.byteLength);
  }
  header[2] = crc32(bytes.subarray(CHECKED_FROM));
  return bytes;
}

/** The arrays in the bytes of a file, as views of them: the bytes must not change afterwards. */
export function readShard(file: Uint8Array): ShardReading {
  // Only what lies at a multiple of 8 can be viewed as 64-bit numbers; what Node reads from large files does.
  const bytes = file.byteOffset % ALIGNMENT === 0 ? file : file.slice();
  if (bytes.length < 4 * HEADER_WORDS) return { state: 'damaged' };
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER_WORDS);
  const [first, second, checksum, length, version, count = 0] = header;
  if (first !== MAGIC[0] || second !== MAGIC[1] || length !== bytes.length) return { state: 'damaged' };
  if (checksum !== crc32(bytes.subarray(CHECKED_FROM))) return { state: 'damaged' };
  if (version !== SHARD_VERSION) return { state: 'outdated' };
  const places = new Uint32Array(bytes.buffer, bytes.byteOffset + 4 * HEADER_WORDS, ARRAY_WORDS * count);
  let next = 0;
  return {
    state: 'read',
    arrays: arraysFrom(() => {
      const [start = 0, elements = 0, width = 0] = places.subarray(next, next + ARRAY_WORDS);
      next += ARRAY_WORDS;
      return { buffer: bytes.buffer, start: bytes.byteOffset + start, elements, width };
    }),
  };
}

interface Place {
  readonly buffer: ArrayBufferLike;
  /** In bytes. */
  readonly start: number;
  readonly elements: number;
  /** Bytes an element. */
  readonly width: number;
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

function arraysFrom(take: () => Place): ShardArrays {
  const words16 = ({ buffer, start, elements } = take()) => new Uint16Array(buffer, start, elements);
  const words32 = ({ buffer, start, elements } = take()) => new Uint32Array(buffer, start, elements);
  const doubles = ({ buffer, start, elements } = take()) => new Float64Array(buffer, start, elements);
  const eitherWords = (place = take()) =>
    place.width === Uint16Array.BYTES_PER_ELEMENT ? words16(place) : words32(place);
  const list = (): TermList => ({ units: words16(), offsets: words32() });
  const postings = (): PostingLists => ({
    starts: words32(),
    documents: words16(),
    positionStarts: words32(),
    positions: eitherWords(),
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

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}
