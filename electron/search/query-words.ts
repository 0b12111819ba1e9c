// What a query asks of a text: words, each to be matched by its surface form, its stem, or as the beginning of a word. Pure.
import type { TextRange } from '../shared/rich-text.ts';
import { type Token, tokensOf } from './analysis.ts';
import { stem } from './stemming.ts';

export interface QueryWord {
  /** Folded surface form. */
  readonly term: string;
  /** As typed, for the stemmers. */
  readonly written: string;
  /** Still being typed: words that begin with `term`, or whose stem does, match too. */
  readonly unfinished: boolean;
}

/**
 * The words of a query, none twice; empty where it has none. Nothing in `text` is syntax.
 * @param typing the last word is unfinished, unless white space follows it.
 */
export function queryWordsOf(text: string, typing: boolean): QueryWord[] {
  const tokens = tokensOf(text);
  const unfinishedIndex = typing && !/\s$/u.test(text) ? tokens.length - 1 : -1;
  const words = new Map<string, QueryWord>();
  for (const [index, { term, start, end }] of tokens.entries()) {
    const unfinished = index === unfinishedIndex;
    // A word said twice is asked for once; its finished form is the stricter.
    if (!(unfinished && words.has(term))) words.set(term, { term, written: text.slice(start, end), unfinished });
  }
  return [...words.values()];
}

/** Where the words of a query stand in a text of `language` (from `stemmingLanguage`): in order, disjoint. */
export function findWords(words: readonly QueryWord[], text: string, language: string): TextRange[] {
  const terms = new Set(words.map((word) => word.term));
  const stems = new Set(words.map((word) => stem(word.written, language)));
  const beginnings = words.filter((word) => word.unfinished).map((word) => word.term);
  const matches = ({ term, start, end }: Token) => {
    if (terms.has(term)) return true;
    const stemmed = stem(text.slice(start, end), language);
    return stems.has(stemmed) || beginnings.some((part) => term.startsWith(part) || stemmed.startsWith(part));
  };
  return tokensOf(text)
    .filter(matches)
    .map(({ start, end }) => ({ start, end }));
}
