// The search's twin: reads every text for every query, keeps no index, and finds the same. What is right is written here plainly.
import { tokensOf } from '../../../electron/search/analysis.ts';
import type { DocumentFacts } from '../../../electron/search/document-facts.ts';
import { stem, stemmingLanguage } from '../../../electron/search/stemming.ts';
import { LONGEST_WITH_TWO_TYPOS, LONGEST_WITH_TYPO } from '../../../electron/search/word-clauses.ts';
import { patternsOf } from '../../../electron/search/word-patterns.ts';
import type { FieldCondition, NumberTest, TextCondition } from '../../../electron/shared/query-fields.ts';
import type { PhraseNode, QueryNode, WordNode } from '../../../electron/shared/query-tree.ts';

export interface NaiveDocument {
  readonly id: string;
  readonly body: string;
  readonly title: string;
  readonly language?: string;
  readonly facts: DocumentFacts;
}

interface Word {
  /** Folded. */
  readonly term: string;
  readonly written: string;
}

/** The ids of the documents that a query finds, in the order of the documents; none where it asks nothing. */
export function naiveSearch(documents: readonly NaiveDocument[], tree: QueryNode | undefined): string[] {
  if (!tree || !asks(tree)) return [];
  return documents.filter((document) => satisfies(document, tree)).map(({ id }) => id);
}

function wordsOf(text: string): Word[] {
  return tokensOf(text).map(({ term, start, end }) => ({ term, written: text.slice(start, end) }));
}

function patternWordsOf(text: string): Word[] {
  return patternsOf(text).map(({ term, start, end }) => ({ term, written: text.slice(start, end) }));
}

/** Whether there is any word or fact in it. What asks nothing is as if it had not been typed. */
function asks(node: QueryNode): boolean {
  switch (node.kind) {
    case 'word':
    case 'phrase':
      return wordsOf(node.text).length > 0;
    case 'field':
      return 'text' in node.condition ? wordsOf(node.condition.text).length > 0 : true;
    case 'not':
      return asks(node.operand);
    default:
      return node.parts.some(asks);
  }
}

function satisfies(document: NaiveDocument, node: QueryNode): boolean {
  switch (node.kind) {
    case 'word':
    case 'phrase': {
      const language = stemmingLanguage(document.language);
      return [document.body, document.title].some((text) => occurrencesIn(text, node, language).length > 0);
    }
    case 'field':
      return holds(node.condition, document.facts);
    case 'not':
      return !satisfies(document, node.operand);
    case 'all':
      return node.parts.filter(asks).every((part) => satisfies(document, part));
    case 'any':
      return node.parts.filter(asks).some((part) => satisfies(document, part));
    default:
      return node satisfies never;
  }
}

/**
 * Which words of a text, by number, what a node asks for begins at.
 * @param language of the text, from `stemmingLanguage`
 */
export function occurrencesIn(text: string, node: WordNode | PhraseNode, language: string): number[] {
  const sought = node.kind === 'word' ? patternWordsOf(node.text) : wordsOf(node.text);
  const words = wordsOf(text);
  const standsAt = (at: number) =>
    sought.every((word, offset) => {
      const found = words[at + offset];
      const match = offset === sought.length - 1 ? lastMatchOf(node) : node.kind === 'word' ? 'whole' : 'form';
      return found !== undefined && same(word, found, match, language);
    });
  return sought.length === 0 ? [] : [...words.keys()].filter(standsAt);
}

function lastMatchOf(node: WordNode | PhraseNode): WordNode['match'] | 'form' {
  if (node.kind === 'word') return node.match;
  return node.unfinished ? 'prefix' : 'form';
}

