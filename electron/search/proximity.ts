// How near to each other the words of a query stand in a text. Pure.

/** Where a word (or phrase) stands in one text: ascending positions of its first tokens, at least one. */
export interface Placed {
  readonly positions: Uint32Array;
  /** In tokens. */
  readonly length: number;
}

/**
 * From 0 to 1: 1 where all words stand side by side in some place, in whatever order; half of that where the shortest stretch of
 * text that holds them all is twice as long as they are. The shortest cover as a measure of relevance: Clarke, Cormack and
 * Tudhope, “Relevance ranking for one to three term queries”, 2000.
 * @param words those that occur; one alone is near to nothing
 */
export function proximity(words: readonly Placed[]): number {
  if (words.length < 2) return 0;
  let length = 0;
  for (const word of words) length += word.length;
  return Math.min(1, length / shortestCover(words, length));
}

/**
 * Tokens of the shortest stretch that has an occurrence of each word: the stretch that begins with the leftmost of their next
 * occurrences ends with the last of these.
 * @param enough no shorter one is looked for
 */
function shortestCover(words: readonly Placed[], enough: number): number {
  const places = new Uint32Array(words.length);
  let shortest = Number.POSITIVE_INFINITY;
  while (shortest > enough) {
    let leftmost = 0;
    let start = Number.POSITIVE_INFINITY;
    let end = 0;
    for (let index = 0; index < words.length; index++) {
      const word = words[index];
      const position = word?.positions[places[index] ?? 0] ?? 0;
      if (position < start) {
        start = position;
        leftmost = index;
      }
      const last = position + (word?.length ?? 1);
      if (last > end) end = last;
    }
    if (end - start < shortest) shortest = end - start;
    const next = (places[leftmost] ?? 0) + 1;
    if (next >= (words[leftmost]?.positions.length ?? 0)) break;
    places[leftmost] = next;
  }
  return shortest;
}
