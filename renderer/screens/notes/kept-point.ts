// What a note keeps of a point that is put into it, for the day the point is deleted.
import type { Evidence, Point, QuoteSource } from '../../../electron/shared/club-model.ts';
import { redact } from '../../../electron/shared/shield.ts';
import { SPOILER } from '../../../electron/shared/shielded-words.ts';
import { mergeRanges } from '../../../electron/shared/text-ranges.ts';
import { hiddenQuotedWords, type QuotedTexts, shownQuotation } from '../../state/shown-quotation.ts';

export interface KeptPoint {
  readonly pointId: string;
  readonly text: string;
  /** The words of its first quotation; empty where it quotes nothing. */
  readonly exact: string;
  /** "Reviewer, 16 August 2010" or "Author, p. 12" */
  readonly attribution: string;
  /** `exact` as it may be shown while spoilers are hidden, where that differs: without its point nobody could tell. */
  readonly shielded: string | null;
}

/** @param texts those of the book, all of them. */
export function keptPoint(point: Point, texts: QuotedTexts): KeptPoint {
  const [evidence] = point.evidence;
  const quotation = evidence && shownQuotation(evidence, texts, true);
  return {
    pointId: point.id,
    text: point.text,
    exact: evidence?.quote.exact ?? '',
    attribution: quotation?.attribution ?? '',
    shielded: quotation?.shielded ? quotation.words : null,
  };
}

/**
 * The kept words under the shield. They do not say where they are from, so what is hidden wherever they stand now, and in what
 * their writer wrote, is hidden of them; where they are found nowhere, what was hidden when they were kept is all there is to go by.
 */
export function shieldedKeptWords({ exact, shielded, attribution }: KeptPoint, texts: QuotedTexts): string {
  const holds = ({ text }: { readonly text: string }) => text.includes(exact);
  const isBy = (name: string) => attribution === name || attribution.startsWith(`${name}, `);
  const reviews = [...texts.reviews.values()];
  const passages = [...texts.passages.values()].filter(holds);
  const holding = reviews.filter(({ body }) => body && holds(body));
  const sources: QuoteSource[] = [
    ...new Set([...holding, ...reviews.filter(({ reviewer }) => isBy(reviewer.name))]),
  ].map(({ id }) => ({ reviewId: id }));
  for (const { id } of passages) sources.push({ passageId: id });
  const hidden = sources.flatMap((source) => hiddenQuotedWords(evidenceFrom(source, exact), texts));
  if (hidden.length) return redact(exact, mergeRanges(hidden), SPOILER);
  return holding.length || passages.length ? exact : (shielded ?? exact);
}

/** Wherever the words stand in the source: nothing is known of where that was. */
function evidenceFrom(source: QuoteSource, exact: string): Evidence {
  return { ...source, quote: { exact, prefix: '', suffix: '' }, position: { start: 0, end: 0 } };
}

/** From a node's attributes, which may come from anywhere. */
export function keptIn(attributes: Readonly<Record<string, unknown>>): KeptPoint {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    pointId: text(attributes.pointId),
    text: text(attributes.text),
    exact: text(attributes.exact),
    attribution: text(attributes.attribution),
    shielded: typeof attributes.shielded === 'string' ? attributes.shielded : null,
  };
}
