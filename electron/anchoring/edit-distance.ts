// Levenshtein's edit distance (letters inserted, deleted or replaced).

/** From `expected` to each beginning of `actual`, the empty one first. */
export function distancesToBeginnings(expected: string, actual: string): number[] {
  let row = Array.from({ length: actual.length + 1 }, (_, column) => column);
  for (let line = 1; line <= expected.length; line += 1) {
    const next = [line];
    for (let column = 1; column <= actual.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (expected[line - 1] === actual[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row;
}

/** One letter in three may differ, and one of two. */
const MOST_DIFFERENCE = 1 / 3;
const LONGEST_WORD = 40;

/** How many of a word's letters stayed, 0 to 1; 0 for words that differ by more than a typo or two. */
export function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const length = Math.max(a.length, b.length);
  const most = Math.max(1, Math.floor(length * MOST_DIFFERENCE));
  if (length < 2 || length > LONGEST_WORD || Math.abs(a.length - b.length) > most) return 0;
  const distance = distancesToBeginnings(a, b).at(-1) ?? length;
  return distance <= most ? 1 - distance / length : 0;
}
