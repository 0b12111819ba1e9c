// The group's own word on what gives the book away, put into the reviews and passages it speaks of: from then on everything that
// shields words (panes, lists, search, exports) takes it as the source's own. Pure.
import { sourceIdOf } from './club-model.ts';
import { groupBy } from './group-by.ts';
import type { SpoilerMark } from './group-model.ts';
import { hiddenWithMarks } from './marked-ranges.ts';
import type { Passage, Review } from './model.ts';
import type { TextRange } from './rich-text.ts';
import { hiddenRanges } from './shield.ts';
import type { Quoted } from './shielded-words.ts';

/**
 * The reviews as the group sees them: what it hides is marked as a spoiler, what it opened is marked no more. Reviews without a
 * mark stay the same objects.
 * @param marks oldest first, as readClub has them: a later one overrules
 */
export function withSpoilerMarks(reviews: readonly Review[], marks: readonly SpoilerMark[]): readonly Review[] {
  if (marks.length === 0) return reviews;
  const byReview = groupBy(marks, sourceIdOf);
  return reviews.map((review) => {
    const own = byReview.get(review.id);
    return own ? marked(review, own) : review;
  });
}

/** A passage as the group sees it. */
export interface MarkedPassage extends Passage {
  /** What the group hides of its words, in order and disjoint; left out where nobody marked any. */
  readonly hidden?: readonly TextRange[];
}

/** The same for passages, of which their source hides nothing. */
export function passagesWithSpoilerMarks(
  passages: readonly Passage[],
  marks: readonly SpoilerMark[],
): readonly MarkedPassage[] {
  if (marks.length === 0) return passages;
  const byPassage = groupBy(marks, sourceIdOf);
  return passages.map((passage) => {
    const hidden = hiddenWithMarks(passage.text, [], byPassage.get(passage.id) ?? []);
    return hidden ? { ...passage, hidden } : passage;
  });
}

/** What must be known of a passage to quote it. */
export function quotedPassage({ text, hidden = [] }: MarkedPassage): Quoted {
  return { spoiler: spoilerOf(hidden, text.length), body: { text, marks: hidden.map(asMark) } };
}

function asMark(range: TextRange) {
  return { type: 'spoiler' as const, ...range };
}

function marked(review: Review, marks: readonly SpoilerMark[]): Review {
  const { text, marks: others } = review.body;
  const hidden = hiddenWithMarks(text, hiddenRanges(review), marks);
  if (!hidden) return review;
  return {
    ...review,
    spoiler: spoilerOf(hidden, text.length),
    body: {
      text,
      marks: [...others.filter(({ type }) => type !== 'spoiler'), ...hidden.map(asMark)],
    },
  };
}

function spoilerOf(hidden: readonly TextRange[], length: number): Review['spoiler'] {
  const [first] = hidden;
  if (!first) return 'none';
  return first.start === 0 && first.end === length ? 'whole' : 'some';
}
