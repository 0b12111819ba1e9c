// Documents by their ids: those that were found and are not shown, and the search of a few that were asked for by name. Pure.
import { groupBy } from '../shared/group-by.ts';
import type { SearchResults } from '../shared/search-results.ts';
import type { Shard } from './postings.ts';

/**
 * What was found and is not among what is shown, by kind and in no order.
 * @param shown as `shard.idOf` names documents
 * @param most so many are named at most
 */
export function foundBeyond(
  found: readonly { readonly shard: Shard; readonly documents: Uint8Array }[],
  shown: ReadonlySet<string>,
  most: number,
): SearchResults['beyond'] {
  const keys: string[] = [];
  for (const { shard, documents } of found) {
    for (let number = 0; number < documents.length && keys.length < most; number++) {
      if (documents[number] !== 1) continue;
      const key = shard.idOf(number);
      if (!shown.has(key)) keys.push(key);
    }
  }
  const byKind = groupBy(keys.map(namedBy), ({ kind }) => kind);
  return Object.fromEntries(Array.from(byKind, ([kind, of]) => [kind, of.map(({ id }) => id)]));
}

/** Of a set of documents those that have one of the ids. */
export function namedAmong(shard: Shard, among: Uint8Array, ids: readonly string[]): Uint8Array {
  const wanted = new Set(ids);
  return among.map((one, number) => (one === 1 && wanted.has(namedBy(shard.idOf(number)).id) ? 1 : 0));
}

/** What a key says, which is `BOOK KIND ID`. */
function namedBy(key: string): { readonly kind: string; readonly id: string } {
  const kindAt = key.indexOf(' ') + 1;
  const idAt = key.indexOf(' ', kindAt) + 1;
  return { kind: key.slice(kindAt, idAt - 1), id: key.slice(idAt) };
}
