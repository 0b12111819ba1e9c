// The shield: which words of a review are hidden, and what stands in their place. One rule for the pane, lists, search and exports.
import type { Review, Revision } from './model.ts';
import type { TextRange } from './rich-text.ts';
import { mergeRanges } from './text-ranges.ts';

/** The ranges of a review's body that give the book away: all of it, or its spoiler marks. In order, disjoint. */
export function hiddenRanges(review: Pick<Review, 'body' | 'spoiler'>): TextRange[] {
  if (review.spoiler === 'whole') return review.body.text ? [{ start: 0, end: review.body.text.length }] : [];
  return mergeRanges(review.body.marks.filter((mark) => mark.type === 'spoiler'));
}

/**
 * The same of a review's former text. Where the review hides words now and its former text marked none, any of them may be such
 * words: all of it is hidden.
 */
export function hiddenRangesBefore(revision: Pick<Revision, 'body' | 'spoiler'>, now: Review): TextRange[] {
  const hidden = hiddenRanges(revision);
  return !hidden.length && hiddenRanges(now).length ? hiddenRanges({ ...revision, spoiler: 'whole' }) : hidden;
}

/**
 * `text` with every hidden stretch replaced by `instead`.
 * @param offset where `text` begins in the body that `hidden` speaks of.
 */
export function redact(text: string, hidden: readonly TextRange[], instead: string, offset = 0): string {
  let shown = '';
  let at = 0;
  for (const range of hidden) {
    const start = Math.max(range.start - offset, at);
    const end = Math.min(range.end - offset, text.length);
    if (start >= end) continue;
    shown += text.slice(at, start) + instead;
    at = end;
  }
  return shown + text.slice(at);
}

/** Whether any word of `range` is hidden. */
export function touches(range: TextRange, hidden: readonly TextRange[]): boolean {
  return hidden.some((other) => other.start < range.end && other.end > range.start);
}
