// How well the words around a place agree with the words that stood around a quotation.
import type { Evidence } from '../shared/club-model.ts';
import { CONTEXT } from '../shared/quote-anchor.ts';
import type { TextRange } from '../shared/rich-text.ts';
import { distancesToBeginnings } from './edit-distance.ts';
import { type FoldedText, foldedText } from './folded-text.ts';

export type Quotation = Pick<Evidence, 'quote' | 'position'>;

/** Half of the letters agree by chance in one script; below this, an agreement says nothing. */
const CHANCE = 0.55;

/** Agreement over fewer letters than this counts less, in proportion. */
const TELLING = 16;

/** So many letters beside a short quotation tell it from its neighbour in "very, very good". */
const BESIDE = 6;

/** Further than the context is long, so that a few inserted letters do not push its far end out of sight. */
const REACH = CONTEXT + 8;

const AT_THE_END = 0.5;

// Stands for the end of the text, so that "nothing more here" is something that can agree. Never in a stored text.
const EDGE = '\u0002';

/** The context of one quotation, folded once for all places; both sides read away from the quotation. */
export interface Context {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export function contextOf({ quote, position }: Quotation): Context {
  const before = backwards(foldedText(quote.prefix).text);
  const after = foldedText(quote.suffix).text;
  return {
    before: sides(before, position.start <= quote.prefix.length),
    // A full suffix may be one short: half a pictograph is not kept.
    after: sides(after, quote.suffix.length < CONTEXT - 1),
  };
}

/** How much of the words on each side agrees, 0 to 1, and on both together. */
export interface Agreement {
  readonly before: number;
  readonly after: number;
  readonly both: number;
  /** Whether the letters right beside the quotation are the same on one side at least. */
  readonly touching: boolean;
}

/** `range` lies in the folded text. */
export function agreement(context: Context, { text }: FoldedText, { start, end }: TextRange): Agreement {
  // Folding leaves no space at the quotation's side of a context.
  const preceding = text.slice(Math.max(0, start - REACH), start).trimEnd();
  const reversed = backwards(preceding).padEnd(REACH, EDGE);
  const following = text
    .slice(end, end + REACH)
    .trimStart()
    .padEnd(REACH, EDGE);
  const [before, after] = [best(context.before, reversed), best(context.after, following)];
  const touching = touches(context.before, reversed) || touches(context.after, following);
  return { before, after, both: before + after, touching };
}

function touches(expected: readonly string[], actual: string): boolean {
  return expected.some((side) => side.length >= BESIDE && actual.startsWith(side.slice(0, BESIDE)));
}

/** The context as it is, and where the text ended there, with that end. */
function sides(context: string, endsThere: boolean): string[] {
  return endsThere ? [context, context + EDGE.repeat(Math.max(4, TELLING - context.length))] : [context];
}

function best(expected: readonly string[], actual: string): number {
  return Math.max(...expected.map((side) => likeness(side, actual)));
}

function likeness(expected: string, actual: string): number {
  if (!expected) return 0;
  // The beginning that is nearest (Sellers 1980: free end).
  const like = 1 - Math.min(...distancesToBeginnings(expected, actual)) / expected.length;
  if (like < CHANCE) return 0;
  const letters = expected.replaceAll(EDGE, '').length;
  // That the text ends there says something, but other words come to stand at its end too.
  const least = expected.endsWith(EDGE) ? AT_THE_END : 0;
  return like * Math.max(least, Math.min(1, letters / TELLING));
}

function backwards(text: string): string {
  return text.split('').reverse().join('');
}
