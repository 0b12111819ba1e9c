// What there is to search in a passage: its words and, below them, what the reader noted beside them. Pure.
import type { Passage } from './model.ts';
import type { TextRange } from './rich-text.ts';
import { joinedParts, splitRanges } from './text-parts.ts';

type Words = Pick<Passage, 'text' | 'note'>;

/** The passage's words and, after a blank line, its note. */
export function passageWords(passage: Words): string {
  return joinedParts(partsOf(passage));
}

/** Ranges over `passageWords` as ranges over the passage's own words and over its note; one that reaches over both is in both. */
export function splitPassageRanges(
  passage: Words,
  ranges: readonly TextRange[],
): { readonly words: TextRange[]; readonly note: TextRange[] } {
  const [words = [], note = []] = splitRanges(partsOf(passage), ranges);
  return { words, note };
}

function partsOf({ text, note }: Words): string[] {
  return note ? [text, note] : [text];
}
