// In what order the documents that a query found are shown. Only figures that add up over shards go into it, and sums of whole
// numbers where an order could differ from shard to shard, so the way documents are spread over shards changes nothing.
//
// The method: BM25F (Robertson, Zaragoza and Taylor, “Simple BM25 extension to multiple weighted fields”, CIKM 2004), in which a
// word's occurrences in all fields are weighted and added up before they saturate, with the lower bound of BM25+ (Lv and Zhai,
// “Lower-bounding term frequency normalization”, CIKM 2011): a word that is there counts for something however long the text is, or
// a short one that says an inflection often would come before a long one with the word itself. All forms that a word matches count
// as that word, inflections and beginnings for less. The form that was typed counts again, as a word of its own, which is often the
// rarer one. A phrase is as rare as its words together. The score is raised by how near the words stand to each other (proximity.ts).
import type { ShardMatches } from './evaluate.ts';
import { type Tally, tallyOf } from './occurrence-tally.ts';
import { FIELDS, type Field, type Shard } from './postings.ts';
import { type Placed, proximity } from './proximity.ts';
import type { QueryPlan, Sequence } from './query-plan.ts';
import { nthLargest } from './selection.ts';
import { EXACT } from './word-clauses.ts';

export interface RankedDocument {
  readonly shard: Shard;
  /** Its number in the shard. */
  readonly document: number;
  readonly score: number;
}

/** How soon more occurrences of a word stop to matter. */
const SATURATION = 1.2;
/** What a word counts for being there at all; the value its authors found good for all their collections. */
const PRESENCE = 1;
/** A title (who wrote it) says more than that a name is mentioned. */
const WEIGHTS: Record<Field, number> = { body: 1, title: 3 };
/** How much a longer field must say a word more often to say it as much: 0 not, 1 in proportion. */
const LENGTH_MATTERS: Record<Field, number> = { body: 0.75, title: 0.3 };
/** How much more than the word in whatever form the form that was typed tells. */
const EXACT_WEIGHT = 2;
/** At most; more of it would put long texts, in which all words are near to each other somewhere, before those about them. */
const PROXIMITY_BONUS = 0.25;
/** Of a longer query the first so many are enough to tell whether its words stand together. */
const NEAR_SEQUENCES = 12;

/**
 * @param matches of all shards, for frequencies are those of all documents
 * @returns the `limit` best, best first, equals by id
 */
export function rankMatches(plan: QueryPlan, matches: readonly ShardMatches[], limit: number): RankedDocument[] {
  const scored = plan.sequences.filter((sequence) => !sequence.excluded);
  const collection = collectionOf(matches);
  const rarities = scored.map(({ words }) => collection.rarityOf(words));
  const shards = matches.flatMap((of) => (of.count > 0 ? scoreShard(of, scored, rarities, collection.averages) : []));
  const scores = allScores(shards);
  const between = (from: number, below: number) => shards.flatMap((shard) => documentsBetween(shard, from, below));
  if (scored.length < 2) return bestFirst(between(nthLargest(scores, limit), Number.POSITIVE_INFINITY)).slice(0, limit);

  // From the best down, until nobody else can come among the best, however near the words stand.
  let best: RankedDocument[] = [];
  let below = Number.POSITIVE_INFINITY;
  for (let count = Math.max(limit, FIRST_PORTION); ; count *= 2) {
    const from = nthLargest(scores, count);
    best = bestFirst([...best, ...between(from, below).map(withProximity)]).slice(0, limit);
    const last = best[limit - 1]?.score ?? Number.NEGATIVE_INFINITY;
    if (count >= scores.length || from * (1 + PROXIMITY_BONUS) < last) return best;
    below = from;
  }
}

/** How many are looked at first for how near their words stand: few, but more than are shown. */
const FIRST_PORTION = 64;

/** What is known of all documents together. */
function collectionOf(matches: readonly ShardMatches[]) {
  const sum = (of: (each: ShardMatches) => number) => matches.reduce((total, each) => total + of(each), 0);
  const count = sum(({ shard }) => shard.liveCount);
  const average = (field: Field) => Math.max(1, sum(({ shard }) => shard.tokenCount(field)) / Math.max(1, count));
  return {
    averages: { body: average('body'), title: average('title') },
    /** Of words together: in whatever form, and as they were typed. */
    rarityOf(words: readonly number[]): Rarity {
      const total = (frequency: (each: ShardMatches, word: number) => number | undefined) =>
        words.reduce(
          (all, word) =>
            all +
            inverseFrequency(
              sum((each) => frequency(each, word) ?? 0),
              count,
            ),
          0,
        );
      return {
        any: total(({ frequencies }, word) => frequencies[word]),
        exact: total(({ exactFrequencies }, word) => exactFrequencies[word]),
      };
    },
  };
}

