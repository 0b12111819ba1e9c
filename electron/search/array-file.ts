// Typed arrays one after the other as bytes that are used where they lie, without being parsed. Bytes that were cut or changed
// are recognised by their checksum and never looked into.
import { crc32 } from 'node:zlib';

export type NumberArray = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** Takes the next array, in the order in which they were laid out, as what it was. */
export interface ArrayTaking {
  readonly bytes: () => Uint8Array;
  readonly words16: () => Uint16Array;
  readonly words32: () => Uint32Array;
  /** Either of the two. */
  readonly words: () => Uint16Array | Uint32Array;
  readonly doubles: () => Float64Array;
}

/** Damaged: cut, changed, or nothing of the kind. Outdated: written by another version of Commonplace or of what it analyses with. */
export type ArrayReading =
  | { readonly state: 'read'; readonly take: ArrayTaking }
  | { readonly state: 'damaged' }
  | { readonly state: 'outdated' };

/** What the bytes hold: two words that begin it, and the version of the layout. */
export interface ArrayFormat {
  readonly magic: readonly [number, number];
  readonly version: number;
}

// The header, 32-bit words in the byte order of every processor that Electron runs on: magic (2), checksum of all that follows
// it, length of all in bytes, version, number of arrays; then of each array its start in bytes, length, bytes an element.
const HEADER_WORDS = 6;
const ARRAY_WORDS = 3;
const CHECKED_FROM = 12;
const ALIGNMENT = 8;

/** The length is a multiple of 8: what follows can be viewed as any numbers too. */
export function layOutArrays({ magic, version }: ArrayFormat, arrays: readonly NumberArray[]): Uint8Array<ArrayBuffer> {
  const headerWords = HEADER_WORDS + ARRAY_WORDS * arrays.length;
  const headerBytes = aligned(4 * headerWords);
  const bytes = new Uint8Array(arrays.reduce((sum, array) => sum + aligned(array.byteLength), headerBytes));
  const header = new Uint32Array(bytes.buffer, 0, headerWords);
  header.set([...magic, 0, bytes.length, version, arrays.length]);
  let start = headerBytes;
  for (const [index, array] of arrays.entries()) {
    header.set([start, array.length, array.BYTES_PER_ELEMENT], HEADER_WORDS + ARRAY_WORDS * index);
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), start);
    start += aligned(array.byteLength);
  }
  header[2] = crc32(bytes.subarray(CHECKED_FROM));
  return bytes;
}

/** How many bytes must be there to be told how many there are. */
export const LENGTH_TOLD_BYTES = 16;

/** Of how many bytes what begins here says that it is; whether it is right, reading tells. */
export function laidOutLength(bytes: Uint8Array): number {
  if (bytes.length < LENGTH_TOLD_BYTES) return bytes.length;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(12, true);
}

/** The arrays as views of the bytes, which must not change afterwards. */
export function readArrays({ magic, version: expected }: ArrayFormat, laidOut: Uint8Array): ArrayReading {
  // Only what lies at a multiple of 8 can be viewed as 64-bit numbers; what Node reads from large files does.
  const bytes = laidOut.byteOffset % ALIGNMENT === 0 ? laidOut : laidOut.slice();
  if (bytes.length < 4 * HEADER_WORDS) return { state: 'damaged' };
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER_WORDS);
  const [first, second, checksum, length, version, count = 0] = header;
  if (first !== magic[0] || second !== magic[1] || length !== bytes.length) return { state: 'damaged' };
  if (checksum !== crc32(bytes.subarray(CHECKED_FROM))) return { state: 'damaged' };
  if (version !== expected) return { state: 'outdated' };
  const places = new Uint32Array(bytes.buffer, bytes.byteOffset + 4 * HEADER_WORDS, ARRAY_WORDS * count);
  let next = 0;
  const place = () => {
    const [start = 0, elements = 0, width = 0] = places.subarray(next, next + ARRAY_WORDS);
    next += ARRAY_WORDS;
    return { start: bytes.byteOffset + start, elements, width };
  };
  const words16 = ({ start, elements } = place()) => new Uint16Array(bytes.buffer, start, elements);
  const words32 = ({ start, elements } = place()) => new Uint32Array(bytes.buffer, start, elements);
  return {
    state: 'read',
    take: {
      bytes({ start, elements } = place()) {
        return new Uint8Array(bytes.buffer, start, elements);
      },
      words16: () => words16(),
      words32: () => words32(),
      words(at = place()) {
        return at.width === Uint16Array.BYTES_PER_ELEMENT ? words16(at) : words32(at);
      },
      doubles({ start, elements } = place()) {
        return new Float64Array(bytes.buffer, start, elements);
      },
    },
  };
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}
