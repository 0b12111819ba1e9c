// Where a quotation stands in a text that may have changed. The order (position, exact words, nearly the same words) and the
// selectors are W3C Web Annotation's and Hypothesis's "fuzzy anchoring"; unlike there, a place must earn its certainty: words in
// doubt are reported lost and never put on a look-alike. Pure.
import { CONTEXT } from '../shared/quote-anchor.ts';
import type { TextRange } from '../shared/rich-text.ts';
import { type Agreement, agreement, type Context, contextOf, type Quotation } from './context.ts';
import { type FoldedText, foldedText, isSyllabic, originalRange, runsOn, SYLLABIC_WEIGHT } from './folded-text.ts';
import { fuzzyPlaces } from './fuzzy-places.ts';

export type Placement =
  /** The same words where they were. */
  | { readonly is: 'same'; readonly range: TextRange }
  /** The same words as a reader sees them, elsewhere or with other spaces, quotation signs or dashes. */
  | { readonly is: 'moved'; readonly range: TextRange }
  /** Probably these words now (`score` of the letters stayed, 0 to 1): to be shown and accepted, not to be taken over. */
  | { readonly is: 'changed'; readonly range: TextRange; readonly words: string; readonly score: number }
  | { readonly is: 'lost' };

/** Context agreement is 0 to 2 (context.ts). Less than most of the words on one side is no reason to choose a place. */
const LEAST_CONTEXT = 0.6;
/** Quotation and context must agree over so many letters that no stock phrase ("one of the best books I have read") does. */
const BEYOND_STOCK_PHRASES = 42;
/** But all the words on one side, save for a typo, are enough where the other side begins with another sentence. */
const FULL_SIDE = 0.9;
/** Of two places with the same words, the better one leads by most of what one side can say. */
const CLEARLY_BETTER = 0.35;
/** More places than that are looked at by nobody; it bounds the time for a single common letter. */
const MOST_PLACES = 2000;

/** Shorter words are a letter or two from any other. */
const SHORTEST_FUZZY = 12;
/** At most three letters in ten may differ. */
const LEAST_LIKENESS = 0.7;
/** Likeness (to 1) and context (to 2, counted a quarter) together: the more the words changed, the more the context must agree. */
const CONTEXT_WEIGHT = 0.25;
const LEAST_CERTAINTY = 0.98;
const CERTAINTY_MARGIN = 0.15;

const STOP = String.raw`[.!?…。！？؟।\n]`;
const NO_STOP = STOP.replace('[', '[^');
const STOPPED = new RegExp(`${STOP}[^\\p{L}\\p{N}]*$`, 'u');
const TO_STOP = new RegExp(`^${NO_STOP}*${STOP}`, 'u');
const SINCE_STOP = new RegExp(`(?<=${STOP})${NO_STOP}*$`, 'u');

/** A place in the folded text, with what speaks for it. */
interface Place extends TextRange {
  readonly original: TextRange;
  /** 1 for the same words. */
  readonly likeness: number;
  readonly context: Agreement;
}

/**
 * @param text the review's text now.
 * @param folded `foldedText(text)`, for a caller with many quotations of one text.
 * @param isOthers whether the words of a range of the folded text are known to be others, however much they look like these.
 */
export function findQuote(
  quotation: Quotation,
  text: string,
  folded: FoldedText = foldedText(text),
  isOthers: (range: TextRange) => boolean = () => false,
): Placement {
  const { quote, position } = quotation;
  if (standsUnmoved(quotation, text)) return { is: 'same', range: position };
  const context = contextOf(quotation);
  const words = foldedText(quote.exact).text;
  const places = words ? samePlaces(quotation, words, text, folded, context) : [];
  const exact = places.filter(({ original }) => text.slice(original.start, original.end) === quote.exact);
  const enough = (place: Place) => isEnough(place, quotation, words, text) && !isOthers(place);
  const certain = clearlyBest(exact) ?? clearlyBest(places);
  if (certain && enough(certain)) return standing(quotation, certain.original, text);
  if (words.length < SHORTEST_FUZZY) return { is: 'lost' };
  const near = mostCertain(nearPlaces(quotation, words, text, folded, context));
  if (!near || !enough(near)) return { is: 'lost' };
  if (near.likeness === 1) return standing(quotation, near.original, text);
  const { start, end } = near.original;
  return { is: 'changed', range: near.original, words: text.slice(start, end), score: near.likeness };
}

function standsUnmoved({ quote, position: { start, end } }: Quotation, text: string): boolean {
  return (
    text.slice(start, end) === quote.exact &&
    text.slice(0, start).endsWith(quote.prefix) &&
    text.slice(end, end + quote.suffix.length) === quote.suffix
  );
}

export function standing({ quote, position }: Quotation, range: TextRange, text: string): Placement {
  const unmoved = range.start === position.start && text.slice(range.start, range.end) === quote.exact;
  return { is: unmoved ? 'same' : 'moved', range };
}

