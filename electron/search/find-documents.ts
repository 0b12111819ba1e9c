// One search, from request to results: which documents match in which shards, in what order, and what is shown of them.
import { parseQuery } from '../shared/query-language.ts';
import type { SearchRequest, SearchResult } from '../shared/search-results.ts';
import { matchShard, type ShardMatches } from './evaluate.ts';
import { inFactOrder } from './fact-order.ts';
import { asMarked } from './group-marks.ts';
import { documentAt, factsAt, foundAmong, type LiveShard, type MarksOf } from './live-shard.ts';
import type { Place } from './live-shards.ts';
import { foundBeyond, namedAmong } from './named-documents.ts';
import type { Shard } from './postings.ts';
import { openIndexedMatches } from './query-matches.ts';
import { planQuery, type QueryPlan } from './query-plan.ts';
import { type RankedDocument, rankMatches } from './ranking.ts';
import type { RecentDocuments } from './recent-documents.ts';
import type { Found } from './searcher.ts';
import { excerptsOf } from './snippets.ts';
import { type ReadableDocument, suggest } from './suggestions.ts';

/**
 * @param isCalledOff asked before each shard: then there is no answer
 * @returns in the asked order; `total` counts those beyond the limit too
 * @throws DamagedShard where a document is not as it was kept
 */
export async function findDocuments(
  searched: Searched,
  marksOf: MarksOf,
  request: SearchRequest,
  isCalledOff: () => boolean,
): Promise<Found | undefined> {
  const { all: shards, placeOf } = searched;
  const { text, typing, bookId, limit, named, only, reveal, order } = request;
  const plan = planQuery(parseQuery(text, { typing }).tree);
  const matches: ShardMatches[] = [];
  for (const of of shards) {
    if (isCalledOff()) return undefined;
    const inBook = foundAmong(of, bookId);
    const among = only ? namedAmong(of.shard, inBook, only) : inBook;
    matches.push(matchShard(of.shard, plan, (number) => factsAt(of, number, marksOf), among));
  }
  const total = matches.reduce((sum, { count }) => sum + count, 0);
  const ranked =
    order === 'best'
      ? rankMatches(plan, matches, limit)
      : inFactOrder(matches, order, limit, (index, number) => {
          const of = shards[index];
          if (!of) throw new RangeError(`There is no shard ${index}.`);
          return factsAt(of, number, marksOf);
        });
  const readable = async (key: string): Promise<ReadableDocument | undefined> => {
    const place = placeOf(key);
    if (!place) return undefined;
    const document = documentAt(place.of, place.number);
    const { title, text, hidden } = asMarked(document, marksOf(document.bookId));
    return { title, text, hidden: reveal ? [] : hidden };
  };
  const finds = (changed: string) => {
    const other = planQuery(parseQuery(changed).tree);
    return shards.some((of, index) => {
      return matchShard(of.shard, other, (number) => factsAt(of, number, marksOf), matches[index]?.among).count > 0;
    });
  };
  const suggestions = total > 0 ? [] : await suggest(text, plan, matches, readable, finds);
  return {
    total,
    results: resultsOf(ranked, searched, marksOf, matches, plan, reveal),
    beyond: foundBeyond(matches, new Set(ranked.map(({ shard, document }) => shard.idOf(document))), named),
    suggestions: suggestions.map(({ text, changed }) => ({
      text,
      changed: changed.map(({ start, end }) => [start, end]),
    })),
  };
}

/** What is searched, and where in it a document stands. */
interface Searched {
  readonly all: readonly LiveShard[];
  readonly placeOf: (key: string) => Place | undefined;
  readonly recent: RecentDocuments;
}

interface Shown {
  readonly of: LiveShard;
  readonly matchesIn: ReturnType<typeof openIndexedMatches>;
}

function resultsOf(
  ranked: readonly RankedDocument[],
  { all: shards, recent }: Searched,
  marksOf: MarksOf,
  matches: readonly ShardMatches[],
  plan: QueryPlan,
  reveal: boolean,
): SearchResult[] {
  const shown = new Map<Shard, Shown>(
    shards.flatMap((of, index) => {
      const numbers = ranked.flatMap((each) => (each.shard === of.shard ? each.document : []));
      const matched = matches[index];
      if (!matched || numbers.length === 0) return [];
      return [[of.shard, { of, matchesIn: openIndexedMatches(plan, matched, numbers) }]];
    }),
  );
  return ranked.flatMap(({ shard, document: number, score }) => {
    const { of, matchesIn } = shown.get(shard) ?? {};
    if (!of || !matchesIn) return [];
    const { document, words, whole } = recent.at(of, number);
    const { kind, id, bookId, title, text, hidden } = asMarked(document, marksOf(document.bookId));
    return { kind, id, bookId, title, score, ...excerptsOf(text, matchesIn(number, words), hidden, reveal, whole) };
  });
}
