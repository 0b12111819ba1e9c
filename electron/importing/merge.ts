// What becomes of a book and its reviews when a source is read again: the newer facts win, but never a poorer rendering of the
// same thing over a richer one. Pure.
import { isDeepStrictEqual } from 'node:util';
import type { RewordedText } from '../anchoring/reworded-text.ts';
import { defined } from '../shared/defined.ts';
import type { ImportCounts } from '../shared/import-report.ts';
import type { Book, BookFacts, FoundReview, Review, Revision } from '../shared/model.ts';
import { type MatchedReview, shownOn } from './identity.ts';

/**
 * A page saved as text lacks stars, likes, marks and exact numbers that its HTML has: of a review that was not revised since,
 * it only fills gaps.
 */
const POORER: Readonly<Record<string, string>> = { 'goodreads-text': 'goodreads-html' };

/** Pages of a book's reviews, which are saved again to follow what is new on them; other sources say nothing by what they lack. */
const PAGES: ReadonlySet<string> = new Set(['goodreads-text', 'goodreads-html']);

/** Each can be as long as a review; nobody looks further back. */
const MOST_REVISIONS = 20;

/** @param format what `facts` were read from; @param known the book's reviews, whose sources tell what was read before. */
export function mergeBook(book: Book, facts: BookFacts, format: string, known: readonly Review[]): Book {
  const poorer = known.some(({ source }) => source.format === POORER[format]);
  return {
    ...(poorer ? { ...facts, ...book } : { ...book, ...facts }),
    title: book.title,
    authors: facts.authors.length ? facts.authors : book.authors,
    genres: facts.genres.length ? facts.genres : book.genres,
    ratings: { ...book.ratings, ...facts.ratings },
  };
}

export interface MergedReviews {
  readonly reviews: Review[];
  /** Known reviews whose words are others now. */
  readonly reworded: RewordedText[];
  readonly counts: Omit<ImportCounts, 'skipped'>;
}

export interface MergeOptions {
  readonly bookId: string;
  readonly importId: string;
  readonly format: string;
  readonly newId: () => string;
  /** The day of the import, as an ISO date. */
  readonly today: string;
  /** The book's last import of the same format, if there was one; left out also where the source is cut off and cannot tell what is gone. */
  readonly previousImportId?: string | undefined;
}

/**
 * Known reviews keep their place and id, and stay when the source no longer has them, then marked as gone; new ones follow.
 * That a review was seen again, or is gone, is no update of it.
 */
export function mergeReviews(
  known: readonly Review[],
  matched: readonly MatchedReview[],
  into: MergeOptions,
): MergedReviews {
  const counts = { new: 0, updated: 0, unchanged: 0 };
  const changed = new Map<string, Review>();
  const unchanged = new Map<string, Review>();
  const added: Review[] = [];
  for (const { found: whole, known: before } of matched) {
    const { revisions: formerly = [], goneSince, ...found } = whole;
    const former = formerly.map((revision): Revision => ({ ...revision, importId: into.importId }));
    const source = { ...found.source, format: into.format, importId: into.importId };
    if (!before) {
      counts.new += 1;
      const review = { ...found, id: into.newId(), bookId: into.bookId, source, ...defined({ goneSince }) };
      added.push(withFormer(review, former));
      continue;
    }
    const poorer = before.source.format === POORER[into.format] && shownOn(found) === shownOn(before);
    const after = withFormer(poorer ? completed(before, found) : replaced(before, found), former);
    if (isDeepStrictEqual(after, before)) {
      counts.unchanged += 1;
      unchanged.set(before.id, seen(before, into));
    } else {
      counts.updated += 1;
      const kept = withRevision(poorer ? after : { ...after, source: { ...before.source, ...source } }, before, into);
      changed.set(before.id, seen(kept, into));
    }
  }
  const reworded = known.flatMap((before) => {
    const after = changed.get(before.id);
    return after && after.body.text !== before.body.text
      ? [{ id: after.id, text: after.body.text, former: before.body.text }]
      : [];
  });
  const gone = goneFrom(known, matched, into);
  const reviews = known.map((review) =>
    gone.has(review)
      ? { ...review, goneSince: into.today }
      : (changed.get(review.id) ?? unchanged.get(review.id) ?? review),
  );
  return { reviews: [...reviews, ...added], reworded, counts };
}

