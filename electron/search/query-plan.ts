// From a query's tree to what is looked up: its words as lunr clauses, its fields as tests of a document's facts. Pure.
import type { QueryNode, WordNode } from '../shared/query-tree.ts';
import type { TextRange } from '../shared/rich-text.ts';
import { type Token, tokensOf } from './analysis.ts';
import { type FactsTest, factsTest } from './document-facts.ts';
import { type SoughtWord, soughtWord, type WordMatch } from './word-clauses.ts';
import { patternsOf } from './word-patterns.ts';

/** Words that must stand one right after the other, often only one: what was written without a space, or a phrase. */
export interface Sequence {
  /** Index among the plan's sequences. */
  readonly index: number;
  /** Indexes of the plan's words. */
  readonly words: readonly number[];
  /** Where it stands in the query, once or more often: for each time, the range of each word. */
  readonly places: readonly (readonly TextRange[])[];
  /** What it matches is excluded: it says nothing about what is found. */
  readonly excluded: boolean;
}

export type PlanNode =
  | { readonly kind: 'sequence'; readonly sequence: Sequence }
  | { readonly kind: 'facts'; readonly test: FactsTest }
  | { readonly kind: 'not'; readonly operand: PlanNode }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly PlanNode[] };

export interface QueryPlan {
  /** None of them twice. */
  readonly words: readonly SoughtWord[];
  /** None of them twice, unless once excluded and once not. */
  readonly sequences: readonly Sequence[];
  /** None where nothing is asked: then nothing is found. */
  readonly root: PlanNode | undefined;
}

/** Parts without a word, such as a lone dash, ask nothing and are left out. */
export function planQuery(tree: QueryNode | undefined): QueryPlan {
  const words = new Map<string, { readonly index: number; readonly word: SoughtWord }>();
  const sequences = new Map<string, Sequence & { readonly places: TextRange[][] }>();

  function indexOf(term: string, written: string, match: WordMatch): number {
    const key = `${match} ${term} ${written}`;
    const known = words.get(key) ?? { index: words.size, word: soughtWord(term, written, match) };
    words.set(key, known);
    return known.index;
  }

  function sequenceOf(
    { text, at, excluded }: { text: string; at: number; excluded: boolean },
    tokens: readonly Token[],
    match: WordMatch,
    lastMatch: WordMatch,
  ): PlanNode | undefined {
    if (tokens.length === 0) return undefined;
    const own = tokens.map(({ term, start, end }, index) => {
      const own = index === tokens.length - 1 ? lastMatch : match;
      if (!term.includes('*')) return indexOf(term, text.slice(start, end), own);
      const open = (own === 'beginning' || own === 'unfinished') && !term.endsWith('*');
      return indexOf(open ? `${term}*` : term, '', 'pattern');
    });
    const key = `${excluded} ${own.join(' ')}`;
    const sequence = sequences.get(key) ?? { index: sequences.size, words: own, places: [], excluded };
    sequence.places.push(tokens.map(({ start, end }) => ({ start: at + start, end: at + end })));
    sequences.set(key, sequence);
    return { kind: 'sequence', sequence };
  }

  function plan(node: QueryNode, excluded: boolean): PlanNode | undefined {
    switch (node.kind) {
      case 'word':
        return sequenceOf(
          { text: node.text, at: node.start, excluded },
          patternsOf(node.text),
          'word',
          wordMatches[node.match],
        );
      case 'phrase':
        return sequenceOf(
          { text: node.text, at: node.start + 1, excluded },
          tokensOf(node.text),
          'form',
          node.unfinished ? 'beginning' : 'form',
        );
      case 'field': {
        const test = factsTest(node.condition);
        return test && { kind: 'facts', test };
      }
      case 'not': {
        const operand = plan(node.operand, !excluded);
        return operand && { kind: 'not', operand };
      }
      case 'all':
      case 'any': {
        const parts = node.parts.flatMap((part) => plan(part, excluded) ?? []);
        const [first, ...others] = parts;
        return others.length > 0 ? { kind: node.kind, parts } : first;
      }
      default:
        return node satisfies never;
    }
  }

  const root = tree && plan(tree, false);
  return { words: Array.from(words.values(), ({ word }) => word), sequences: [...sequences.values()], root };
}

const wordMatches: Record<WordNode['match'], WordMatch> = {
  whole: 'word',
  prefix: 'beginning',
  unfinished: 'unfinished',
  typo: 'typo',
  'two typos': 'two typos',
};
