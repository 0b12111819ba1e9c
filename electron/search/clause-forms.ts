// What a lunr clause finds in a shard: its forms. Exact terms and beginnings are ranges of the sorted dictionary, stems have one of
// their own; everything else lunr's token set of the clause is followed for.
//
// lunr's pipeline runs here as `usePipeline` asks, with two differences to plain lunr, both for what is found, not for speed. Stop
// words stay: “to be or not to be” is made of nothing else; they are common, so in ranking they weigh next to nothing anyway. And a
// word stays what it is beside its stems, one for each language, so that `humanit*` finds what begins so though no stem does.
import type lunr from 'lunr';
import { fold } from './analysis.ts';
import type { FormRange, Shard } from './postings.ts';
import { stem } from './stemming.ts';
import { type AutomatonState, openAutomaton } from './term-automaton.ts';

/** All forms with any of what a clause stands for, as ranges or lists; some perhaps twice. */
export function formsOfClause(shard: Shard, clause: lunr.Query.Clause): readonly (FormRange | Uint32Array)[] {
  const { term, usePipeline } = clause;
  const beginning = beginningOf(clause);
  if (usePipeline) {
    // A beginning is not a word yet, so it is compared with stems as it stands.
    if (beginning !== undefined) return shard.languages.map((each) => shard.formsOfStemPrefix(beginning, each));
    const ofStems = shard.languages.map((each) => shard.formsOfStem(stemOf(clause, each), each));
    return [shard.formsOfTerm(fold(term)), ...ofStems];
  }
  if (beginning !== undefined) return [shard.formsOfPrefix(beginning)];
  if (!('editDistance' in clause) && !term.includes('*')) return [shard.formsOfTerm(term)];
  return shard.formsAccepted(automatonOf(clause));
}

/** What stands before the `*` where that is the last of the term, and its only one. */
function beginningOf(clause: lunr.Query.Clause): string | undefined {
  const { term } = clause;
  return !('editDistance' in clause) && term.indexOf('*') === term.length - 1 && term !== ''
    ? term.slice(0, -1)
    : undefined;
}

/** One for all shards that are asked. */
function automatonOf(clause: lunr.Query.Clause): AutomatonState {
  const automaton = automata.get(clause) ?? openAutomaton(clause);
  automata.set(clause, automaton);
  return automaton;
}

const automata = new WeakMap<lunr.Query.Clause, AutomatonState>();

/** The same for all shards that are asked, and with the next letter most words are what they were. */
function stemOf({ term }: lunr.Query.Clause, language: string): string {
  const key = `${language} ${term}`;
  const known = stems.get(key);
  if (known !== undefined) return known;
  if (stems.size >= MOST_STEMS) stems.clear();
  const stemmed = stem(term, language);
  stems.set(key, stemmed);
  return stemmed;
}

/** A query of the longest kind in all languages. */
const MOST_STEMS = 5000;
const stems = new Map<string, string>();
