// Rich text as Commonplace keeps it: plain text and ranges over it. Never HTML, so nothing hostile can be rendered later.
import { z } from 'zod';

/** A half-open range `[start, end)` of UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

const range = { start: z.int().nonnegative(), end: z.int().nonnegative() };

export const markSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('spoiler'), ...range }),
  z.object({ type: z.literal('emphasis'), ...range }),
  z.object({ type: z.literal('strong'), ...range }),
  z.object({ type: z.literal('strike'), ...range }),
  z.object({ type: z.literal('underline'), ...range }),
  z.object({ type: z.literal('quotation'), ...range }),
  z.object({
    type: z.literal('link'),
    ...range,
    href: z.url({ protocol: /^https?$/ }),
  }),
]);
export type Mark = z.infer<typeof markSchema>;

/** NFC text with `\n` line ends, and marks that lie inside it and hold at least one code unit. */
export const richTextSchema = z
  .object({ text: z.string(), marks: z.array(markSchema) })
  .refine(({ text, marks }) => marks.every((mark) => mark.start < mark.end && mark.end <= text.length), {
    error: 'A mark reaches outside its text.',
  });
export type RichText = z.infer<typeof richTextSchema>;

/**
 * Text as it is stored: NFC, `\n` line ends, no byte order mark, no control characters but tab and line feed,
 * no unpaired surrogates (they cannot be written as UTF-8 and would come back changed).
 */
export function normaliseText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/g, '')
    .normalize('NFC');
}

/** Rich text without marks; outer blank lines and trailing spaces go, at most one empty line stays between paragraphs. */
export function plainRichText(text: string): RichText {
  const tidy = normaliseText(text)
    .split('\n')
    // Not by a regular expression: /\s+$/ takes quadratic time on a long run of spaces inside a line.
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { text: tidy, marks: [] };
}

/** A stretch of text over which the same marks hold. */
export interface Run<M extends TextRange> extends TextRange {
  readonly marks: readonly M[];
}

/**
 * Cuts `[within.start, within.end)` into runs at every mark boundary, so that overlapping marks can be drawn one run at a time.
 * Runs are in order, never empty, and together cover the range exactly.
 */
export function runsOf<M extends TextRange>(within: TextRange, marks: readonly M[]): Run<M>[] {
  const inside = marks.filter((mark) => mark.start < within.end && mark.end > within.start);
  const cuts = new Set<number>([within.start, within.end]);
  for (const mark of inside) {
    cuts.add(Math.max(mark.start, within.start));
    cuts.add(Math.min(mark.end, within.end));
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(1).map((end, index) => {
    const start = ordered[index] as number;
    return {
      start,
      end,
      marks: inside.filter((mark) => mark.start <= start && mark.end >= end),
    };
  });
}

/** The lines of a text as ranges, line feeds left out; an empty line is an empty range. */
export function linesOf(text: string): TextRange[] {
  const lines: TextRange[] = [];
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    lines.push({ start, end });
    start = end + 1;
  }
  lines.push({ start, end: text.length });
  return lines;
}

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
