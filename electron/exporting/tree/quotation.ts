// A quotation as an export shows it: the words of a reader or of the book itself, and whose they are. In a hand-out, words that are
// under the shield, or that can no longer be told apart from such words, give way to "(spoiler)".
import type { Evidence, Stance } from '../../shared/club-model.ts';
import { defined } from '../../shared/defined.ts';
import type { Audience } from '../../shared/export-model.ts';
import type { Book, Review } from '../../shared/model.ts';
import { writerOf } from '../../shared/passage-place.ts';
import { occurrences } from '../../shared/quote-anchor.ts';
import { hiddenRanges, redact } from '../../shared/shield.ts';
import { hiddenOfQuotation, hiddenWithin, SPOILER } from '../../shared/shielded-words.ts';
import { type MarkedPassage, quotedPassage } from '../../shared/spoiler-marks.ts';
import { mergeRanges } from '../../shared/text-ranges.ts';
import { type Anchor, anchorOf } from './anchor.ts';
import type { PointQuotation } from './blocks.ts';
import { placeInBook, sourceTitle } from './wording.ts';

/** Who is named for words whose review is no longer in the library. */
const UNKNOWN_READER = 'a reader';

interface QuotedWords {
  /** The words to show, line breaks as their writer made them. */
  readonly exact: string;
  readonly sourceTitle?: string;
  readonly stance?: Stance;
  /** Not there for the words a note kept of a point that is gone. */
  readonly anchor?: Anchor;
}

/** Words from a review. */
export interface ReviewQuotation extends QuotedWords {
  readonly reviewer: string;
  readonly date?: string;
  readonly rating?: number;
  /** BCP 47, where the review's language is sure. */
  readonly language?: string;
  /** The review the words come from, if it is still in the library. */
  readonly reviewId?: string;
}

/** Words from the book itself. */
export interface PassageQuotation extends QuotedWords {
  readonly writer: string;
  /** Where they stand in the book, in words. */
  readonly place?: string;
  readonly highlightedBy?: string;
  /** The passage they come from, if it is still in the library. */
  readonly passageId?: string;
}

export type Quotation = ReviewQuotation | PassageQuotation;

/** What quotations are made with. */
export interface Quoting {
  readonly book: Book;
  readonly reviews: ReadonlyMap<string, Review>;
  readonly passages: ReadonlyMap<string, MarkedPassage>;
  readonly audience: Audience;
}

/**
 * A point's evidence as a quotation. Words whose review is gone are by "a reader"; a hand-out hides them, and those whose passage
 * is gone.
 */
export function quotationOf(evidence: Evidence, quoting: Quoting): Quotation {
  return 'passageId' in evidence
    ? passageQuotation(evidence, evidence.passageId, quoting)
    : reviewQuotation(evidence, evidence.reviewId, quoting);
}

function reviewQuotation(evidence: Evidence, reviewId: string, { reviews, audience }: Quoting): ReviewQuotation {
  const review = reviews.get(reviewId);
  const isHandout = audience === 'handout';
  const hidden = isHandout ? hiddenOfQuotation(evidence, review) : [];
  const exact = redact(evidence.quote.exact, hidden, SPOILER);
  const words = hidden.length > 0 ? 'hidden' : 'shown';
  const { stance } = evidence;
  if (!review)
    return defined({ exact, reviewer: UNKNOWN_READER, stance, anchor: anchorOf(evidence, words, undefined) });
  return defined({
    exact,
    reviewer: review.reviewer.name,
    reviewId: review.id,
    date: review.writtenOn,
    rating: review.rating,
    sourceTitle: sourceTitle(review.source),
    language: review.language,
    stance,
    anchor: anchorOf(evidence, words, {
      text: review.body.text,
      url: review.source.url,
      hidden: isHandout ? hiddenRanges(review) : [],
    }),
  });
}

function passageQuotation(
  evidence: Evidence,
  passageId: string,
  { book, passages, audience }: Quoting,
): PassageQuotation {
  const { quote, stance } = evidence;
  const passage = passages.get(passageId);
  const writer = writerOf(book);
  if (!passage) {
    const words = audience === 'handout' ? 'hidden' : 'shown';
    const exact = words === 'hidden' ? SPOILER : quote.exact;
    return defined({ exact, writer, stance, anchor: anchorOf(evidence, words, undefined) });
  }
  const isHandout = audience === 'handout';
  const hidden = isHandout ? hiddenOfQuotation(evidence, quotedPassage(passage)) : [];
  return defined({
    exact: redact(quote.exact, hidden, SPOILER),
    writer,
    passageId: passage.id,
    place: placeInBook(passage),
    highlightedBy: passage.by,
    sourceTitle: sourceTitle(passage.source),
    stance,
    anchor: anchorOf(evidence, hidden.length > 0 ? 'hidden' : 'shown', {
      text: passage.text,
      url: passage.source.url,
      hidden: isHandout ? (passage.hidden ?? []) : [],
    }),
  });
}

/**
 * The words a note kept of a point that has since been deleted. They do not say where they are from, so a hand-out looks for them
 * in all reviews, then in all passages; where none has them and some review hides words, they are hidden too: better a gap than a
 * spoiler.
 */
export function keptQuotation(
  kept: PointQuotation,
  { reviews, passages, audience }: Quoting,
): ReviewQuotation | undefined {
  if (!kept.exact) return undefined;
  const reviewer = kept.attribution.replace(/^[\s—–-]+/, '').trim() || UNKNOWN_READER;
  if (audience === 'leader') return { exact: kept.exact, reviewer };
  const from = [...reviews.values()].flatMap((review) => {
    const places = occurrences(review.body.text, kept.exact);
    return places.length > 0 ? [{ review, places }] : [];
  });
  if (from.length === 0) {
    const shown =
      [...passages.values()].some((passage) => !marksWords(passage) && passage.text.includes(kept.exact)) ||
      !([...reviews.values()].some(hidesWords) || [...passages.values()].some(marksWords));
    return { exact: shown ? kept.exact : SPOILER, reviewer };
  }
  const hidden = from.flatMap(({ review, places }) => hiddenWithin(kept.exact.length, places, hiddenRanges(review)));
  return { exact: redact(kept.exact, mergeRanges(hidden), SPOILER), reviewer };
}

function marksWords({ hidden = [] }: MarkedPassage): boolean {
  return hidden.length > 0;
}

function hidesWords(review: Review): boolean {
  return review.spoiler === 'whole' || hiddenRanges(review).length > 0;
}
