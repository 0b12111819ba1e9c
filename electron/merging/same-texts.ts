// Which reviews and passages two books share, what is kept of both, and what each book has again afterwards. Pure.
import { isDeepStrictEqual } from 'node:util';
import type { RewordedText } from '../anchoring/reworded-text.ts';
import { matchPassages, matchReviews, shownOn } from '../importing/identity.ts';
import { mergeReviews } from '../importing/merge.ts';
import { takenBack } from '../importing/undo-import.ts';
import type { BookTexts } from '../library/library.ts';
import { defined } from '../shared/defined.ts';
import type { Passage, Review } from '../shared/model.ts';

/** One review or passage that was in both books: each book's own, and what the merge made of them under the id of the kept one. */
export interface Same<Text extends Review | Passage> {
  readonly gone: Text;
  readonly kept: Text;
  readonly merged: Text;
}

export interface SameTexts {
  readonly reviews: readonly Same<Review>[];
  readonly passages: readonly Same<Passage>[];
}

/** @param today the day of the merge, as an ISO date. */
export function sameTexts(gone: BookTexts, into: BookTexts, today: string): SameTexts {
  return {
    reviews: pairs(gone.reviews, into.reviews, matchReviews).map(({ gone, kept }) => {
      return { gone, kept, merged: richerReview(gone, kept, today) };
    }),
    passages: pairs(gone.passages, into.passages, matchPassages)
      .filter(({ gone, kept }) => sameWordsAndPlace(gone, kept))
      .map(({ gone, kept }) => ({ gone, kept, merged: fullerPassage(gone, kept) })),
  };
}

/** What the book has with the other's texts. It may have some of them already: a merge that was interrupted is begun again. */
export function mergedTexts(into: BookTexts, gone: BookTexts, same: SameTexts, bookId: string): BookTexts {
  return {
    reviews: joined(into.reviews, gone.reviews, same.reviews, bookId),
    passages: joined(into.passages, gone.passages, same.passages, bookId),
  };
}

/** What the book that went has again, each as it is now. @param gone its texts as they were. */
export function textsBack(gone: BookTexts, into: BookTexts, same: SameTexts): BookTexts {
  return {
    reviews: broughtBack(gone.reviews, into.reviews, same.reviews, partedReview),
    passages: broughtBack(gone.passages, into.passages, same.passages, takenBack),
  };
}

/** What the other book keeps. @param gone all that the book that went has. */
export function textsLeft(gone: BookTexts, into: BookTexts, same: SameTexts): BookTexts {
  return {
    reviews: left(gone.reviews, into.reviews, same.reviews, partedReview),
    passages: left(gone.passages, into.passages, same.passages, takenBack),
  };
}

/** Ids of what was kept, by the ids of what it was the same as. */
export function keptIds({ reviews, passages }: SameTexts): Map<string, string> {
  return new Map([...reviews, ...passages].map(({ gone, kept }) => [gone.id, kept.id]));
}

/** Ids of what only this book had. */
export function ownIds({ reviews, passages }: BookTexts, same: SameTexts): Set<string> {
  const shared = keptIds(same);
  return new Set([...reviews, ...passages].flatMap(({ id }) => (shared.has(id) ? [] : [id])));
}

/** What points of both books have to follow, under the ids that they quote. Passages share their words. */
export function rewordedByMerge({ reviews }: SameTexts): RewordedText[] {
  return reviews.flatMap(({ gone, kept, merged }) =>
    [gone, kept].flatMap(({ id, body }) => reworded(id, body.text, merged.body.text)),
  );
}

/** What points have to follow that go back with their book, under the ids that they quote still. */
export function rewordedByParting(into: BookTexts, back: BookTexts, same: SameTexts): RewordedText[] {
  const now = new Map(into.reviews.map(({ id, body }) => [id, body.text]));
  const own = new Map(back.reviews.map(({ id, body }) => [id, body.text]));
  return same.reviews.flatMap(({ gone, kept }) => {
    const [former, text] = [now.get(kept.id), own.get(gone.id)];
    return former === undefined || text === undefined ? [] : reworded(kept.id, former, text);
  });
}

function reworded(id: string, former: string, text: string): RewordedText[] {
  return former === text ? [] : [{ id, text, former }];
}

