// What a query asks, as a tree: the parser makes it, the search evaluates it, the search box colours its text by it.
import type { FieldCondition } from './query-fields.ts';
import type { TextRange } from './rich-text.ts';

/** Ranges are of the query's text. A `-` belongs to what it excludes, and so do the brackets after it. */
export type QueryNode = WordNode | PhraseNode | FieldNode | NotNode | AllNode | AnyNode;

/** What was written without a space; it may hold several words to the search, as `heart-breaking` does. */
export interface WordNode extends TextRange {
  readonly kind: 'word';
  /** Without the `*` or `~` that says how it is to match. */
  readonly text: string;
  /** `prefix`: with a `*`; `unfinished`: still being typed; the typos are for one or two slips of the finger. */
  readonly match: 'whole' | 'prefix' | 'unfinished' | 'typo' | 'two typos';
}

export interface PhraseNode extends TextRange {
  readonly kind: 'phrase';
  /** What stands between the quotation marks. */
  readonly text: string;
  /** Its last word is still being typed. */
  readonly unfinished: boolean;
}

export interface FieldNode extends TextRange {
  readonly kind: 'field';
  readonly condition: FieldCondition;
}

export interface NotNode extends TextRange {
  readonly kind: 'not';
  readonly operand: QueryNode;
}

/** Two parts or more, none of them of this kind. */
export interface AllNode extends TextRange {
  readonly kind: 'all';
  readonly parts: readonly QueryNode[];
}

/** Two parts or more, none of them of this kind. */
export interface AnyNode extends TextRange {
  readonly kind: 'any';
  readonly parts: readonly QueryNode[];
}

/** A stretch of the query that is not as it should be, and what would be right. */
export interface QueryHint {
  readonly range: TextRange;
  readonly sentence: string;
}

export interface Query {
  /** Not there where nothing is asked. */
  readonly tree: QueryNode | undefined;
  readonly hints: readonly QueryHint[];
}
