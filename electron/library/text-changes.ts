// What a write changed in the texts of a book, so that whoever has them as they were need not go through all of them again. Pure.
import type { Passage, Review } from '../shared/model.ts';

/** All that readers wrote about a book and marked in it. */
export interface BookTexts {
  readonly reviews: readonly Review[];
  readonly passages: readonly Passage[];
}

export interface TextChanges {
  /** The version of the texts before, and the one they have now (see `textsVersion`). */
  readonly from: string;
  readonly to: string;
  /** What is new, or no longer as it was. */
  readonly changed: BookTexts;
  /** Ids of what is no longer there. */
  readonly gone: Readonly<Record<keyof BookTexts, readonly string[]>>;
}

/** A text that is the same object in both has not changed: texts are never changed in place. */
export function changedTexts(before: BookTexts, after: BookTexts): Pick<TextChanges, 'changed' | 'gone'> {
  const reviews = changedIn(before.reviews, after.reviews);
  const passages = changedIn(before.passages, after.passages);
  return {
    changed: { reviews: reviews.changed, passages: passages.changed },
    gone: { reviews: reviews.gone, passages: passages.gone },
  };
}

function changedIn<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]) {
  const kept = new Set(before);
  const changed = after.filter((text) => !kept.delete(text));
  const ids = new Set(changed.map(({ id }) => id));
  return { changed, gone: Array.from(kept, ({ id }) => id).filter((id) => !ids.has(id)) };
}