/** Every place of the same folded words that cuts no word which the quotation did not cut. */
function samePlaces(quotation: Quotation, words: string, text: string, folded: FoldedText, context: Context): Place[] {
  const places: Place[] = [];
  for (let start = folded.text.indexOf(words); start !== -1; start = folded.text.indexOf(words, start + 1)) {
    const end = start + words.length;
    const original = originalRange(folded, start, end);
    if (!original || cutsWord(quotation, text, original)) continue;
    if (places.length === MOST_PLACES) return [];
    places.push({ start, end, original, likeness: 1, context: agreement(context, folded, { start, end }) });
  }
  return places;
}

/** The place whose context agrees, and agrees clearly better than any other's. */
function clearlyBest(places: readonly Place[]): Place | undefined {
  const [best, second] = places.toSorted((a, b) => b.context.both - a.context.both);
  if (!best || best.context.both < LEAST_CONTEXT) return undefined;
  return !second || best.context.both - second.context.both >= CLEARLY_BETTER ? best : undefined;
}

/** Whether so much agrees, of the quotation and around it, that these can hardly be other words that merely look like it. */
function isEnough({ likeness, context, original }: Place, { quote }: Quotation, words: string, text: string): boolean {
  if (words.length < SHORTEST_FUZZY && !context.touching) return false;
  const syllabic = [...words].filter(isSyllabic).length;
  const letters = words.length + syllabic * (SYLLABIC_WEIGHT - 1);
  if (letters * likeness + context.both * CONTEXT >= BEYOND_STOCK_PHRASES) return true;
  const { start, end } = original;
  return (
    (context.before >= FULL_SIDE && closesAlike(quote.exact, quote.suffix, text.slice(end, end + 2 * CONTEXT))) ||
    (context.after >= FULL_SIDE && opensAlike(quote.prefix, text.slice(Math.max(0, start - 2 * CONTEXT), start)))
  );
}

/** Whether from the quotation to the end of its sentence all is as it was. */
function closesAlike(words: string, suffix: string, following: string): boolean {
  if (STOPPED.test(words)) return true;
  const rest = TO_STOP.exec(suffix)?.[0];
  return rest !== undefined && foldedText(following).text.startsWith(foldedText(rest).text);
}

/** Whether from the beginning of its sentence to the quotation all is as it was. */
function opensAlike(prefix: string, preceding: string): boolean {
  const [before, now] = [SINCE_STOP.exec(prefix)?.[0], SINCE_STOP.exec(preceding)?.[0]];
  return before !== undefined && now !== undefined && foldedText(before).text === foldedText(now).text;
}

function nearPlaces(quotation: Quotation, words: string, text: string, folded: FoldedText, context: Context): Place[] {
  const mostErrors = Math.floor(words.length * (1 - LEAST_LIKENESS));
  return fuzzyPlaces(folded.text, words, mostErrors).flatMap(({ errors, ...found }) => {
    const place = toWholeWords(quotation, folded.text, found);
    const original = place && originalRange(folded, place.start, place.end);
    if (!original || cutsWord(quotation, text, original)) return [];
    const moved = Math.abs(place.start - found.start) + Math.abs(place.end - found.end);
    const likeness = folded.text.slice(place.start, place.end) === words ? 1 : 1 - (errors + moved) / words.length;
    return [{ ...place, original, likeness, context: agreement(context, folded, place) }];
  });
}

function mostCertain(places: readonly Place[]): Place | undefined {
  const certainty = ({ likeness, context }: Place) => likeness + CONTEXT_WEIGHT * context.both;
  const [best, second] = places.toSorted((a, b) => certainty(b) - certainty(a));
  if (!best || best.likeness < LEAST_LIKENESS || certainty(best) < LEAST_CERTAINTY) return undefined;
  return !second || certainty(best) - certainty(second) >= CERTAINTY_MARGIN ? best : undefined;
}

export function cutsWord({ quote }: Quotation, text: string, { start, end }: TextRange): boolean {
  const atStart = runsOn(text.slice(Math.max(0, start - 3), start), text.slice(start, end));
  const atEnd = runsOn(text.slice(start, end), text.slice(end, end + 3));
  return (atStart && !runsOn(quote.prefix, quote.exact)) || (atEnd && !runsOn(quote.exact, quote.suffix));
}

/** The range with each end at the nearer end of the word it cuts, where the quotation cut none; undefined if nothing is left. */
function toWholeWords({ quote }: Quotation, text: string, { start, end }: TextRange): TextRange | undefined {
  const place = {
    start: runsOn(quote.prefix, quote.exact) ? start : nearestEdge(text, start),
    end: runsOn(quote.exact, quote.suffix) ? end : nearestEdge(text, end),
  };
  if (text[place.start] === ' ') place.start += 1;
  if (text[place.end - 1] === ' ') place.end -= 1;
  return place.start < place.end ? place : undefined;
}

function nearestEdge(text: string, at: number): number {
  for (let steps = 0; ; steps += 1) {
    for (const edge of [at - steps, at + steps]) {
      if (edge <= 0 || edge >= text.length) return Math.max(0, Math.min(edge, text.length));
      if (!runsOn(text.slice(Math.max(0, edge - 3), edge), text.slice(edge, edge + 3))) return edge;
    }
  }
}
