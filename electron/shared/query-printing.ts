// A query tree as the text that asks the same. Pure.
import type { FieldCondition, NumberTest } from './query-fields.ts';
import type { QueryNode, WordNode } from './query-tree.ts';

/**
 * The text of a tree that `parseQuery` made: parsed again, it gives the same tree, at other ranges. A tree that ends in an
 * unfinished word does so when parsed as typed: the brackets and quotation marks around that word stay open.
 */
export function printQuery(tree: QueryNode | undefined): string {
  return tree ? print(tree) : '';
}

const SUFFIXES: Record<WordNode['match'], string> = {
  whole: '',
  prefix: '*',
  unfinished: '',
  typo: '~',
  'two typos': '~2',
};

function print(node: QueryNode): string {
  switch (node.kind) {
    case 'word':
      return node.text + SUFFIXES[node.match];
    case 'phrase':
      return node.unfinished ? `"${node.text}` : `"${node.text}"`;
    case 'field':
      return `${node.condition.field}:${printValue(node.condition)}`;
    case 'not': {
      const operand = print(node.operand);
      const apart = 'parts' in node.operand || operand.startsWith('-');
      return apart ? `-(${operand})` : `-${operand}`;
    }
    case 'all':
      return node.parts.map(print).join(' ');
    case 'any':
      return node.parts.map((part) => (part.kind === 'all' ? bracketed(part) : print(part))).join(' OR ');
    default:
      return node satisfies never;
  }
}

function bracketed(node: QueryNode): string {
  return endsUnfinished(node) ? `(${print(node)}` : `(${print(node)})`;
}

function endsUnfinished(node: QueryNode): boolean {
  switch (node.kind) {
    case 'word':
      return node.match === 'unfinished';
    case 'phrase':
      return node.unfinished;
    case 'field':
      return 'ending' in node.condition && node.condition.ending === 'unfinished';
    case 'all':
    case 'any': {
      const last = node.parts.at(-1);
      return last !== undefined && endsUnfinished(last);
    }
    case 'not':
      return false;
    default:
      return node satisfies never;
  }
}

function printValue(condition: FieldCondition): string {
  switch (condition.field) {
    case 'by':
    case 'title':
    case 'tag': {
      const { text, ending } = condition;
      if (ending === 'prefix') return `${text}*`;
      if (!/[\s()]|\*$/u.test(text)) return text;
      return ending === 'unfinished' ? `"${text}` : `"${text}"`;
    }
    case 'rating':
    case 'year':
    case 'words':
      return printNumber(condition.test);
    case 'lang':
      return condition.language;
    case 'is':
      return condition.state;
    case 'in':
      return condition.place;
    default:
      return condition satisfies never;
  }
}

function printNumber(test: NumberTest): string {
  switch (test.op) {
    case 'none':
      return 'none';
    case '..':
      return `${test.from}..${test.to}`;
    case '=':
      return String(test.value);
    default:
      return test.op + test.value;
  }
}