/** `after` with what it replaced of `before`, where its writer changed words or stars. */
function withRevision(after: Review, before: Review, { format, today }: MergeOptions): Review {
  // The same text, read better.
  const richer = POORER[before.source.format] === format && shownOn(after) === shownOn(before);
  const reworded = after.body.text !== before.body.text && !richer;
  // A source that knows no stars does not say that there were none.
  const rerated = before.rating !== undefined && after.rating !== before.rating;
  if (!reworded && !rerated) return after;
  const { body, spoiler, rating, writtenOn, revisedOn, source } = before;
  const former: Revision = {
    ...{ body, spoiler, replacedOn: today, importId: source.importId },
    ...defined({ rating, writtenOn, revisedOn }),
  };
  return { ...after, revisions: [former, ...(after.revisions ?? [])].slice(0, MOST_REVISIONS) };
}

/** The review with what else it is known to have said before, newest first. */
function withFormer(review: Review, former: readonly Revision[]): Review {
  const known = review.revisions ?? [];
  const sameAs = (a: Revision) => (b: Revision) => isDeepStrictEqual({ ...a, importId: '' }, { ...b, importId: '' });
  const more = former.filter((revision) => !known.some(sameAs(revision)));
  if (!more.length) return review;
  // Those of one day stay in their order.
  const all = [...known, ...more].toSorted((a, b) => b.replacedOn.localeCompare(a.replacedOn));
  return { ...review, revisions: all.slice(0, MOST_REVISIONS) };
}

/** A review that the page of this import has. */
function seen(review: Review, { format, importId }: MergeOptions): Review {
  if (!PAGES.has(format)) return review;
  const { goneSince: _, ...there } = review;
  const { lastSeenImportId: __, ...source } = review.source;
  return { ...there, source: source.importId === importId ? source : { ...source, lastSeenImportId: importId } };
}

/**
 * The reviews that the page had when it was last imported and has no longer. None where it has none of those it had: then it is
 * another page, such as the next thirty reviews of the book.
 */
function goneFrom(
  known: readonly Review[],
  matched: readonly MatchedReview[],
  { format, previousImportId }: MergeOptions,
): ReadonlySet<Review> {
  if (!PAGES.has(format) || previousImportId === undefined) return new Set();
  const found = new Set(matched.map((match) => match.known?.id));
  const before = known.filter(({ source }) => (source.lastSeenImportId ?? source.importId) === previousImportId);
  const missing = before.filter(({ id }) => !found.has(id));
  return new Set(missing.length < before.length ? missing : []);
}

/** What was found of a review, without what is told of its past. */
type FoundNow = Omit<FoundReview, 'revisions' | 'goneSince'>;

/** What is known stays; what was not known is added. */
function completed(before: Review, found: FoundNow): Review {
  return {
    ...found,
    ...before,
    reviewer: { ...found.reviewer, ...before.reviewer },
    shelves: before.shelves.length ? before.shelves : found.shelves,
  };
}

/** What was found wins; what it lacks stays. */
function replaced(before: Review, found: FoundNow): Review {
  return {
    ...before,
    ...found,
    ...richerBody(before, found),
    reviewer: { ...before.reviewer, ...found.reviewer },
    shelves: found.shelves.length ? found.shelves : before.shelves,
    source: before.source,
  };
}

/** The same words without their marks are a poorer copy: what is known of them stays, above all what of them is hidden. */
function richerBody(before: Review, found: FoundNow): Pick<Review, 'body' | 'spoiler'> {
  const unmarked = found.body.text === before.body.text && found.spoiler === 'none';
  if (unmarked && !found.body.marks.length) return { body: before.body, spoiler: before.spoiler };
  if (!unmarked || before.spoiler !== 'some') return { body: found.body, spoiler: found.spoiler };
  const hidden = before.body.marks.filter(({ type }) => type === 'spoiler');
  return { body: { ...found.body, marks: [...found.body.marks, ...hidden] }, spoiler: 'some' };
}
