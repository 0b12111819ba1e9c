// The order of strings that become more and more: those that came since it was last asked for are sorted and merged in, so that
// the words of a library are sorted once, and not again for each shard that has some of them.

/** Goes on with each call, for some ten milliseconds at most. */
export type Steps<T> = Generator<undefined, T>;

/** So many are sorted, or merged, in a step. */
const RUN = 8192;
const MERGED = 1 << 16;

export type Ordering = ReturnType<typeof orderingOf>;

/** @param strings grows at its end only */
export function orderingOf(strings: readonly string[]) {
  let sorted = new Uint32Array(0);
  /** Two of each string, see `keyOf`: most strings are told apart without a look at them, wherever in memory they are. */
  let keys = new Float64Array(0);

  /** Alike strings in the order in which they came. */
  function compare(a: number, b: number): number {
    const first = (keys[2 * a] ?? 0) - (keys[2 * b] ?? 0);
    if (first !== 0) return first;
    const second = (keys[2 * a + 1] ?? 0) - (keys[2 * b + 1] ?? 0);
    if (second !== 0) return second;
    const [one = '', other = ''] = [strings[a], strings[b]];
    return one < other ? -1 : one > other ? 1 : a - b;
  }

  return {
    /** The indexes of all strings there are, in the order of the strings. Not to be changed. */
    *sorted(): Steps<Uint32Array> {
      const [known, all] = [sorted.length, strings.length];
      const allKeys = new Float64Array(2 * all);
      allKeys.set(keys);
      const added = new Uint32Array(all - known);
      for (let index = known; index < all; index++) {
        added[index - known] = index;
        allKeys[2 * index] = keyOf(strings[index] ?? '', 0);
        allKeys[2 * index + 1] = keyOf(strings[index] ?? '', KEY_UNITS);
      }
      keys = allKeys;
      const merged = new Uint32Array(all);
      yield* merge(sorted, yield* sort(added, compare), merged, compare);
      sorted = merged;
      return merged;
    },
  };
}

const KEY_UNITS = 7;
const LARGEST_UNIT = 0x7f;

/**
 * A number for the seven code units from `from` on: where strings begin alike up to there, those that come later have a larger
 * one, or the same. Of what is not ASCII it says no more than that, and nothing of what follows.
 */
function keyOf(string: string, from: number): number {
  let key = 0;
  let isKnown = true;
  for (let at = 0; at < from && isKnown; at++) isKnown = string.charCodeAt(at) < LARGEST_UNIT;
  for (let at = from; at < from + KEY_UNITS; at++) {
    const unit = isKnown && at < string.length ? Math.min(string.charCodeAt(at), LARGEST_UNIT) : 0;
    isKnown &&= unit < LARGEST_UNIT;
    key = key * (LARGEST_UNIT + 1) + unit;
  }
  return key;
}

type Compare = (a: number, b: number) => number;

function* sort(numbers: Uint32Array<ArrayBuffer>, compare: Compare): Steps<Uint32Array<ArrayBuffer>> {
  const { length } = numbers;
  for (let from = 0; from < length; from += RUN) {
    numbers.subarray(from, from + RUN).sort(compare);
    yield;
  }
  let [source, target] = [numbers, new Uint32Array(length)];
  for (let run = RUN; run < length; run *= 2) {
    for (let from = 0; from < length; from += 2 * run) {
      const [left, right] = [source.subarray(from, from + run), source.subarray(from + run, from + 2 * run)];
      yield* merge(left, right, target.subarray(from), compare);
    }
    [source, target] = [target, source];
  }
  return source;
}

/** What is in one of two sorted lists becomes one in `target`. */
function* merge(left: Uint32Array, right: Uint32Array, target: Uint32Array, compare: Compare): Steps<void> {
  let [inLeft, inRight] = [0, 0];
  const all = left.length + right.length;
  for (let at = 0; at < all; at++) {
    const [one = 0, other = 0] = [left[inLeft], right[inRight]];
    const takesLeft = inLeft < left.length && (inRight === right.length || compare(one, other) < 0);
    target[at] = takesLeft ? one : other;
    if (takesLeft) inLeft++;
    else inRight++;
    if ((at + 1) % MERGED === 0) yield;
  }
}
