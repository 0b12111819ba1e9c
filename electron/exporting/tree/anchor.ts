// Where quoted words stand in the text they are from, for programs that look for them there; in a hand-out without a word of what
// is under the shield.
import { type Evidence, type QuoteSource, sourceOf } from '../../shared/club-model.ts';
import { defined } from '../../shared/defined.ts';
import { locate, quoteOf } from '../../shared/quote-anchor.ts';
import type { TextRange } from '../../shared/rich-text.ts';

/** Says as much as is known of the words’ place and may be said; which text they are from is always said. */
export interface Anchor {
  /** The review or passage, also where it is no longer in the library. */
  readonly source: QuoteSource;
  /** Where the source can be read. */
  readonly url?: string;
  readonly quote?: { readonly exact: string; readonly prefix: string; readonly suffix: string };
  /** In Unicode code points of the source’s text, as the Web Annotation model counts (4.2.4); not in UTF-16 code units. */
  readonly position?: TextRange;
}

/** What is quoted, and the ranges of it that are hidden from the audience. In order, disjoint. */
export interface AnchoredText {
  readonly text: string;
  readonly url?: string | undefined;
  readonly hidden: readonly TextRange[];
}

/**
 * @param words whether the quoted words may be told
 * @param from nothing where the review or passage is gone
 */
export function anchorOf(evidence: Evidence, words: 'shown' | 'hidden', from: AnchoredText | undefined): Anchor {
  const source = sourceOf(evidence);
  const place = from && locate(evidence, from.text);
  const placed = from && place && quoteOf(source, from.text, place);
  if (!placed) {
    // What stood around the words in a former text may be hidden by now.
    const quote = from?.hidden.length ? { ...evidence.quote, prefix: '', suffix: '' } : evidence.quote;
    return defined({ source, url: from?.url, quote: words === 'shown' ? quote : undefined });
  }
  const { start, end } = placed.position;
  return defined({
    source,
    url: from.url,
    quote: words === 'shown' ? withoutHidden(placed, from.hidden) : undefined,
    position: { start: codePoints(from.text, start), end: codePoints(from.text, end) },
  });
}

/** The quotation with as much of the words around it as nothing hidden stands in. */
function withoutHidden({ quote, position }: Evidence, hidden: readonly TextRange[]): Evidence['quote'] {
  const before = hidden.findLast(({ start }) => start < position.start)?.end ?? 0;
  const after = hidden.find(({ end }) => end > position.end)?.start ?? Number.POSITIVE_INFINITY;
  return {
    exact: quote.exact,
    prefix: quote.prefix.slice(Math.max(0, before - (position.start - quote.prefix.length))),
    suffix: quote.suffix.slice(0, Math.max(0, after - position.end)),
  };
}

/** How many code points stand before a code unit. */
function codePoints(text: string, at: number): number {
  return at - (text.slice(0, at).match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}
