// Where the words of a query stand in a text: what snippets show and the reading pane marks. The same words as the index finds. Pure.
import type { TextRange } from '../shared/rich-text.ts';
import { type Token, tokensOf } from './analysis.ts';
import { editDistance } from './edit-distance.ts';
import type { ShardMatches } from './evaluate.ts';
import { ASCII_WORD, ENGLISH } from './lexicon.ts';
import type { QueryPlan, Sequence, SoughtWord } from './query-plan.ts';
import { stem } from './stemming.ts';
import { NO_FORMS, positionsOf } from './word-forms.ts';

/** A stretch of a text that a query asked for. */
export interface QueryMatch extends TextRange {
  /** Indexes of the plan's sequences that match here. */
  readonly sequences: readonly number[];
}

/**
 * What the query asks for, and does not exclude; words of a phrase that follow each other are one match.
 * @param language of the text, from `stemmingLanguage`
 * @returns in order, disjoint
 */
export function matchesIn(plan: QueryPlan, text: string, language: string): QueryMatch[] {
  const tokens = tokensOf(text);
  const hits = plan.words.map((word) => {
    const isSought = wordTest(word, language);
    return new Set(tokens.flatMap((token, index) => (isSought(token, text) ? index : [])));
  });
  return markedIn(tokens, plan, ({ words }) =>
    [...(hits[words[0] ?? 0] ?? [])].filter((first) => words.every((word, offset) => hits[word]?.has(first + offset))),
  );
}

/**
 * The same for documents of a shard, whose index knows where their matches are: nothing is stemmed again.
 * @param documents those asked for, by number; they match the query
 * @returns of one of these documents, whose body is `text`
 */
export function openIndexedMatches(
  plan: QueryPlan,
  { shard, wordForms, occurrences }: ShardMatches,
  documents: readonly number[],
): (document: number, text: string) => QueryMatch[] {
  const wanted = new Uint8Array(shard.documentCount);
  for (const document of documents) wanted[document] = 1;
  const found = plan.sequences.map(({ index, words, excluded }) =>
    excluded
      ? undefined
      : (occurrences.get(index)?.body ?? positionsOf(shard, 'body', wordForms[words[0] ?? 0] ?? NO_FORMS, wanted)),
  );
  return (document, text) =>
    markedIn(tokensOf(text), plan, ({ index }) => {
      const { starts, positions } = found[index] ?? NOWHERE;
      return positions.subarray(starts[document], starts[document + 1]);
    });
}

const NOWHERE = { starts: new Uint32Array(0), positions: new Uint32Array(0) };

/** @param firstTokens of the occurrences of a sequence */
function markedIn(
  tokens: readonly Token[],
  plan: QueryPlan,
  firstTokens: (sequence: Sequence) => Iterable<number>,
): QueryMatch[] {
  /** Token → sequences that match it. */
  const matched = new Map<number, Set<number>>();
  /** Tokens that belong together with the one after them. */
  const joined = new Set<number>();
  for (const sequence of plan.sequences) {
    if (sequence.excluded) continue;
    const { index, words } = sequence;
    for (const first of firstTokens(sequence)) {
      for (let token = first; token < first + words.length; token++) {
        matched.set(token, (matched.get(token) ?? new Set()).add(index));
        if (token < first + words.length - 1) joined.add(token);
      }
    }
  }
  const matches: QueryMatch[] = [];
  for (const [token, sequences] of [...matched].sort(([a], [b]) => a - b)) {
    const place = tokens[token];
    if (!place) continue;
    const before = joined.has(token - 1) ? matches.pop() : undefined;
    const all = before ? [...new Set([...before.sequences, ...sequences])] : [...sequences];
    matches.push({ start: before?.start ?? place.start, end: place.end, sequences: all });
  }
  return matches;
}

/** Whether a token of a text in `language` is the word sought. */
function wordTest({ term, written, match }: SoughtWord, language: string): (token: Token, text: string) => boolean {
  const languages = language === '' || language === ENGLISH ? [ENGLISH] : [language, ENGLISH];
  const stems = languages.map((each) => stem(written, each));
  /** Whether any stem that the index knows the token by agrees with that of the word sought. */
  const byStem = ({ start, end }: Token, text: string, agrees: (stemmed: string, sought: string) => boolean) => {
    const word = text.slice(start, end);
    return languages.some(
      (each, index) => (each === language || ASCII_WORD.test(word)) && agrees(stem(word, each), stems[index] ?? ''),
    );
  };
  switch (match) {
    case 'form':
      return (token) => token.term === term;
    case 'word':
      return (token, text) => token.term === term || byStem(token, text, (stemmed, sought) => stemmed === sought);
    case 'prefix':
      return (token) => token.term.startsWith(term);
    case 'unfinished':
      return (token, text) =>
        token.term.startsWith(term) ||
        byStem(token, text, (stemmed, sought) => stemmed === sought || stemmed.startsWith(term));
    case 'typo':
      return (token) => editDistance(token.term, term, 1) <= 1;
    case 'two typos':
      return (token) => editDistance(token.term, term, 2) <= 2;
    default:
      return match satisfies never;
  }
}
