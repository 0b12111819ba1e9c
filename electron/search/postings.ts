// What the inverted index offers those who evaluate queries over it: dictionaries, postings, and figures that add up over shards.
// A shard is a few thousand documents, numbered from 0. It knows words, not what a document is: texts and data stay in the library.
import type { AutomatonState } from './term-automaton.ts';
import type { EntryRange } from './term-dictionary.ts';

/** What is indexed of a document, each field with its own lengths and postings. */
export const FIELDS = ['body', 'title'] as const;
export type Field = (typeof FIELDS)[number];

/** Document numbers are kept in 16 bits. */
export const MOST_DOCUMENTS = 65_536;

/**
 * Forms `from` up to, not including, `to`; nothing where they are equal.
 *
 * A form is what a shard keeps postings of: a surface term (`fold` of the word) together with the stems that stand for it. One
 * surface term has several forms where documents of several languages have it, or where accents tell stems apart; every token
 * is of exactly one form, so postings of different forms never count a token twice. Forms are numbered in the order of their
 * surface terms: a term, and all terms that begin alike, are a range, and so are their postings.
 */
export type FormRange = EntryRange;

/**
 * Where the forms of a shard stand in one field of its documents.
 * Form `f` has the postings `starts[f]` up to `starts[f + 1]`. Posting `p` says that the form stands in `documents[p]`,
 * `positionStarts[p + 1] - positionStarts[p]` times, at `positions[positionStarts[p]]` and the following.
 */
export interface PostingLists {
  /** One more than there are forms. */
  readonly starts: Uint32Array;
  /** Ascending within a form. */
  readonly documents: Uint16Array;
  /** One more than there are postings. */
  readonly positionStarts: Uint32Array;
  /** Which token of the field it is, the first being 0; ascending within a posting. */
  readonly positions: Uint16Array | Uint32Array;
  /** How many tokens the field of each document has. */
  readonly lengths: Uint32Array;
}

/** All lookups answer with nothing where nothing is there; none throws. */
export interface Shard {
  readonly documentCount: number;
  readonly formCount: number;
  /** 1 where a document counts, 0 where it has been retired (deleted, or changed and indexed anew elsewhere): skip those. */
  readonly live: Uint8Array;
  readonly liveCount: number;
  /** Stemming languages (see `stemmingLanguage`) with stems here: ask `formsOfStem` for each. English is always among them. */
  readonly languages: readonly string[];

  /** The caller's own id of a document. */
  idOf(document: number): string;
  /** What the caller gave to tell this version of the document from others. */
  stampOf(document: number): number;

  postings(field: Field): PostingLists;
  /** Tokens of a field in live documents; over `liveCount`, both summed over shards, it is the field's average length. */
  tokenCount(field: Field): number;

  /** The surface term of a form. */
  termOf(form: number): string;
  /** The forms of a folded surface term. */
  formsOfTerm(term: string): FormRange;
  /** The forms of all surface terms that begin with `prefix` (folded). All forms where it is empty. */
  formsOfPrefix(prefix: string): FormRange;
  /**
   * The forms that a stem stands for, ascending: words of documents in that language, and for `en` words of ASCII letters in
   * any document, so that English words are found inside reviews in other languages.
   * @param stemmed from `stem(word, language)`
   */
  formsOfStem(stemmed: string, language: string): Uint32Array;
  /** The forms whose stem in `language` begins with `prefix` (folded), none twice, in no order. */
  formsOfStemPrefix(prefix: string, language: string): Uint32Array;
  /** The forms whose surface terms an automaton accepts, ascending. */
  formsAccepted(automaton: AutomatonState): readonly FormRange[];

  /** The document no longer counts. Retiring twice changes nothing. */
  retire(document: number): void;
}
