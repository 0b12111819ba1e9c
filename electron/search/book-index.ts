// One lunr index a book. lunr counts and ranks; which words there are is analysis.ts and stemming.ts, so its own tokenizer,
// trimmer and query syntax (all ASCII) are not used.
import lunr from 'lunr';
import { tokensOf } from './analysis.ts';
import type { QueryWord } from './query-words.ts';
import type { SearchDocument } from './searcher.ts';
import { stem, stemmingLanguage } from './stemming.ts';

export interface Hit {
  readonly document: SearchDocument;
  readonly score: number;
}

export interface BookIndex {
  /** The documents in which every word matches, in the order they were given; none where there is no word. */
  find(words: readonly QueryWord[]): Hit[];
}

const WORDS = 'words';
const STEMS = 'stems';
const TITLE = 'title';
// Who wrote it says more than that the name is mentioned.
const TITLE_BOOST = 3;
// The form that was typed, over the words it is only the beginning of.
const EXACT_BOOST = 4;

/** Builds the index of one book. */
export function indexBook(documents: readonly SearchDocument[]): BookIndex {
  const languages = new Set(documents.map((document) => stemmingLanguage(document.language)));
  const index = buildIndex(documents);
  return {
    find(words) {
      const [first, ...others] = words;
      if (!first) return [];
      let scores = scoresOf(index, first, languages);
      for (const word of others) scores = inBoth(scores, scoresOf(index, word, languages));
      return [...scores]
        .toSorted(([a], [b]) => a - b)
        .flatMap(([position, score]) => {
          const document = documents[position];
          return document ? [{ document, score }] : [];
        });
    },
  };
}

function buildIndex(documents: readonly SearchDocument[]): lunr.Index {
  const builder = new lunr.Builder();
  builder.ref('position');
  builder.field(WORDS);
  builder.field(STEMS);
  builder.field(TITLE, { boost: TITLE_BOOST });
  for (const [position, { text, title, language: tag }] of documents.entries()) {
    const language = stemmingLanguage(tag);
    const tokens = tokensOf(text);
    // lunr takes an array as tokens ready made.
    builder.add({
      position,
      [WORDS]: tokens.map((token) => lunrTerm(token.term)),
      [STEMS]: tokens.map(({ start, end }) => stemKey(stem(text.slice(start, end), language), language)),
      [TITLE]: tokensOf(title).map((token) => lunrTerm(token.term)),
    });
  }
  return builder.build();
}

/** A stem belongs to its language: what Romanian makes of `care` must not find English `car`. */
function stemKey(stemmed: string, language: string): string {
  return `${language}:${lunrTerm(stemmed)}`;
}

/**
 * A term as lunr holds it: digits as characters of the private use area, which no term has. lunr 2.3.9 shares the nodes of
 * its token set by strings such as `0` + `3` + `12` (final, letter, node), in which digits of words and numbers of nodes run
 * together: it then loses words, and throws on ones it never held.
 */
function lunrTerm(term: string): string {
  return term.replace(/[0-9]/g, (digit) => String.fromCharCode(0xe000 + Number(digit)));
}

/** Document position → score. One query a word, for lunr cannot require one of several terms. */
function scoresOf(index: lunr.Index, word: QueryWord, languages: ReadonlySet<string>): Map<number, number> {
  const exact = { usePipeline: false, boost: EXACT_BOOST };
  const beginning = { usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING };
  const term = lunrTerm(word.term);
  const results = index.query((query) => {
    query.term(term, { ...exact, fields: [WORDS, TITLE] });
    if (word.unfinished) query.term(term, { ...beginning, fields: [WORDS, TITLE] });
    for (const language of languages) {
      query.term(stemKey(stem(word.written, language), language), { ...exact, fields: [STEMS] });
      if (word.unfinished) query.term(stemKey(word.term, language), { ...beginning, fields: [STEMS] });
    }
  });
  return new Map(results.map(({ ref, score }) => [Number(ref), score]));
}

function inBoth(some: ReadonlyMap<number, number>, others: ReadonlyMap<number, number>): Map<number, number> {
  const both = new Map<number, number>();
  for (const [position, score] of some) {
    const other = others.get(position);
    if (other !== undefined) both.set(position, score + other);
  }
  return both;
}
