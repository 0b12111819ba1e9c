// A quotation as an export shows it: the reviewer's own words, who wrote them and when. In a hand-out, words that are under
// the shield, or that can no longer be told apart from such words, give way to "(spoiler)".
import type { Evidence } from '../shared/club-model.ts';
import type { Audience } from '../shared/contract.ts';
import { defined } from '../shared/defined.ts';
import type { Review } from '../shared/model.ts';
import { occurrences } from '../shared/quote-anchor.ts';
import { mergeRanges } from '../shared/rich-text.ts';
import { hiddenRanges, redact } from '../shared/shield.ts';
import { hiddenWithin, SPOILER, shieldedWords } from '../shared/shielded-words.ts';
import type { PointQuotation } from './blocks.ts';
import { sourceTitle } from './wording.ts';

/** Who is named for words whose review is no longer in the library. */
const UNKNOWN_READER = 'a reader';

export interface Quotation {
  /** The words to show, line breaks as the reviewer made them. */
  readonly exact: string;
  readonly reviewer: string;
  readonly date?: string;
  readonly rating?: number;
  readonly sourceTitle?: string;
  /** BCP 47, where the review's language is sure. */
  readonly language?: string;
  readonly stance?: 'for' | 'against';
  /** The review the words come from, if it is still in the library. */
  readonly reviewId?: string;
}

/** What quotations are made with. */
export interface Quoting {
  readonly reviews: ReadonlyMap<string, Review>;
  readonly audience: Audience;
}

/** A point's evidence as a quotation. Words whose review is gone are by "a reader"; a hand-out hides them. */
export function quotationOf(evidence: Evidence, { reviews, audience }: Quoting): Quotation {
  const review = reviews.get(evidence.reviewId);
  const exact = audience === 'handout' ? shieldedWords(evidence, review) : evidence.quote.exact;
  if (!review) return defined({ exact, reviewer: UNKNOWN_READER, stance: evidence.stance });
  return defined({
    exact,
    reviewer: review.reviewer.name,
    reviewId: review.id,
    date: review.writtenOn,
    rating: review.rating,
    sourceTitle: sourceTitle(review.source),
    language: review.language,
    stance: evidence.stance,
  });
}

/**
 * The words a note kept of a point that has since been deleted. They do not say which review they are from, so a hand-out looks
 * for them in all; where no review has them and some review hides words, they are hidden too: better a gap than a spoiler.
 */
export function keptQuotation(kept: PointQuotation, { reviews, audience }: Quoting): Quotation | undefined {
  if (!kept.exact) return undefined;
  const reviewer = kept.attribution.replace(/^[\s—–-]+/, '').trim() || UNKNOWN_READER;
  if (audience === 'leader') return { exact: kept.exact, reviewer };
  const from = [...reviews.values()].flatMap((review) => {
    const places = occurrences(review.body.text, kept.exact);
    return places.length > 0 ? [{ review, places }] : [];
  });
  if (from.length === 0) return { exact: [...reviews.values()].some(hidesWords) ? SPOILER : kept.exact, reviewer };
  const hidden = from.flatMap(({ review, places }) => hiddenWithin(kept.exact.length, places, hiddenRanges(review)));
  return { exact: redact(kept.exact, mergeRanges(hidden), SPOILER), reviewer };
}

function hidesWords(review: Review): boolean {
  return review.spoiler === 'whole' || hiddenRanges(review).length > 0;
}
