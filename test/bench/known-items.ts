// Known-item search: somebody remembers a few words of a review, and it should come up first. The measure is the mean reciprocal
// rank (E. M. Voorhees, “The TREC-8 question answering track report”, 1999): 1 where it is first, ½ where second, 0 where it is not
// among the first fifty. Queries made from the document that is sought: L. Azzopardi, M. de Rijke and K. Balog, “Building simulated
// queries for known-item topics”, SIGIR 2007.
import { createReadStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Dice } from '../unit/anchoring/review-texts.ts';
import { runScript } from './child-script.ts';
import type { CorpusFigures } from './corpus-figures.ts';
import { mean, quantile } from './figures.ts';
import { betterAnswers, openWordPlaces, type WordPlaces } from './known-item-ceiling.ts';
import type { MadeReview } from './review-corpus.ts';
import { type EngineName, tell } from './search.ts';

export interface KnownItemQuery {
  /** Of the review that is meant. */
  readonly id: string;
  readonly words: string;
}

/**
 * Three words of a review, by how many reviews have them. The rarest. Those of middling frequency: nearest to what one review in three
 * hundred has, half way, as logarithms go, between one in a hundred and one in a thousand; there MiniSearch and plain lunr, told
 * nothing else, come to about what they come to on real reviews. And ordinary ones, in the middle of all the review's different words,
 * of which one review in ten has each: for scale, since nobody can tell which of the many reviews that have three of them was meant.
 */
export const KINDS = ['rarest', 'middling', 'ordinary'] as const;
export type QueryKind = (typeof KINDS)[number];

/** All words required, and with one of them enough, as these engines are if they are not told otherwise. */
export const WAYS = ['ours', 'minisearch', 'minisearch, any', 'lunr', 'lunr, any'] as const;
export type Way = (typeof WAYS)[number];

/** By query: the place of the review that is meant, from 1; 0 where it is not among the first fifty. */
export interface KnownItemRanks {
  readonly all: readonly number[];
  /** Empty where one word is never enough. */
  readonly any: readonly number[];
}

export interface KnownItemFigures {
  readonly corpus: CorpusFigures;
  readonly kinds: readonly KindFigures[];
}

export interface KindFigures {
  readonly kind: QueryKind;
  readonly queries: number;
  /** How many reviews have such a word, half of them more. */
  readonly frequency: number;
  /** Mean reciprocal ranks. */
  readonly ranks: Record<Way, number>;
  /** What no ranking exceeds to which it counts how often the words are said, how near to each other, and in how short a text. */
  readonly ceiling: number;
  /** Of how many queries another review has all words as often, as near and in as short a text, and one of these more so. */
  readonly undecidable: number;
}

interface AskedQuery extends KnownItemQuery {
  readonly kind: QueryKind;
  readonly wordList: readonly string[];
}

/** In each query. */
const WORDS = 3;
const MIDDLING_SHARE = 0.1 ** 2.5;
/** All that is common takes long to look through: of one in three, ordinary words are asked for too. */
const ORDINARY_EVERY = 3;
/** Between these languages' words no space stands, and what is a word is each engine's own opinion. */
const UNSPACED = ['zh'];

export async function measureKnownItems(folder: string, reviews: number, sample: number): Promise<KnownItemFigures> {
  const file = join(folder, 'known.ndjson');
  const corpus: CorpusFigures = runScript('write-reviews.ts', [file, `${reviews}`]);
  const places = openWordPlaces();
  const spaced: MadeReview[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const review: MadeReview = JSON.parse(line);
    places.add(review);
    if (!UNSPACED.includes(review.language)) spaced.push(review);
  }
  const asked = picked(spaced, sample).flatMap(({ id }, place) => {
    const words = places.byFrequency(id);
    if (words.length < WORDS) return [];
    return KINDS.filter((kind) => kind !== 'ordinary' || place % ORDINARY_EVERY === 0).map((kind): AskedQuery => {
      const wordList = choices[kind](words, (word) => places.frequency(word) / reviews);
      return { id, kind, wordList, words: wordList.join(' ') };
    });
  });
  const queries = join(folder, 'known.json');
  await writeFile(queries, JSON.stringify(asked satisfies readonly KnownItemQuery[]));
  const own = await ranksOf('ours', folder, file, queries);
  const mini = await ranksOf('minisearch', folder, file, queries);
  const lunr = await ranksOf('lunr', folder, file, queries);
  const ranks = {
    ours: own.all,
    minisearch: mini.all,
    'minisearch, any': mini.any,
    lunr: lunr.all,
    'lunr, any': lunr.any,
  };
  return { corpus, kinds: KINDS.map((kind) => figuresOf(kind, asked, ranks, places)) };
}

/** From a review's different words, the rarest first. */
const choices: Record<QueryKind, (words: readonly string[], share: (word: string) => number) => string[]> = {
  rarest: (words) => words.slice(0, WORDS),
  middling(words, share) {
    const distance = (word: string) => Math.abs(Math.log(share(word) / MIDDLING_SHARE));
    return [...words].sort((a, b) => distance(a) - distance(b)).slice(0, WORDS);
  },
  ordinary(words) {
    const middle = Math.floor((words.length - WORDS) / 2);
    return words.slice(middle, middle + WORDS);
  },
};

function figuresOf(
  kind: QueryKind,
  asked: readonly AskedQuery[],
  ranks: Record<Way, readonly number[]>,
  places: WordPlaces,
): KindFigures {
  const meant = [...asked.keys()].filter((place) => asked[place]?.kind === kind);
  const queries = asked.filter((query) => query.kind === kind);
  const better = queries.map(({ id, wordList }) => betterAnswers(places, id, wordList));
  const of = (way: Way) =>
    mean(meant.map((place) => ranks[way][place] ?? 0).map((rank) => (rank === 0 ? 0 : 1 / rank)));
  return {
    kind,
    queries: queries.length,
    frequency: quantile(
      queries.flatMap(({ wordList }) => wordList.map(places.frequency)),
      0.5,
    ),
    ranks: {
      ours: of('ours'),
      minisearch: of('minisearch'),
      'minisearch, any': of('minisearch, any'),
      lunr: of('lunr'),
      'lunr, any': of('lunr, any'),
    },
    ceiling: mean(better.map((count) => 1 / (1 + count))),
    undecidable: better.filter((count) => count > 0).length,
  };
}

/** Some of them, each once. */
function picked(reviews: readonly MadeReview[], count: number, seed = 4): MadeReview[] {
  const dice = new Dice(seed);
  const left = [...reviews];
  while (left.length > count) {
    const last = left.pop();
    const place = dice.below(left.length + 1);
    if (last && place < left.length) left[place] = last;
  }
  return left;
}

async function ranksOf(engine: EngineName, folder: string, reviews: string, queries: string): Promise<KnownItemRanks> {
  tell(`known items, ${engine}`);
  const saved = join(folder, `known-${engine}`);
  await mkdir(saved);
  return runScript('search-child.ts', [engine, 'ranks', reviews, queries, saved]);
}
