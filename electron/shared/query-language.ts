// The query language of the search box: a text becomes a tree of what is asked, and sentences about what cannot be asked. Any
// text is a query. What a word is, and which words are the same, is for the search to say: here they stay as they were typed. Pure.
import { conditionOf, fieldNamed, unknownField, wrongValue } from './query-fields.ts';
import { type QueryToken, queryTokensOf } from './query-tokens.ts';
import type { PhraseNode, Query, QueryHint, QueryNode, WordNode } from './query-tree.ts';
import type { TextRange } from './rich-text.ts';

/** Brackets within brackets beyond that are not looked at, so that nothing which walks a tree needs endless room. */
const DEEPEST = 20;
/** Each looks through all words there are for those that are like it. */
const MOST_TYPOS = 4;
/** So does a word with a `*` that is not at its end. */
const MOST_PATTERNS = 4;

/** What one pair of brackets holds, or the whole query. */
interface Group {
  readonly start: number;
  readonly excluded: boolean;
  /** All are asked for; of the nodes in one of them, any. */
  readonly alternatives: QueryNode[][];
  /** What has just been read can be one of several alternatives. */
  joinable: boolean;
  /** An OR has been read, and its right side is still to come. */
  joining: boolean;
}

/**
 * @param options.typing the last word is unfinished, unless something (even a space) follows it. Words to be excluded are
 *   always taken as they stand: on the way to `-human`, `-hu` must not throw out every “hundred”.
 */