interface Rarity {
  readonly any: number;
  readonly exact: number;
}

/** Above 0 for the most common word too, as in Lucene. */
function inverseFrequency(having: number, count: number): number {
  return Math.log(1 + (count - having + 0.5) / (having + 0.5));
}

interface ScoredShard {
  readonly matches: ShardMatches;
  /** By document, without proximity. */
  readonly scores: Float64Array;
  /** Of the first few sequences. */
  readonly tallies: readonly { readonly tally: Tally; readonly length: number }[];
}

interface Candidate extends RankedDocument {
  readonly of: ScoredShard;
}

function scoreShard(
  matches: ShardMatches,
  scored: readonly Sequence[],
  rarities: readonly Rarity[],
  averages: Record<Field, number>,
): ScoredShard {
  const { shard } = matches;
  const scores = new Float64Array(shard.documentCount);
  const tallies: { tally: Tally; length: number }[] = [];
  const bodyWeight = weighting(shard, 'body', averages.body);
  const titleWeight = weighting(shard, 'title', averages.title);
  for (const [index, sequence] of scored.entries()) {
    const { any = 0, exact = 0 } = rarities[index] ?? {};
    const tally = tallyOf(matches, sequence);
    if (index < NEAR_SEQUENCES) tallies.push({ tally, length: sequence.words.length });
    for (let document = 0; document < scores.length; document++) {
      const said = bodyWeight(document, tally.counts.body) + titleWeight(document, tally.counts.title);
      if (said === 0) continue;
      const exactly = bodyWeight(document, tally.exact.body) + titleWeight(document, tally.exact.title);
      const score = any * saturated(said) + EXACT_WEIGHT * exact * saturated(exactly);
      scores[document] = (scores[document] ?? 0) + score;
    }
  }
  return { matches, scores, tallies };
}

/** 0 where a word is not there. */
function saturated(weight: number): number {
  return weight === 0 ? 0 : PRESENCE + (weight * (SATURATION + 1)) / (weight + SATURATION);
}

/** What the occurrences in a field of a document weigh: less in a longer one. */
function weighting(shard: Shard, field: Field, average: number): (document: number, counts: Float64Array) => number {
  const { lengths } = shard.postings(field);
  const [weight, matters] = [WEIGHTS[field] / EXACT, LENGTH_MATTERS[field]];
  return (document, counts) => {
    const count = counts[document] ?? 0;
    return count === 0 ? 0 : (weight * count) / (1 - matters + (matters * (lengths[document] ?? 0)) / average);
  };
}

function withProximity(candidate: Candidate): Candidate {
  let nearest = 0;
  for (const field of FIELDS) {
    const placed: Placed[] = [];
    for (const { tally, length } of candidate.of.tallies) {
      const positions = tally.positions(field, candidate.document);
      if (positions.length > 0) placed.push({ positions, length });
    }
    nearest = Math.max(nearest, proximity(placed));
  }
  return { ...candidate, score: candidate.score * (1 + PROXIMITY_BONUS * nearest) };
}

/** The scores of all matching documents. */
function allScores(shards: readonly ScoredShard[]): Float64Array {
  const all = new Float64Array(shards.reduce((sum, { matches }) => sum + matches.count, 0));
  let at = 0;
  for (const { matches, scores } of shards) {
    const { documents } = matches;
    for (let document = 0; document < documents.length; document++) {
      if (documents[document] === 1) all[at++] = scores[document] ?? 0;
    }
  }
  return all;
}

/** The matching documents of a shard whose score is at least `from`, but below `below`. */
function documentsBetween(of: ScoredShard, from: number, below: number): Candidate[] {
  const { shard, documents } = of.matches;
  const found: Candidate[] = [];
  for (let document = 0; document < documents.length; document++) {
    const score = of.scores[document] ?? 0;
    if (documents[document] === 1 && score >= from && score < below) found.push({ shard, document, score, of });
  }
  return found;
}

function bestFirst<T extends RankedDocument>(ranked: readonly T[]): T[] {
  const ids = new Map<T, string>();
  const idOf = (each: T) => {
    const id = ids.get(each) ?? each.shard.idOf(each.document);
    ids.set(each, id);
    return id;
  };
  return ranked.toSorted((a, b) => b.score - a.score || (idOf(a) < idOf(b) ? -1 : 1));
}
