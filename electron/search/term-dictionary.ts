// A sorted list of terms in two typed arrays, searched where it lies: a term, and all that begin alike. In the place of the token
// set that lunr makes of all its terms, with an object for every letter; the token sets of lunr's queries are followed over it
// (term-automaton.ts).

/** Entries `from` up to, not including, `to`; none where they are equal. */
export interface EntryRange {
  readonly from: number;
  readonly to: number;
}

/** The arrays that make a dictionary: entry `i` is the UTF-16 code units `units[offsets[i]]` up to `units[offsets[i + 1]]`. */
export interface TermList {
  readonly units: Uint16Array;
  /** One more than there are entries. */
  readonly offsets: Uint32Array;
}

export type TermDictionary = ReturnType<typeof openTermDictionary>;

/** @param terms in the order of `<`; the same term may stand more than once */
export function listTerms(terms: readonly string[]): TermList {
  const offsets = new Uint32Array(terms.length + 1);
  let length = 0;
  for (let index = 0; index < terms.length; index++) {
    length += terms[index]?.length ?? 0;
    offsets[index + 1] = length;
  }
  const units = new Uint16Array(length);
  const bytes = Buffer.from(units.buffer);
  for (let index = 0; index < terms.length; index++)
    bytes.write(terms[index] ?? '', 2 * (offsets[index] ?? 0), 'utf16le');
  return { units, offsets };
}

export function openTermDictionary({ units, offsets }: TermList) {
  const count = offsets.length - 1;
  const bytes = Buffer.from(units.buffer, units.byteOffset, units.byteLength);

  function lengthOf(entry: number): number {
    return (offsets[entry + 1] ?? 0) - (offsets[entry] ?? 0);
  }

  /** Below 0 where the entry stands before `term`, above where after; 0 where it is `term` or, with `beginning`, begins so. */
  function compare(entry: number, term: string, beginning: boolean): number {
    const start = offsets[entry] ?? 0;
    const length = lengthOf(entry);
    const common = Math.min(length, term.length);
    for (let index = 0; index < common; index++) {
      const difference = (units[start + index] ?? 0) - term.charCodeAt(index);
      if (difference !== 0) return difference;
    }
    return beginning && length > term.length ? 0 : length - term.length;
  }

  /** The first entry from `low` on that compares at least (or, `after`, more than) 0 with the term. */
  function bound(term: string, beginning: boolean, after: boolean, low: number): number {
    let [from, to] = [low, count];
    while (from < to) {
      const middle = (from + to) >>> 1;
      const order = compare(middle, term, beginning);
      if (order < 0 || (after && order === 0)) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** Whether two entries have the same first `length` code units. */
  function beginAlike(one: number, other: number, length: number): boolean {
    if (lengthOf(one) < length || lengthOf(other) < length) return false;
    const [first, second] = [offsets[one] ?? 0, offsets[other] ?? 0];
    for (let index = 0; index < length; index++) {
      if (units[first + index] !== units[second + index]) return false;
    }
    return true;
  }

  function range(term: string, beginning: boolean): EntryRange {
    const from = bound(term, beginning, false, 0);
    return { from, to: bound(term, beginning, true, from) };
  }

  return {
    units,
    offsets,
    count,
    lengthOf,

    at(entry: number): string {
      return bytes.toString('utf16le', 2 * (offsets[entry] ?? 0), 2 * (offsets[entry + 1] ?? 0));
    },

    /** The entries that are `term`. */
    find: (term: string): EntryRange => range(term, false),

    /** The entries that begin with `prefix`; all of them where it is empty. */
    findPrefix: (prefix: string): EntryRange => range(prefix, true),

    /** The first entry after `entry` that does not begin with the first `length` code units of it. */
    afterPrefixOf(entry: number, length: number): number {
      // Most often it is among the next few: steps that double until one goes too far, then halves of the last (Bentley and Yao 1976).
      let from = entry;
      let step = 1;
      while (from + step < count && beginAlike(entry, from + step, length)) {
        from += step;
        step *= 2;
      }
      let to = Math.min(from + step, count);
      from++;
      while (from < to) {
        const middle = (from + to) >>> 1;
        if (beginAlike(entry, middle, length)) from = middle + 1;
        else to = middle;
      }
      return from;
    },
  };
}
