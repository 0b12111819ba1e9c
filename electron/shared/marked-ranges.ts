// What the group's marks make of the hidden ranges of one text. Apart from spoiler-marks.ts because the search worker, which
// starts with the window, needs this alone and none of the model's schemas. Pure.
import type { SpoilerMark } from './group-model.ts';
import { locate } from './quote-anchor.ts';
import type { TextRange } from './rich-text.ts';
import { mergeRanges } from './text-ranges.ts';

/**
 * What is hidden of a text once the group's marks count; nothing where the words of none of them are there.
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
    // Words that are no longer there hide nothing, and neither do they open anything.
    if (!range) continue;
    placed = true;
    hidden = mark.hidden ? mergeRanges([...hidden, range]) : hidden.flatMap((each) => without(each, range));
  }
  return placed ? hidden : undefined;
}

function without({ start, end }: TextRange, opened: TextRange): TextRange[] {
  const before = { start, end: Math.min(end, opened.start) };
  const after = { start: Math.max(start, opened.end), end };
  return [before, after].filter((rest) => rest.start < rest.end);
}
