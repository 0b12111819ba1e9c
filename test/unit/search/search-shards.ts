// Shards of documents at hand, and a search over them, as the search worker would do it.
import { buildShards } from '../../../electron/search/build-shards.ts';
import { matchShard } from '../../../electron/search/evaluate.ts';
import type { Shard } from '../../../electron/search/postings.ts';
import { planQuery } from '../../../electron/search/query-plan.ts';
import { rankMatches } from '../../../electron/search/ranking.ts';
import { openShard } from '../../../electron/search/shard.ts';
import { readShard } from '../../../electron/search/shard-file.ts';
import { parseQuery } from '../../../electron/shared/query-language.ts';
import type { NaiveDocument } from './naive-search.ts';

/** All documents in one shard; none where there are no documents. */
export function shardsOf(documents: readonly Omit<NaiveDocument, 'facts'>[]): Shard[] {
  return Array.from(buildShards(documents.map((document) => ({ ...document, stamp: 0 })))).flatMap(({ file }) => {
    if (!file) return [];
    const reading = readShard(file);
    if (reading.state !== 'read') throw new Error(`The shard is ${reading.state}.`);
    return [openShard(reading.arrays)];
  });
}

/** What a query finds in shards that each hold some of the documents. */
export function searchShards(
  shards: readonly Shard[],
  documents: readonly NaiveDocument[],
  query: string,
  { typing = false, limit = 1000, among = (_id: string): boolean => true } = {},
) {
  const facts = new Map(documents.map((document) => [document.id, document.facts]));
  const plan = planQuery(parseQuery(query, { typing }).tree);
  const matches = shards.map((shard) => {
    const factsOf = (document: number) => {
      const of = facts.get(shard.idOf(document));
      if (!of) throw new Error(`Nothing is known of document ${document}.`);
      return of;
    };
    return matchShard(
      shard,
      plan,
      factsOf,
      shard.live.map((live, document) => (live === 1 && among(shard.idOf(document)) ? 1 : 0)),
    );
  });
  const ranked = rankMatches(plan, matches, limit);
  return {
    plan,
    matches,
    total: matches.reduce((sum, { count }) => sum + count, 0),
    results: ranked.map(({ shard, document, score }) => ({ id: shard.idOf(document), score })),
  };
}
