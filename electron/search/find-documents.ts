// One search, from request to results: which documents match in which shards, in what order, and what is shown of them.
import { parseQuery } from '../shared/query-language.ts';
import type { SearchRequest, SearchResult } from '../shared/search-results.ts';
import type { DocumentFacts } from './document-facts.ts';
import { matchShard, type ShardMatches } from './evaluate.ts';
import type { HeldDocument } from './held-documents.ts';
import type { LiveShard } from './live-shards.ts';
import type { Shard } from './postings.ts';
import { openIndexedMatches } from './query-matches.ts';
import { planQuery, type QueryPlan } from './query-plan.ts';
import { type RankedDocument, rankMatches } from './ranking.ts';
import type { Found } from './searcher.ts';
import { excerptsOf } from './snippets.ts';
import { type ReadableDocument, suggest } from './suggestions.ts';

/**
 * @param documentOf the document of a key, as shards name it
 * @param isCalledOff asked before each shard: then there is no answer
 * @returns best first; `total` counts those beyond the limit too
 */
export async function findDocuments(
  shards: readonly LiveShard[],
  documentOf: (key: string) => HeldDocument | undefined,
  request: SearchRequest,
  isCalledOff: () => boolean,
): Promise<Found | undefined> {
  const { text, typing, bookId, limit, reveal } = request;
  const plan = planQuery(parseQuery(text, { typing }).tree);
  const matches: ShardMatches[] = [];
  for (const { shard, held } of shards) {
    if (isCalledOff()) return undefined;
    matches.push(matchShard(shard, plan, (number) => factsAt(held, number), amongBook(shard, held, bookId)));
  }
  const total = matches.reduce((sum, { count }) => sum + count, 0);
  const ranked = rankMatches(plan, matches, limit);
  const readable = async (key: string): Promise<ReadableDocument | undefined> => {
    const document = documentOf(key)?.document;
    if (!document || (bookId !== undefined && document.bookId !== bookId)) return undefined;
    return { title: document.title, text: document.text, hidden: reveal ? [] : document.hidden };
  };
  const suggestions = total > 0 ? [] : await suggest(text, plan, matches, readable);
  return {
    total,
    results: resultsOf(ranked, shards, matches, plan, reveal),
    suggestions: suggestions.map(({ text, changed }) => ({
      text,
      changed: changed.map(({ start, end }) => [start, end]),
    })),
  };
}

function factsAt(held: LiveShard['held'], number: number): DocumentFacts {
  const facts = held[number]?.facts;
  if (!facts) throw new Error(`Nothing is known of document ${number}, though it counts.`);
  return facts;
}

/** The documents of a book, or of all; what was read back and not handed over yet is none of them. */
function amongBook(shard: Shard, held: LiveShard['held'], bookId: string | undefined): Uint8Array {
  return shard.live.map((live, number) => {
    const document = live === 1 ? held[number]?.document : undefined;
    return document && (bookId === undefined || document.bookId === bookId) ? 1 : 0;
  });
}

interface Shown {
  readonly held: LiveShard['held'];
  readonly matchesIn: ReturnType<typeof openIndexedMatches>;
}

function resultsOf(
  ranked: readonly RankedDocument[],
  shards: readonly LiveShard[],
  matches: readonly ShardMatches[],
  plan: QueryPlan,
  reveal: boolean,
): SearchResult[] {
  const shown = new Map<Shard, Shown>(
    shards.flatMap(({ shard, held }, index) => {
      const numbers = ranked.flatMap((each) => (each.shard === shard ? each.document : []));
      const of = matches[index];
      if (!of || numbers.length === 0) return [];
      return [[shard, { held, matchesIn: openIndexedMatches(plan, of, numbers) }]];
    }),
  );
  return ranked.flatMap(({ shard, document: number, score }) => {
    const { held, matchesIn } = shown.get(shard) ?? {};
    const document = held?.[number]?.document;
    if (!document || !matchesIn) return [];
    const { kind, id, bookId, title, text, hidden } = document;
    return { kind, id, bookId, title, score, ...excerptsOf(text, matchesIn(number, text), hidden, reveal) };
  });
}
