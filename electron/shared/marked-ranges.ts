// What the group's marks make of the hidden ranges of one text. Apart from spoiler-marks.ts because the search worker, which
// starts with the window, needs this alone and none of the model's schemas. Pure.
import type { SpoilerMark } from './group-model.ts';
import { locate, occurrences } from './quote-anchor.ts';
import type { TextRange } from './rich-text.ts';
import { mergeRanges } from './text-ranges.ts';

/**
 * What is hidden of a text once the group's marks count; nothing where none of them says anything. A mark that hides words which
 * stand nowhere any more hides the whole text: better a gap than a spoiler. One that opened such words opens nothing.
 * @param own what its source hides
 * @param marks on this text, oldest first
 */
export function hiddenWithMarks(
  text: string,
  own: readonly TextRange[],
  marks: readonly SpoilerMark[],
): readonly TextRange[] | undefined {
  let hidden = own;
  let placed = false;
  for (const mark of marks) {
    const range = locate(mark, text);
    if (!range && !mark.hidden) continue;
    placed = true;
    if (mark.hidden) hidden = mergeRanges([...hidden, ...(range ? [range] : perhaps(mark, text))]);
    else if (range) hidden = hidden.flatMap((each) => without(each, range));
  }
  return placed ? hidden : undefined;
}

/** Where words may be that have no place of their own: everywhere they stand, else anywhere. */
function perhaps({ quote }: SpoilerMark, text: string): TextRange[] {
  const places = occurrences(text, quote.exact);
  if (places.length) return places;
  return text ? [{ start: 0, end: text.length }] : [];
}

function without({ start, end }: TextRange, opened: TextRange): TextRange[] {
  const before = { start, end: Math.min(end, opened.start) };
  const after = { start: Math.max(start, opened.end), end };
  return [before, after].filter((rest) => rest.start < rest.end);
}
