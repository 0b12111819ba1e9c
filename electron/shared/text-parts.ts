// Several texts searched as one: what is between them, and which ranges of the whole lie in which of them. Pure.
import type { TextRange } from './rich-text.ts';

/** As between paragraphs, so that no phrase reaches from one into the next. */
const BETWEEN = '\n\n';

export function joinedParts(parts: readonly string[]): string {
  return parts.join(BETWEEN);
}

/** Ranges over `joinedParts` as ranges over each part; one that reaches over two of them is in both. */
export function splitRanges(parts: readonly string[], ranges: readonly TextRange[]): TextRange[][] {
  let offset = 0;
  return parts.map((part) => {
    const own = rangesWithin(ranges, offset, part.length);
    offset += part.length + BETWEEN.length;
    return own;
  });
}

/** The ranges as far as they lie in the stretch from `offset` on, counted from there. */
export function rangesWithin(ranges: readonly TextRange[], offset: number, length: number): TextRange[] {
  return ranges
    .map(({ start, end }) => ({ start: Math.max(0, start - offset), end: Math.min(length, end - offset) }))
    .filter(({ start, end }) => start < end);
}
