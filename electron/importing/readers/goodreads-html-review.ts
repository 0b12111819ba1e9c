// The reviews in the data of a saved Goodreads page.
import { z } from 'zod';
import { defined } from '../../shared/defined.ts';
import type { Skipped } from '../../shared/import-report.ts';
import type { FoundReview, Reviewer } from '../../shared/model.ts';
import type { RichText } from '../../shared/rich-text.ts';
import { richTextFromHtml } from '../html/html-text.ts';
import { webAddress } from '../html/safe-address.ts';
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
  text,
  truth,
  wholeNumber,
} from './goodreads-html-data.ts';
import { NAMELESS } from './goodreads-text-review.ts';

const connectionSchema = z.object({ totalCount: wholeNumber, edges: list });
const edgeSchema = z.object({ node: anything });
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
const taggingSchema = z.object({ tag: z.object({ name: z.string() }) });
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
  readonly skipped: Skipped[];
  /** How many reviews the page says there are. */
  readonly stated: number | undefined;
}

/** The page's reviews in its order; where it has no list of them, all that are in its data. */
export function readReviews(state: ApolloState): PageReviews {
  const connections = fieldsNamed(state.get('ROOT_QUERY'), 'getReviews').flatMap((place) => {
    const connection = entity(state, place, connectionSchema);
    return connection ? [connection] : [];
  });
  const listed = connections.flatMap(({ edges }) => edges.map((edge) => edgeSchema.safeParse(edge).data?.node));
  const places =
    connections.length > 0 ? listed : [...state].flatMap(([key, value]) => (key.startsWith('Review:') ? [value] : []));
  const reviews: FoundReview[] = [];
  const skipped: Skipped[] = [];
  const seen = new Set<string>();
  for (const place of places) {
    const found = entity(state, place, reviewSchema);
    if (!found || (found.id !== undefined && seen.has(found.id))) continue;
    if (found.id !== undefined) seen.add(found.id);
    const review = readReview(state, found);
    if ('reason' in review) skipped.push(review);
    else reviews.push(review);
  }
  const totals = connections.flatMap(({ totalCount }) => totalCount ?? []);
  return { reviews, skipped, stated: totals.length > 0 ? Math.max(...totals) : undefined };
}

function readReview(state: ApolloState, found: z.infer<typeof reviewSchema>): FoundReview | Skipped {
  const reviewer = reviewerOf(state, found.creator);
  const body = bodyOf(found.text ?? '');
  if (body.text === '' && found.rating === undefined) return nothingSaid(reviewer.name);
  const { shelving } = found;
  return defined({
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
}

export function nothingSaid(name: string): Skipped {
  return { reason: `The review by “${name}” has no text and no rating.`, excerpt: name.slice(0, 200) };
}

/** A body's HTML as text, with the spoilers that its writer marked in whichever way. */
export function bodyOf(html: string): RichText {
  return withWrittenSpoilers(richTextFromHtml(html, { base: GOODREADS }));
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
  const tags = taggings.map((tagging) => taggingSchema.safeParse(tagging).data?.tag.name);
  const names = [shelf, ...tags].map(line).filter((name) => name !== undefined);
  return [...new Set(names)];
}
