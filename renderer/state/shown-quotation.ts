// A quotation as it may be shown outside of the text it is from, and whose words it is. Pure.
import type { Evidence, QuoteSource } from '../../electron/shared/club-model.ts';
import { defined } from '../../electron/shared/defined.ts';
import type { Book, ReviewSummary } from '../../electron/shared/model.ts';
import { passageAttribution } from '../../electron/shared/passage-place.ts';
import type { TextRange } from '../../electron/shared/rich-text.ts';
import { hiddenOfQuotation, type Quoted, shieldedWords } from '../../electron/shared/shielded-words.ts';
import { type MarkedPassage, quotedPassage } from '../../electron/shared/spoiler-marks.ts';
import { longDate } from '../../electron/shared/wording.ts';

/** What a book's points quote from, by id. */
export interface QuotedTexts {
  readonly book: Pick<Book, 'title' | 'authors'>;
  readonly reviews: ReadonlyMap<string, ReviewSummary>;
  readonly passages: ReadonlyMap<string, MarkedPassage>;
}

export interface ShownQuotation {
  readonly words: string;
  /** Some of the words are hidden. */
  readonly shielded: boolean;
  /** The reviewer, or the book's author and the place. */
  readonly who: string;
  /** The same as a note says it: a review with its date. */
  readonly attribution: string;
  /** BCP 47, where it is sure. */
  readonly language?: string;
  /** None where the text is not in this library. */
  readonly source?: QuoteSource;
}

/** Of a text that is gone nobody knows what the shield hides. */
export function shownQuotation(evidence: Evidence, texts: QuotedTexts, shield: boolean): ShownQuotation {
  const { exact } = evidence.quote;
  const words = shield ? shieldedWords(evidence, quotedText(evidence, texts)) : exact;
  const shown = { words, shielded: words !== exact };
  if ('passageId' in evidence) {
    const passage = texts.passages.get(evidence.passageId);
    const who = passageAttribution(texts.book, passage);
    const source = passage && { passageId: passage.id };
    return defined({ ...shown, who, attribution: who, source });
  }
  const review = texts.reviews.get(evidence.reviewId);
  const who = review?.reviewer.name ?? 'a reader';
  const attribution = review?.writtenOn ? `${who}, ${longDate(review.writtenOn)}` : who;
  const source = review && { reviewId: review.id };
  return defined({ ...shown, who, attribution, language: review?.language, source });
}

/** What the shield hides of the quoted words where it is on, as ranges of them. */
export function hiddenQuotedWords(evidence: Evidence, texts: QuotedTexts): TextRange[] {
  return hiddenOfQuotation(evidence, quotedText(evidence, texts));
}

function quotedText(evidence: Evidence, { reviews, passages }: QuotedTexts): Quoted | undefined {
  if ('reviewId' in evidence) return reviews.get(evidence.reviewId);
  const passage = passages.get(evidence.passageId);
  return passage && quotedPassage(passage);
}
