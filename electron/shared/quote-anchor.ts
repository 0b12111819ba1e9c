// Quote anchors: how a point finds its words in a review or passage. W3C Web Annotation: a position and a quotation with 32 characters of
// context on each side (TextPositionSelector, TextQuoteSelector). Pure.
import type { Evidence, QuoteSource } from './club-model.ts';
import type { TextRange } from './rich-text.ts';

/** As much as tells two equal phrases of one text apart; the length other annotators use too. */
export const CONTEXT = 32;

/** The words of `range` as evidence, outer white space and half pictographs left out; undefined where nothing is left. */
export function quoteOf(source: QuoteSource, text: string, range: TextRange): Evidence | undefined {
  const words = text.slice(range.start, range.end);
  const exact = words.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '').trim();
  if (!exact) return undefined;
  const start = range.start + words.indexOf(exact);
  const end = start + exact.length;
  return {
    ...source,
    quote: {
      exact,
      // Half a pictograph at the outer edge is left out: it could be neither stored nor found again.
      prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\udc00-\udfff]/, ''),
      suffix: text.slice(end, end + CONTEXT).replace(/[\ud800-\udbff]$/, ''),
    },
    position: { start, end },
  };
}

/**
 * Where the quoted words stand in `text` now: at their position, unless their context is only elsewhere; else at the one place
 * whose context agrees, else at the only place; else nowhere. Nowhere, too, while they wait for their place or go without one:
 * what looks like them then is something else.
 */
export function locate({ quote, position, placing }: Evidence, text: string): TextRange | undefined {
  if (placing) return undefined;
  const agrees = ({ start, end }: TextRange) =>
    text.slice(0, start).endsWith(quote.prefix) && text.slice(end, end + quote.suffix.length) === quote.suffix;
  const unmoved = text.slice(position.start, position.end) === quote.exact;
  if (unmoved && agrees(position)) return position;
  const places = occurrences(text, quote.exact);
  const agreeing = places.filter(agrees);
  if (agreeing.length === 1) return agreeing[0];
  if (unmoved) return position;
  return places.length === 1 ? places[0] : undefined;
}

/** The places where exactly these words stand, none overlapping another. */
export function occurrences(text: string, words: string): TextRange[] {
  const found: TextRange[] = [];
  if (!words) return found;
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + words.length)) {
    found.push({ start, end: start + words.length });
  }
  return found;
}