function pairs<Text extends Review | Passage>(
  gone: readonly Text[],
  into: readonly Text[],
  match: (found: readonly Text[], known: readonly Text[]) => readonly { known?: Text }[],
): { gone: Text; kept: Text }[] {
  // One and the same in both: a copy, which needs no merging.
  const ids = new Set(into.map(({ id }) => id));
  const others = gone.filter(({ id }) => !ids.has(id));
  const copies = new Set(gone.map(({ id }) => id));
  return match(
    others,
    into.filter(({ id }) => !copies.has(id)),
  ).flatMap(({ known }, index) => {
    const other = others[index];
    return known && other ? [{ gone: other, kept: known }] : [];
  });
}

/** The later one's words, or the richer rendering of the same; the former ones stay as a revision. */
function richerReview(gone: Review, kept: Review, today: string): Review {
  const [known, newer] = (shownOn(gone) ?? '') > (shownOn(kept) ?? '') ? [kept, gone] : [gone, kept];
  const { id: _, bookId: __, ...found } = newer;
  const { format, importId } = found.source;
  const into = { bookId: kept.bookId, importId, format, newId: () => kept.id, today };
  const [merged = kept] = mergeReviews([known], [{ known, found }], into).reviews;
  const { goneSince: ___, ...there } = merged;
  return {
    ...there,
    id: kept.id,
    bookId: kept.bookId,
    source: { ...merged.source, ...lastSeen(kept, merged) },
    // It is gone from the pages only where both say so.
    ...defined({ goneSince: gone.goneSince && kept.goneSince }),
  };
}

/** Of the pages of the book it stays in: the next import of one tells by it what is gone. */
function lastSeen({ source }: Review, merged: Review): { lastSeenImportId?: string } {
  const importId = source.lastSeenImportId ?? source.importId;
  return importId === merged.source.importId ? {} : { lastSeenImportId: importId };
}

/** A highlight that was made longer, or has another note beside it, stays beside the other. */
function sameWordsAndPlace(a: Passage, b: Passage): boolean {
  const agree = (one: string | undefined, other: string | undefined) => (one ?? other) === (other ?? one);
  return a.text === b.text && a.location === b.location && a.page === b.page && agree(a.note, b.note);
}

function fullerPassage(gone: Passage, kept: Passage): Passage {
  return { ...gone, ...kept, tags: [...new Set([...kept.tags, ...gone.tags])] };
}

function joined<Text extends Review | Passage>(
  into: readonly Text[],
  gone: readonly Text[],
  same: readonly Same<Text>[],
  bookId: string,
): Text[] {
  const merged = new Map(same.map((pair) => [pair.kept.id, pair.merged]));
  const there = new Set([...into.map(({ id }) => id), ...same.map((pair) => pair.gone.id)]);
  const coming = gone.filter(({ id }) => !there.has(id));
  return [...into.map((text) => merged.get(text.id) ?? text), ...coming.map((text) => ({ ...text, bookId }))];
}

type Parting<Text> = (now: Text, before: Text, after: Text) => Text;

function broughtBack<Text extends Review | Passage>(
  gone: readonly Text[],
  into: readonly Text[],
  same: readonly Same<Text>[],
  parted: Parting<Text>,
): Text[] {
  const now = new Map(into.map((text) => [text.id, text]));
  const shared = new Map(same.map((pair) => [pair.gone.id, pair]));
  return gone.map((text) => {
    const pair = shared.get(text.id);
    const current = now.get(pair?.kept.id ?? text.id);
    if (!current) return text;
    const { id, bookId } = text;
    return { ...(pair ? parted(current, pair.gone, pair.merged) : current), id, bookId };
  });
}

function left<Text extends Review | Passage>(
  gone: readonly Text[],
  into: readonly Text[],
  same: readonly Same<Text>[],
  parted: Parting<Text>,
): Text[] {
  const leaving = new Set(gone.map(({ id }) => id));
  const shared = new Map(same.map((pair) => [pair.kept.id, pair]));
  return into
    .filter(({ id }) => !leaving.has(id))
    .map((text) => {
      const pair = shared.get(text.id);
      return pair ? parted(text, pair.kept, pair.merged) : text;
    });
}

/** The review as it was, but for what an import changed since the merge; its words, what is hidden of them and its revisions go together. */
function partedReview(now: Review, before: Review, after: Review): Review {
  const words = ({ body, spoiler, revisions }: Review) => ({ body, spoiler, ...defined({ revisions }) });
  const back = takenBack(now, before, after);
  if (isDeepStrictEqual(words(now), words(after))) return back;
  const { revisions: _, ...others } = back;
  return { ...others, ...words(now) };
}
