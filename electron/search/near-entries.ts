// The entries of a dictionary that are a typo or two away from a term: optimal string alignment distance (Levenshtein's, with
// swapped neighbours as one edit, as lunr counts), over code units. Pure.
import type { EntryRange, TermDictionary } from './term-dictionary.ts';

export interface NearEntries extends EntryRange {
  readonly distance: number;
}

/**
 * Walks the sorted entries as if they were a trie: rows of the distance table are kept for the beginning an entry shares with
 * the one before, and where no continuation can come near any more, all entries with that beginning are passed over. Only the
 * cells within `most` of the diagonal are ever looked at (Ukkonen 1985), so time and memory grow with the term, not its square.
 *
 * @param most the largest distance; 1 or 2 are of use
 * @returns entries of equal terms as one range, in order
 */
export function findNear(dictionary: TermDictionary, term: string, most: number): NearEntries[] {
  const { units, offsets, count } = dictionary;
  const width = 2 * most + 1;
  const far = most + 1;
  // Row d: the first d units of an entry against the first d - most … d + most units of the term.
  const rows = new Uint8Array((term.length + most + 2) * width).fill(far);
  for (let column = most; column < width; column++) rows[column] = column - most;
  const path = new Uint16Array(term.length + most + 2);
  const cell = (depth: number, column: number) =>
    column < 0 || column >= width || depth < 0 ? far : (rows[depth * width + column] ?? far);

  /** Fills row `depth` for an entry whose unit there is `unit`; whether anything near can still follow. */
  function extend(depth: number, unit: number): boolean {
    let alive = false;
    path[depth - 1] = unit;
    for (let column = 0; column < width; column++) {
      const at = depth - most + column;
      let best = far;
      if (at >= 0 && at <= term.length) {
        best = Math.min(cell(depth - 1, column + 1), cell(depth, column - 1)) + 1;
        if (at > 0) {
          const same = term.charCodeAt(at - 1) === unit;
          best = Math.min(best, cell(depth - 1, column) + (same ? 0 : 1));
          const swapped =
            at > 1 && depth > 1 && term.charCodeAt(at - 2) === unit && term.charCodeAt(at - 1) === path[depth - 2];
          if (swapped) best = Math.min(best, cell(depth - 2, column) + 1);
        }
      }
      rows[depth * width + column] = Math.min(best, far);
      alive ||= best <= most;
    }
    return alive;
  }

  const near: NearEntries[] = [];
  let known = 0;
  let entry = 0;
  while (entry < count) {
    const start = offsets[entry] ?? 0;
    const length = dictionary.lengthOf(entry);
    let depth = 0;
    while (depth < known && depth < length && path[depth] === units[start + depth]) depth++;
    let alive = true;
    while (alive && depth < length) {
      depth++;
      alive = extend(depth, units[start + depth - 1] ?? 0);
    }
    known = alive ? depth : depth - 1;
    const next = dictionary.afterPrefixOf(entry, depth);
    if (!alive) {
      entry = next;
      continue;
    }
    let to = entry + 1;
    while (to < next && dictionary.lengthOf(to) === length) to++;
    const distance = cell(length, term.length - length + most);
    if (distance <= most) near.push({ from: entry, to, distance });
    entry = to;
  }
  return near;
}
