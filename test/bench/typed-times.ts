// How long a search takes after each letter of a log.

const ROUNDS = 3;
const LOG_MS = 40_000;
/** A last word of fewer letters begins thousands of others. */
const TELLING_LETTERS = 3;

/**
 * The log a few times over, and of each keystroke the fastest: what other processes do to the machine is nobody's figure. No
 * longer than `LOG_MS`, though, so beginnings of two letters and then those of one come last in each round: to plain lunr the
 * latter are thousands of terms each, and minutes.
 * @returns milliseconds, in the log's order; null where there was no time
 */
export async function typedTimes(
  typed: readonly string[],
  search: (text: string) => unknown,
): Promise<(number | null)[]> {
  const times: (number | null)[] = typed.map(() => null);
  const letters = typed.map((text) => Math.min(TELLING_LETTERS, text.length - 1 - text.lastIndexOf(' ')));
  const order = [...typed.keys()].sort((a, b) => (letters[b] ?? 0) - (letters[a] ?? 0));
  const started = performance.now();
  for (let round = 0; round < ROUNDS; round++) {
    for (const index of order) {
      const begun = performance.now();
      if (begun - started > LOG_MS) return times;
      await search(typed[index] ?? '');
      times[index] = Math.min(times[index] ?? Number.POSITIVE_INFINITY, performance.now() - begun);
    }
  }
  return times;
}
