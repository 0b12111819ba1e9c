// The reviews in the data of a saved Goodreads page.
import { z } from 'zod';
import { defined } from '../../shared/defined.ts';
import type { FoundReview, Reviewer } from '../../shared/model.ts';
import type { RichText } from '../../shared/rich-text.ts';
import { richTextFromHtml } from '../html/html-text.ts';
import { webAddress } from '../html/safe-address.ts';
import { field, textIn } from '../json.ts';
import { reviewWithin, shortened, tooLong } from '../limits.ts';
import type { Notes } from '../notes.ts';
import { spoilerIn, withWrittenSpoilers } from '../written-spoilers.ts';
import { GOODREADS, line } from './goodreads-html-book.ts';
import {
  type ApolloState,
  anything,
  dayOf,
  entity,
  fieldsNamed,
  list,
  moment,
  part,
  placeIn,
  text,
  truth,
  wholeNumber,
} from './goodreads-html-data.ts';
import { NAMELESS } from './goodreads-text-review.ts';

const connectionSchema = z.object({ totalCount: wholeNumber, edges: list });
const reviewSchema = z.object({
  id: text,
  creator: anything,
  createdAt: moment,
  updatedAt: moment,
  lastRevisionAt: moment,
  spoilerStatus: truth,
  text,
  rating: z.int().min(1).max(5).optional().catch(undefined),
  shelving: part({ shelf: part({ name: text }), taggings: list, webUrl: text }),
  likeCount: wholeNumber,
  commentCount: wholeNumber,
});
const userSchema = z.object({
  name: text,
  isAuthor: truth,
  followersCount: wholeNumber,
  textReviewsCount: wholeNumber,
  contributor: anything,
});
const contributorSchema = z.object({ name: text, works: part({ totalCount: wholeNumber }) });

export interface PageReviews {
  readonly reviews: FoundReview[];
  /** How many reviews the page says there are. */
  readonly stated: number | undefined;
}

/** Lists of reviews on one page, by language or stars. */
const MOST_CONNECTIONS = 20;

/** The page's reviews in its order; where it has no list of them, all that are in its data. */
export function readReviews(state: ApolloState, notes: Notes): PageReviews {
  const lists = fieldsNamed(state.get('ROOT_QUERY'), 'getReviews').map((place) => placeIn(state, place));
  // Each once, however many references to it there are.
  const connections = [...new Set(lists)].slice(0, MOST_CONNECTIONS).flatMap((place) => {
    const connection = entity(state, place, connectionSchema);
    return connection ? [connection] : [];
  });
  const listed = connections.flatMap(({ edges }) => edges.map((edge) => field(edge, 'node')));
  const places =
    connections.length > 0 ? listed : [...state].flatMap(([key, value]) => (key.startsWith('Review:') ? [value] : []));
  const reviews: FoundReview[] = [];
  const seen = new Set<unknown>();
  for (const place of places) {
    // One without an id is the same where it stands at the same place.
    const own = placeIn(state, place);
    const isNew = typeof own === 'object' && own !== null && !seen.has(own);
    const found = isNew ? reviewSchema.safeParse(own).data : undefined;
    seen.add(own);
    if (!found || (found.id !== undefined && seen.has(found.id))) continue;
    if (found.id !== undefined) seen.add(found.id);
    const length = found.text?.length ?? 0;
    if (!notes.hasRoom(tooLong(length) ? 0 : length)) break;
    const review = readReview(state, found, notes);
    if (review) reviews.push(review);
  }
  const totals = connections.flatMap(({ totalCount }) => totalCount ?? []);
  return { reviews, stated: totals.length > 0 ? Math.max(...totals) : undefined };
}

function readReview(state: ApolloState, found: z.infer<typeof reviewSchema>, notes: Notes): FoundReview | undefined {
  const reviewer = reviewerOf(state, found.creator);
  const body = bodyOf(found.text ?? '', reviewer.name, notes);
  if (!body || (body.text === '' && found.rating === undefined)) {
    if (body) noteNothingSaid(reviewer.name, notes);
    return undefined;
  }
  const { shelving } = found;
  const review = defined({
    reviewer,
    ...datesOf(found),
    rating: found.rating,
    body,
    spoiler: found.spoilerStatus ? ('whole' as const) : spoilerIn(body),
    likeCount: found.likeCount,
    commentCount: found.commentCount,
    shelves: shelvesOf(shelving?.shelf?.name, shelving?.taggings ?? []),
    source: defined({ url: webAddress(shelving?.webUrl, GOODREADS), remoteId: found.id || undefined }),
  });
  return reviewWithin(review, notes);
}

export function noteNothingSaid(name: string, notes: Notes): void {
  notes.skip(undefined, `The review by “${shortened(name)}” has no text and no rating.`, name);
}

/** A body's HTML as text, with the spoilers that its writer marked in whichever way; undefined, and noted, where it is too long. */
export function bodyOf(html: string, name: string, notes: Notes): RichText | undefined {
  const why = tooLong(html.length);
  if (!why) return withWrittenSpoilers(richTextFromHtml(html, { base: GOODREADS }));
  notes.skip(undefined, `The review by “${shortened(name)}” ${why}.`, html);
  return undefined;
}

/**
 * Written on the day it was created; revised on the day of its last revision where that is another one. Goodreads shows only the
 * latter: the date of the same review in a text page or in a rendered card is `revisedOn ?? writtenOn`.
 */
function datesOf(found: z.infer<typeof reviewSchema>) {
  const created = dayOf(found.createdAt);
  const shown = dayOf(found.lastRevisionAt) ?? created ?? dayOf(found.updatedAt);
  const writtenOn = created ?? shown;
  return { writtenOn, revisedOn: shown === writtenOn ? undefined : shown };
}

function reviewerOf(state: ApolloState, place: unknown): Reviewer {
  const user = entity(state, place, userSchema);
  const contributor = user && entity(state, user.contributor, contributorSchema);
  return defined({
    name: readerName(user?.name) ?? readerName(contributor?.name) ?? NAMELESS,
    reviewCount: user?.textReviewsCount,
    followerCount: user?.followersCount,
    authoredBookCount: user?.isAuthor ? contributor?.works?.totalCount : undefined,
    isAuthor: user?.isAuthor ?? false,
  });
}

/** A name with something to see in it. */
export function readerName(name: string | undefined): string | undefined {
  const written = line(name);
  return written !== undefined && /[\p{L}\p{N}\p{P}\p{S}]/u.test(written) ? written : undefined;
}

function shelvesOf(shelf: string | undefined, taggings: readonly unknown[]): string[] {
  const tags = taggings.map((tagging) => textIn(field(tagging, 'tag'), 'name'));
  const names = [shelf, ...tags].map(line).filter((name) => name !== undefined);
  return [...new Set(names)];
}