export function parseQuery(text: string, { typing = false }: { readonly typing?: boolean } = {}): Query {
  const hints: QueryHint[] = [];
  let typos = 0;
  let patterns = 0;
  let ignoredBrackets = 0;
  const root = openGroup(0, false);
  const groups = [root];

  function add(node: QueryNode | undefined): void {
    const group = groups.at(-1) ?? root;
    const last = group.alternatives.at(-1);
    if (node && group.joining && last) last.push(node);
    else if (node) group.alternatives.push([node]);
    group.joinable = node !== undefined;
    group.joining = false;
  }

  function open({ start, end, excluded }: TextRange & { readonly excluded: boolean }): void {
    if (groups.length <= DEEPEST) groups.push(openGroup(start, excluded));
    else {
      if (ignoredBrackets === 0) hint({ start, end }, 'Brackets inside so many other brackets are left out.');
      ignoredBrackets++;
    }
  }

  function close(end: number): void {
    if (ignoredBrackets > 0) ignoredBrackets--;
    else if (groups.length > 1) {
      const group = groups.pop() ?? root;
      const node = nodeOf(group);
      add(group.excluded ? negated(node, group.start, end) : node);
    }
  }

  function hint(range: TextRange, sentence: string): void {
    hints.push({ range, sentence });
  }

  function endingOf(token: { readonly end: number; readonly excluded: boolean }): 'whole' | 'unfinished' {
    const last = typing && token.end === text.length;
    return last && !token.excluded && groups.every((group) => !group.excluded) ? 'unfinished' : 'whole';
  }

  function wordOf(token: QueryToken & { readonly kind: 'word' }): QueryNode | undefined {
    const { start, end, excluded } = token;
    const written = excluded ? start + 1 : start;
    const [, name = '', value = ''] = NAMED.exec(token.text) ?? [];
    const field = fieldNamed(name);
    if (field) {
      const starless = withoutStars(value);
      const prefix = starless !== '' && starless !== value;
      const condition = conditionOf(field, prefix ? starless : value, prefix ? 'prefix' : endingOf(token));
      if (!condition) hint({ start: written, end }, wrongValue(field, value));
      return condition && { kind: 'field', condition, start: written, end };
    }
    if (value !== '' && !value.startsWith('//')) {
      hint({ start: written, end: written + name.length + 1 }, unknownField(name));
    }
    return { kind: 'word', ...matchOf(token, written), start: written, end };
  }

  function matchOf(token: QueryToken & { readonly kind: 'word' }, start: number): Pick<WordNode, 'text' | 'match'> {
    const text = withFewPatterns(token, start);
    const starless = withoutStars(text);
    if (starless !== '' && starless !== text) return { text: starless, match: 'prefix' };
    const [, word, count] = TYPO.exec(text) ?? [];
    if (word === undefined) return { text, match: endingOf(token) };
    const tilde = { start: start + word.length, end: token.end };
    typos++;
    if (typos > MOST_TYPOS) {
      hint(tilde, `Only ${MOST_TYPOS} words of a search can be looked for with typos.`);
      return { text: word, match: 'whole' };
    }
    if (count === '' || count === '1') return { text: word, match: 'typo' };
    if (count !== '2') hint(tilde, 'Write ~ for one typo, ~2 for two; there is nothing beyond.');
    return { text: word, match: 'two typos' };
  }

  /** What is written; in a word too many, what no word has inside stands for each `*` before its end. */
  function withFewPatterns({ text: written, end }: QueryToken & { readonly kind: 'word' }, start: number): string {
    const starless = withoutStars(written);
    if (!starless.includes('*')) return written;
    patterns++;
    if (patterns <= MOST_PATTERNS) return written;
    hint({ start, end }, `Only ${MOST_PATTERNS} words of a search can have a * that is not at their end.`);
    return starless.replaceAll('*', '_') + written.slice(starless.length);
  }

  function quotedOf(token: QueryToken & { readonly kind: 'quoted' }): QueryNode | undefined {
    const { start, end, excluded, name, text: quoted, closed } = token;
    const written = excluded ? start + 1 : start;
    const ending = closed || quoted.trimEnd() !== quoted ? 'whole' : endingOf(token);
    const field = name && fieldNamed(name);
    if (field) {
      const condition = conditionOf(field, quoted, ending);
      if (!condition) hint({ start: written, end }, wrongValue(field, quoted));
      return condition && { kind: 'field', condition, start: written, end };
    }
    const nameEnd = written + (name ? name.length + 1 : 0);
    const phrase: PhraseNode | undefined =
      quoted.trim() === ''
        ? undefined
        : { kind: 'phrase', text: quoted, unfinished: ending === 'unfinished', start: nameEnd, end };
    if (!name) return phrase;
    hint({ start: written, end: nameEnd }, unknownField(name));
    const word: WordNode = { kind: 'word', text: `${name}:`, match: 'whole', start: written, end: nameEnd };
    return phrase ? { kind: 'all', parts: [word, phrase], start: written, end } : word;
  }

  for (const token of queryTokensOf(text)) {
    const group = groups.at(-1) ?? root;
    switch (token.kind) {
      case 'open':
        open(token);
        break;
      case 'close':
        close(token.end);
        break;
      case 'or':
        // An OR with nothing on one side of it is a slip, or its other side is still to be typed.
        group.joining = group.joinable;
        break;
      case 'and':
        group.joinable = false;
        group.joining = false;
        break;
      case 'word':
      case 'quoted': {
        const node = token.kind === 'word' ? wordOf(token) : quotedOf(token);
        add(token.excluded ? negated(node, token.start, token.end) : node);
        break;
      }
      default:
        token satisfies never;
    }
  }
  ignoredBrackets = 0;
  while (groups.length > 1) close(text.length);
  return { tree: nodeOf(root), hints };
}

const NAMED = /^([A-Za-z]+):(.*)$/s;
const TYPO = /^(.+)~(\d*)$/s;

function withoutStars(word: string): string {
  let end = word.length;
  while (word.charAt(end - 1) === '*') end--;
  return word.slice(0, end);
}

function openGroup(start: number, excluded: boolean): Group {
  return { start, excluded, alternatives: [], joinable: false, joining: false };
}

function nodeOf(group: Group): QueryNode | undefined {
  const parts = group.alternatives.flatMap((nodes): readonly QueryNode[] => {
    const [first, ...others] = nodes.flatMap((node) => (node.kind === 'any' ? node.parts : node));
    if (!first) return [];
    const last = others.at(-1);
    if (last) return [{ kind: 'any', parts: [first, ...others], start: first.start, end: last.end }];
    return first.kind === 'all' ? first.parts : [first];
  });
  const [first, ...others] = parts;
  const last = others.at(-1);
  return first && last ? { kind: 'all', parts, start: first.start, end: last.end } : first;
}

function negated(operand: QueryNode | undefined, start: number, end: number): QueryNode | undefined {
  return operand && { kind: 'not', operand, start, end };
}
