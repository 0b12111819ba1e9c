// What a note keeps of a point that is put into it, for the day the point is deleted.
import type { Point } from '../../../electron/shared/club-model.ts';
import type { ReviewSummary } from '../../../electron/shared/model.ts';
import { shieldedWords } from '../../../electron/shared/shielded-words.ts';
import { longDate } from '../../../electron/shared/wording.ts';

export interface KeptPoint {
  readonly pointId: string;
  readonly text: string;
  /** The words of its first quotation; empty where it quotes nothing. */
  readonly exact: string;
  /** "Reviewer, 16 August 2010" */
  readonly attribution: string;
  /** `exact` as it may be shown while spoilers are hidden, where that differs: without its point nobody could tell. */
  readonly shielded: string | null;
}

/** @param reviews those of the book, all of them. */
export function keptPoint(point: Point, reviews: readonly ReviewSummary[]): KeptPoint {
  const [evidence] = point.evidence;
  const review = reviews.find(({ id }) => id === evidence?.reviewId);
  const exact = evidence?.quote.exact ?? '';
  const shielded = evidence ? shieldedWords(evidence, review) : '';
  return {
    pointId: point.id,
    text: point.text,
    exact,
    attribution: evidence ? attributionOf(review) : '',
    shielded: shielded === exact ? null : shielded,
  };
}

export function attributionOf(review: ReviewSummary | undefined): string {
  if (!review) return 'a reader';
  const { reviewer, writtenOn } = review;
  return writtenOn ? `${reviewer.name}, ${longDate(writtenOn)}` : reviewer.name;
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
