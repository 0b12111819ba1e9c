// Where the words of a query stand in a text: what snippets show and the reading pane marks. The same words as the index finds. Pure.
import type { TextRange } from '../shared/rich-text.ts';
import type { ShardMatches } from './evaluate.ts';
import type { QueryPlan, Sequence } from './query-plan.ts';
import { NO_FORMS, positionsOf } from './word-forms.ts';

/** A stretch of a text that a query asked for. */
export interface QueryMatch extends TextRange {
  /** Indexes of the plan's sequences that match here. */
  readonly sequences: readonly number[];
}

/**
 * What the query asks for, and does not exclude, in documents of a shard: its index knows where, nothing is stemmed again. Words
 * of a phrase that follow each other are one match.
 * @param documents those asked for, by number; they match the query
 * @returns of one of these documents, the words of whose body stand at `words` (see `wordPlacesOf`): in order, disjoint
 */
export function openIndexedMatches(
  plan: QueryPlan,
  { shard, wordForms, occurrences }: ShardMatches,
  documents: readonly number[],
): (document: number, words: Uint32Array) => QueryMatch[] {
  const wanted = new Uint8Array(shard.documentCount);
  for (const document of documents) wanted[document] = 1;
  const found = plan.sequences.map(({ index, words, excluded }) =>
    excluded
      ? undefined
      : (occurrences.get(index)?.body ?? positionsOf(shard, 'body', wordForms[words[0] ?? 0] ?? NO_FORMS, wanted)),
  );
  return (document, words) =>
    markedIn(words, plan, ({ index }) => {
      const { starts, positions } = found[index] ?? NOWHERE;
      return positions.subarray(starts[document], starts[document + 1]);
    });
}

const NOWHERE = { starts: new Uint32Array(0), positions: new Uint32Array(0) };

/**
 * @param places of the text's words, see `wordPlacesOf`
 * @param firstTokens of the occurrences of a sequence
 */
export function markedIn(
  places: Uint32Array,
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
    const [start, end] = [places[2 * token], places[2 * token + 1]];
    if (start === undefined || end === undefined) continue;
    const before = joined.has(token - 1) ? matches.pop() : undefined;
    const all = before ? [...new Set([...before.sequences, ...sequences])] : [...sequences];
    matches.push({ start: before?.start ?? start, end, sequences: all });
  }
  return matches;
}
