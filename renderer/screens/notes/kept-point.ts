// What a note keeps of a point that is put into it, for the day the point is deleted.
import type { Point } from '../../../electron/shared/club-model.ts';
import { type QuotedTexts, shownQuotation } from '../../state/shown-quotation.ts';

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
