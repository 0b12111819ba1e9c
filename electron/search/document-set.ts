// Sets of a shard's documents, and what is made of them: four documents at a time, for a query joins sets again and again. Pure.

/** 1 for each document that is in it, 0 for others. */
export type DocumentSet = Uint8Array;

const AT_ONCE = Uint32Array.BYTES_PER_ELEMENT;

export function intersection(a: DocumentSet, b: DocumentSet): DocumentSet {
  const both = new Uint8Array(a.length);
  const [left, right, to] = [fours(a), fours(b), fours(both)];
  for (let index = 0; index < to.length; index++) to[index] = (left[index] ?? 0) & (right[index] ?? 0);
  for (let at = AT_ONCE * to.length; at < both.length; at++) both[at] = (a[at] ?? 0) & (b[at] ?? 0);
  return both;
}

export function union(a: DocumentSet, b: DocumentSet): DocumentSet {
  const either = new Uint8Array(a.length);
  const [left, right, to] = [fours(a), fours(b), fours(either)];
  for (let index = 0; index < to.length; index++) to[index] = (left[index] ?? 0) | (right[index] ?? 0);
  for (let at = AT_ONCE * to.length; at < either.length; at++) either[at] = (a[at] ?? 0) | (b[at] ?? 0);
  return either;
}

export function difference(a: DocumentSet, b: DocumentSet): DocumentSet {
  const rest = new Uint8Array(a.length);
  const [left, right, to] = [fours(a), fours(b), fours(rest)];
  for (let index = 0; index < to.length; index++) to[index] = (left[index] ?? 0) & ~(right[index] ?? 0);
  for (let at = AT_ONCE * to.length; at < rest.length; at++) rest[at] = (a[at] ?? 0) & ~(b[at] ?? 0);
  return rest;
}

export function sizeOf(set: DocumentSet): number {
  const all = fours(set);
  let size = 0;
  // The product’s highest byte is the sum of the four.
  for (let index = 0; index < all.length; index++) size += Math.imul(all[index] ?? 0, 0x01010101) >>> 24;
  for (let at = AT_ONCE * all.length; at < set.length; at++) size += set[at] ?? 0;
  return size;
}

/** Where they do not lie so that they can be viewed together: a copy, which is only read. */
function fours(set: DocumentSet): Uint32Array {
  const aligned = set.byteOffset % AT_ONCE === 0 ? set : set.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, Math.floor(set.length / AT_ONCE));
}
