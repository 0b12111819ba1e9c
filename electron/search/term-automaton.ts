// Which terms a lunr clause stands for, beyond one that is spelt out: lunr's TokenSet of the clause, an automaton that may be in
// several places at once, followed unit by unit over a sorted dictionary as if that were a trie. Pure.
import lunr from 'lunr';
import type { EntryRange, TermDictionary } from './term-dictionary.ts';

// The published types know neither what a token set is made of, nor that one is made of a clause.
declare module 'lunr' {
  interface TokenSet {
    /** By code unit; `*` stands for any. */
    readonly edges: Readonly<Record<string, TokenSet>>;
    readonly final: boolean;
    readonly id: number;
  }
  namespace TokenSet {
    function fromClause(clause: Query.Clause): TokenSet;
  }
}

/** Where an automaton is after some code units. */
export interface AutomatonState {
  /** Whether these units are a whole term. */
  readonly accepts: boolean;
  /** Where one more unit leads; nowhere if no term goes on like that. */
  after(unit: number): AutomatonState | undefined;
}

/**
 * Where the automaton of a clause begins. Each set of lunr's places is kept as one state once it has been reached, so the terms
 * of all shards are walked at one look-up a unit: the subset construction of Rabin and Scott, “Finite automata and their decision
 * problems”, 1959, as far as it is needed.
 *
 * lunr loses terms that have digits where it makes a token set of many words, telling its nodes apart by strings in which digits
 * run together with numbers (2.3.9). A token set made of a clause is not made that way.
 */
export function openAutomaton(clause: lunr.Query.Clause): AutomatonState {
  const states = new Map<string, AutomatonState>();
  const { term } = clause;
  const letters = new Map(Array.from({ length: term.length }, (_, index) => [term.charCodeAt(index), index + 1]));

  function stateOf(places: readonly lunr.TokenSet[]): AutomatonState {
    const key = places.map(({ id }) => id).join();
    const state = states.get(key) ?? newState(places);
    states.set(key, state);
    return state;
  }

  function newState(places: readonly lunr.TokenSet[]): AutomatonState {
    /** By letter of the clause; 0 is any that it has not. Null where it leads nowhere. */
    const next: (AutomatonState | null | undefined)[] = new Array(term.length + 1);
    return {
      accepts: places.some(({ final }) => final),
      after(unit) {
        const letter = letters.get(unit) ?? 0;
        let state = next[letter];
        if (state === undefined) {
          const reached = placesAfter(places, unit);
          state = reached.length > 0 ? stateOf(reached) : null;
          next[letter] = state;
        }
        return state ?? undefined;
      },
    };
  }

  return stateOf([lunr.TokenSet.fromClause(clause)]);
}

function placesAfter(places: readonly lunr.TokenSet[], unit: number): lunr.TokenSet[] {
  const letter = String.fromCharCode(unit);
  const reached = new Set<lunr.TokenSet>();
  for (const { edges } of places) {
    const [same, any] = [edges[letter], edges['*']];
    if (same) reached.add(same);
    if (any) reached.add(any);
  }
  return [...reached].sort((a, b) => a.id - b.id);
}

/**
 * The entries of a dictionary that an automaton accepts. What an entry shares with the one before is not followed again, and
 * where no term can go on, all entries with that beginning are passed over.
 * @returns in order, as few ranges as there can be
 */
export function acceptedEntries(dictionary: TermDictionary, start: AutomatonState): EntryRange[] {
  const { units, offsets, count } = dictionary;
  const ranges: { readonly from: number; to: number }[] = [];
  /** The units that were followed for the entry before, and the states these led to. */
  const path: number[] = [];
  const states: (AutomatonState | undefined)[] = [start];
  let known = 0;
  let entry = 0;
  while (entry < count) {
    const offset = offsets[entry] ?? 0;
    const length = dictionary.lengthOf(entry);
    let depth = 0;
    while (depth < known && depth < length && path[depth] === units[offset + depth]) depth++;
    let state = states[depth];
    while (state && depth < length) {
      const unit = units[offset + depth] ?? 0;
      state = state.after(unit);
      path[depth++] = unit;
      states[depth] = state;
    }
    known = state ? depth : depth - 1;
    if (!state) {
      entry = dictionary.afterPrefixOf(entry, depth);
      continue;
    }
    if (state.accepts) {
      const last = ranges.at(-1);
      if (last?.to === entry) last.to++;
      else ranges.push({ from: entry, to: entry + 1 });
    }
    entry++;
  }
  return ranges;
}
