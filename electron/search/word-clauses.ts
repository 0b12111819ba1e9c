// The words of a query as lunr clauses: what is looked up in the shards (clause-forms.ts). Pure.
import lunr from 'lunr';
import { FIELDS } from './postings.ts';

/** How well a form is what was typed: itself, one of its inflections or one slip away, or less. Small whole numbers, so that sums are exact. */
export const EXACT = 4;
export const RELATED = 2;
export const REMOTE = 1;

/**
 * How a word matches. `form`: the folded surface form alone, as in phrases. `word`: that, or its stem. `beginning`: what begins so.
 * `unfinished`: as a word, or the beginning of a surface form or of its stem. `pattern`: any letters, or none, in place of each `*`.
 * A typo is an edit of the surface form.
 */
export type WordMatch = 'form' | 'word' | 'beginning' | 'unfinished' | 'pattern' | 'typo' | 'two typos';

/** A word to be looked up. */
export interface SoughtWord {
  /** Folded; with its `*` if it has any. */
  readonly term: string;
  /**
   * One at least, all about the same fields. Any of them finds the word, and its boost (a whole number, 1 or more) says how well;
   * the better ones come later. What a query finds is for the tree of its plan to say, in which phrases and brackets have a place
   * too: so every clause's presence is optional.
   */
  readonly clauses: readonly lunr.Query.Clause[];
}

const { TRAILING } = lunr.Query.wildcard;
/** lunr's token set for two typos grows with the cube of a term: 35,000 nodes for 24 letters. Longer ones may have one typo. */
export const LONGEST_WITH_TWO_TYPOS = 24;
/** For one typo with the square: 3,200 nodes for 40 letters. Longer ones are taken as they are. */
export const LONGEST_WITH_TYPO = 40;

/**
 * @param term folded; in a `pattern` with its `*`
 * @param written as typed, for the stemmers
 */
export function soughtWord(term: string, written: string, match: WordMatch): SoughtWord {
  const query = new lunr.Query([...FIELDS]);
  switch (match) {
    case 'beginning':
      query.term(term, { wildcard: TRAILING, usePipeline: false, boost: REMOTE });
      break;
    case 'unfinished':
      query.term(term, { wildcard: TRAILING, usePipeline: false, boost: REMOTE });
      query.term(term, { wildcard: TRAILING, usePipeline: true, boost: REMOTE });
      query.term(written, { usePipeline: true, boost: RELATED });
      break;
    case 'word':
      query.term(written, { usePipeline: true, boost: RELATED });
      break;
    case 'pattern':
      query.term(term, { usePipeline: false, boost: REMOTE });
      break;
    case 'two typos':
      if (term.length <= LONGEST_WITH_TWO_TYPOS) {
        query.term(term, { editDistance: 2, usePipeline: false, boost: REMOTE });
      }
      if (term.length <= LONGEST_WITH_TYPO) query.term(term, { editDistance: 1, usePipeline: false, boost: RELATED });
      break;
    case 'typo':
      if (term.length <= LONGEST_WITH_TYPO) query.term(term, { editDistance: 1, usePipeline: false, boost: RELATED });
      break;
    case 'form':
      break;
    default:
      match satisfies never;
  }
  if (match !== 'pattern') query.term(term, { usePipeline: false, boost: EXACT });
  return { term, clauses: query.clauses };
}
