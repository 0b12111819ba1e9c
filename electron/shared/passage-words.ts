// What there is to search in a passage: its words and, below them, what the reader noted beside them. Pure.
import type { Passage } from './model.ts';
import type { TextRange } from './rich-text.ts';

/** As between paragraphs, so that no phrase reaches from the one into the other. */
const BETWEEN = '\n\n';

/** The passage's words and, after a blank line, its note. */
export function passageWords({ text, note }: Pick<Passage, 'text' | 'note'>): string {
  return note ? text + BETWEEN + note : text;
}

/** Ranges over `passageWords` as ranges over the passage's own words and over its note; one that reaches over both is in both. */
export function splitPassageRanges(
  { text, note = '' }: Pick<Passage, 'text' | 'note'>,
  ranges: readonly TextRange[],
): { readonly words: TextRange[]; readonly note: TextRange[] } {
  return { words: within(ranges, 0, text.length), note: within(ranges, text.length + BETWEEN.length, note.length) };
}

/** The ranges as far as they lie in the stretch from `offset` on, counted from there. */
function within(ranges: readonly TextRange[], offset: number, length: number): TextRange[] {
  return ranges
    .map(({ start, end }) => ({ start: Math.max(0, start - offset), end: Math.min(length, end - offset) }))
    .filter(({ start, end }) => start < end);
}
