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
 * no unpaired surrogates (they cannot be written as UTF-8 and would come back changed), no more than 64 accents in a row.
 */
export function normaliseText(text: string): string {
  if (text.length <= PIECE) return normalisePiece(text);
  const pieces: string[] = [];
  let isSame = true;
  for (let start = 0; start < text.length; ) {
    const end = cutNear(text, start + PIECE);
    const piece = text.slice(start, end);
    const normal = normalisePiece(piece);
    isSame &&= normal === piece;
    pieces.push(normal);
    start = end;
  }
  if (isSame) return text;
  const whole = pieces.join('');
  // Two heaps of accents, left and right of a cut, are one now.
  return whole.length < text.length && mayHeapAccents(whole) ? normaliseText(whole) : whole;
}

/** How much is normalised at a time: replacing a hundred million characters at once takes gigabytes. */
const PIECE = 100_000;
/** No accent or line end goes back further than this from where a text is cut. */
const CUT_WITHIN = 1000;
/** What can be joined with the character before it, or go and let the next one be. All else begins anew. */
const JOINS = /[\p{M}\p{C}\ufeff\u1160-\u11ff\ud7b0-\udfff]/u;

/** The last place up to `wanted` where cutting a text changes nothing of what its two parts are normalised to. */
function cutNear(text: string, wanted: number): number {
  if (wanted >= text.length) return text.length;
  for (let at = wanted; at > wanted - CUT_WITHIN; at -= 1) if (!JOINS.test(text.charAt(at))) return at;
  // Nothing but line ends, emoji or a heap of accents: only two halves of one character or line end must stay together.
  return /[\n\udc00-\udfff]/.test(text.charAt(wanted)) ? wanted - 1 : wanted;
}

function normalisePiece(text: string): string {
  const clean = withLineFeeds(text)
    .replace(/[\u0085\u2028\u2029]/g, '\n')
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]+/g, '');
  if (!mayHeapAccents(clean)) return clean.normalize('NFC');
  // Twice, since NFC writes some accents as two.
  return clean.replace(HEAPED_ACCENTS, '$1').normalize('NFC').replace(HEAPED_ACCENTS, '$1');
}

/** By split and join, which takes a fourth of the time that replacing takes where a text is nothing but line ends. */
function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.split('\r\n').join('\n').split('\r').join('\n') : text;
}

/** Accents on one letter; even those who do it for fun put thirty. Sorting them, as NFC does, takes quadratic time. */
const MOST_ACCENTS = 64;
const HEAPED_ACCENTS = new RegExp(`(?<!\\p{M})(\\p{M}{${MOST_ACCENTS}})\\p{M}+`, 'gu');

/** Whether so many characters stand together that can be accents: next to never in most scripts, and found faster than they are. */
function mayHeapAccents(text: string): boolean {
  let together = 0;
  for (let at = 0; at < text.length && together <= MOST_ACCENTS; at += 1) {
    together = text.charCodeAt(at) < 0x300 ? 0 : together + 1;
  }
  return together > MOST_ACCENTS;
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
  const inside = marks
    .filter((mark) => mark.start < within.end && mark.end > within.start)
    .map((mark, index) => ({ mark, index }))
    .sort((a, b) => a.mark.start - b.mark.start);
  const cuts = new Set<number>([within.start, within.end]);
  for (const { mark } of inside) {
    cuts.add(Math.max(mark.start, within.start));
    cuts.add(Math.min(mark.end, within.end));
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  // Only the marks around a run are looked at for it, not all that the text has.
  let around: typeof inside = [];
  let next = 0;
  return ordered.slice(1).map((end, index) => {
    const start = ordered[index] as number;
    around = around.filter(({ mark }) => mark.end >= end);
    for (let found = inside[next]; found && found.mark.start <= start; found = inside[next]) {
      if (found.mark.end >= end) around.push(found);
      next += 1;
    }
    return { start, end, marks: around.toSorted((a, b) => a.index - b.index).map(({ mark }) => mark) };
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
