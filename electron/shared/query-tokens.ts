// The first step of reading a query: what stands in it, one after the other, whatever it means together. Pure.
import type { TextRange } from './rich-text.ts';

interface Excludable extends TextRange {
  /** A `-` stands before it, and belongs to it. */
  readonly excluded: boolean;
}

export type QueryToken =
  | (Excludable & { readonly kind: 'open' })
  | (TextRange & { readonly kind: 'close' | 'or' | 'and' })
  | (Excludable & { readonly kind: 'word'; readonly text: string })
  | (Excludable & {
      readonly kind: 'quoted';
      /** What stands before the quotation marks and its `:`, as in by:"Seth T.". */
      readonly name?: string;
      readonly text: string;
      /** Whether it has an end; without one it goes on to the end of the query. */
      readonly closed: boolean;
    });

// Any of them ends what any other began: keyboards and languages pair them in many ways.
const MARK = '["\\u201c\\u201d\\u201e\\u201f\\u00ab\\u00bb\\uff02]';
const NO_MARK = MARK.replace('[', '[^');
/** Groups: minus, open, close, name, quoted words, closing mark, word. Every other character is white space. */
const TOKEN = new RegExp(
  `(-(?![-\\s)]|$))?(?:(\\()|(\\))|(?:([A-Za-z]+):)?${MARK}(${NO_MARK}*)(${MARK})?|(${MARK.replace('[', '[^\\s()')}+))`,
  'g',
);

/** The tokens of a query, in order and disjoint; only white space is left out. Takes time in proportion to the text. */
export function queryTokensOf(query: string): QueryToken[] {
  return Array.from(query.matchAll(TOKEN), (match) => {
    const [whole, minus, open, close, name, quoted, end, word = ''] = match;
    const range = { start: match.index, end: match.index + whole.length };
    const excluded = minus !== undefined;
    if (open) return { kind: 'open', excluded, ...range };
    if (close) return { kind: 'close', ...range };
    if (quoted !== undefined) {
      return { kind: 'quoted', excluded, ...(name && { name }), text: quoted, closed: end !== undefined, ...range };
    }
    if (whole === 'OR') return { kind: 'or', ...range };
    if (whole === 'AND') return { kind: 'and', ...range };
    return { kind: 'word', excluded, text: word, ...range };
  });
}
