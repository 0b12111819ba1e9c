// What was found in an order of facts: when it was written, how long it is, how it was rated.
import type { ResultOrder } from '../shared/search-results.ts';
import type { DocumentFacts } from './document-facts.ts';
import type { ShardMatches } from './evaluate.ts';
import type { RankedDocument } from './ranking.ts';

type FactOrder = Exclude<ResultOrder, 'best'>;

const facts: Record<FactOrder, { of: (facts: DocumentFacts) => number | undefined; direction: 1 | -1 }> = {
  newest: { of: ({ day }) => day, direction: -1 },
  oldest: { of: ({ day }) => day, direction: 1 },
  longest: { of: ({ wordCount }) => wordCount, direction: -1 },
  shortest: { of: ({ wordCount }) => wordCount, direction: 1 },
  highest: { of: ({ rating }) => rating, direction: -1 },
  lowest: { of: ({ rating }) => rating, direction: 1 },
};

/**
 * @param factsOf of a document of the shard whose matches stand at `index`
 * @returns the first `limit`; those of which the fact is not known come last, equals by id
 */
export function inFactOrder(
  matches: readonly ShardMatches[],
  order: FactOrder,
  limit: number,
  factsOf: (index: number, document: number) => DocumentFacts,
): RankedDocument[] {
  const { of: factOf, direction } = facts[order];
  const found: (RankedDocument & { readonly id: string; readonly by: number })[] = [];
  for (const [index, { shard, documents }] of matches.entries()) {
    documents.forEach((isFound, document) => {
      if (!isFound) return;
      const fact = factOf(factsOf(index, document));
      const by = fact === undefined ? Number.POSITIVE_INFINITY : direction * fact;
      found.push({ shard, document, score: 0, id: shard.idOf(document), by });
    });
  }
  found.sort((a, b) => (a.by === b.by ? (a.id < b.id ? -1 : 1) : a.by - b.by));
  return found.slice(0, limit);
}