function same(sought: Word, found: Word, match: WordNode['match'] | 'form', language: string): boolean {
  if (sought.term === found.term) return true;
  if (sought.term.includes('*')) {
    const open = match === 'prefix' || match === 'unfinished';
    return isLike(found.term, open ? `${sought.term}*` : sought.term);
  }
  const stemmers = [...(language ? [language] : []), ...(/^[a-z]+$/i.test(found.written) ? ['en'] : [])];
  const sameStem = stemmers.some((each) => stem(sought.written, each) === stem(found.written, each));
  switch (match) {
    case 'form':
      return false;
    case 'whole':
      return sameStem;
    case 'prefix':
      return found.term.startsWith(sought.term);
    case 'unfinished':
      return (
        sameStem ||
        found.term.startsWith(sought.term) ||
        stemmers.some((each) => stem(found.written, each).startsWith(sought.term))
      );
    case 'typo':
      return withinEdits(sought.term, found.term, 1);
    case 'two typos':
      return withinEdits(sought.term, found.term, sought.term.length <= LONGEST_WITH_TWO_TYPOS ? 2 : 1);
    default:
      return match satisfies never;
  }
}

/** Whether `edits` (a letter more, less or other, two neighbours swapped) turn `a` into `b`, from left to right. */
function withinEdits(a: string, b: string, edits: number): boolean {
  if (a.length > LONGEST_WITH_TYPO) return a === b;
  if (a === b) return true;
  if (edits === 0 || Math.abs(a.length - b.length) > edits) return false;
  return (
    (a !== '' && a[0] === b[0] && withinEdits(a.slice(1), b.slice(1), edits)) ||
    (b !== '' && withinEdits(a, b.slice(1), edits - 1)) ||
    (a !== '' && withinEdits(a.slice(1), b, edits - 1)) ||
    (a !== '' && b !== '' && withinEdits(a.slice(1), b.slice(1), edits - 1)) ||
    // What was swapped to the right is still to come, and may be edited like the rest.
    (a.length > 1 && a[1] === b[0] && withinEdits(`${a[0]}${a.slice(2)}`, b.slice(1), edits - 1))
  );
}

/** Whether a term is a pattern's letters, with any or none in place of each `*`. */
function isLike(term: string, pattern: string): boolean {
  if (pattern === '') return term === '';
  if (pattern[0] !== '*') return term[0] === pattern[0] && isLike(term.slice(1), pattern.slice(1));
  return isLike(term, pattern.slice(1)) || (term !== '' && isLike(term.slice(1), pattern));
}

function holds(condition: FieldCondition, facts: DocumentFacts): boolean {
  switch (condition.field) {
    case 'by':
      return facts.by.some((name) => named(name, condition, false));
    case 'title':
      return facts.titles.some((title) => named(title, condition, false));
    case 'tag':
      return facts.tags.some((tag) => named(tag, condition, true));
    case 'rating':
      return numberHolds(condition.test, facts.rating);
    case 'year':
      return numberHolds(condition.test, facts.day === undefined ? undefined : Number(`${facts.day}`.slice(0, 4)));
    case 'words':
      return numberHolds(condition.test, facts.wordCount);
    case 'lang':
      if (condition.language === 'none') return facts.language === undefined;
      return `${facts.language?.toLowerCase()}-`.startsWith(`${condition.language}-`);
    case 'is':
      return condition.state === 'tagged' ? facts.tags.length > 0 : facts[condition.state];
    case 'in':
      return condition.place.replace(/s$/, '') === facts.kind;
    default:
      return condition satisfies never;
  }
}

function named(name: string, { text, ending }: TextCondition, whole: boolean): boolean {
  const sought = wordsOf(text);
  const words = wordsOf(name);
  const last = sought.length - 1;
  const standsAt = (at: number) =>
    sought.every(({ term }, offset) => {
      const word = words[at + offset]?.term;
      return offset === last && ending !== 'whole' ? word?.startsWith(term) : word === term;
    });
  if (!whole) return words.some((_, at) => standsAt(at));
  return standsAt(0) && (ending !== 'whole' || words.length === sought.length);
}

function numberHolds(test: NumberTest, number: number | undefined): boolean {
  if (test.op === 'none') return number === undefined;
  if (number === undefined) return false;
  if (test.op === '..') return test.from <= number && number <= test.to;
  return {
    '=': number === test.value,
    '<': number < test.value,
    '<=': number <= test.value,
    '>': number > test.value,
    '>=': number >= test.value,
  }[test.op];
}
