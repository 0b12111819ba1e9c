// Ranges of a text, whatever they are of. Pure, and without the schemas of rich text: the search's thread starts without them.
import type { TextRange } from './rich-text.ts';

/** Overlapping and touching ranges joined, in order. */
export function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) {
      merged[merged.length - 1] = {
        start: last.start,
        end: Math.max(last.end, range.end),
      };
    } else if (range.start < range.end) merged.push({ start: range.start, end: range.end });
  }
  return merged;
}
