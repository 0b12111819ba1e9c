// Tells versions of a document from each other by one number. Pure.
import { crc32 } from 'node:zlib';
import type { SearchDocument } from './searcher.ts';

/**
 * A safe integer: the checksum of all that is known of a document, and the length of its text. Whole libraries are summed up
 * before thirty new reviews of them are found, so no JSON is made for it.
 */
export function checksumOf(document: SearchDocument): number {
  const { kind, bookId, id, title, text, language, by, titles, rating, day, spoiler, hidden } = document;
  let facts = [kind, bookId, id, title, language, rating, day, spoiler].join(GAP);
  for (const name of by) facts += `${GAP}by ${name}`;
  for (const name of titles) facts += `${GAP}of ${name}`;
  for (const { start, end } of hidden) facts += `${GAP}${start} ${end}`;
  return crc32(text, crc32(facts)) * 2 ** 20 + (text.length % 2 ** 20);
}

/** In no name. */
const GAP = '\0';
