// The facts about the book in the data of a saved Goodreads page.
import { z } from 'zod';
import { defined } from '../../shared/defined.ts';
import type { BookFacts, Ratings } from '../../shared/model.ts';
import { plainRichText } from '../../shared/rich-text.ts';
import { richTextFromHtml } from '../html/html-text.ts';
import { webAddress } from '../html/safe-address.ts';
import { LONGEST_LINE, shortened, tooLong } from '../limits.ts';
import type { Notes } from '../notes.ts';
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
  wholeNumber,
} from './goodreads-html-data.ts';

export const GOODREADS = 'https://www.goodreads.com';

/**
 * How many books, contributors, series or genres of one page are looked at; a page has ten or twenty. All of a longer list can stand
 * for the same large thing, so that a small file takes hours.
 */
const MOST_PLACES = 500;

const bookSchema = z.looseObject({
  id: text,
  title: text,
  titleComplete: text,
  webUrl: text,
  work: anything,
  primaryContributorEdge: anything,
  secondaryContributorEdges: list,
  bookGenres: list,
  bookSeries: list,
  details: part({ isbn: text, isbn13: text, format: text, numPages: wholeNumber }),
});
const edgeSchema = z.object({ node: anything, role: text });
const contributorSchema = z.object({ name: text, description: text });
const genreSchema = z.object({ genre: z.object({ name: z.string() }) });
const seriesSchema = z.object({ userPosition: text, series: anything });
const seriesNameSchema = z.object({ title: z.string() });
const workSchema = z.object({
  details: part({ publicationTime: moment }),
  stats: part({
    averageRating: z.number().min(0).max(5).optional().catch(undefined),
    ratingsCount: wholeNumber,
    ratingsCountDist: z.array(z.int().nonnegative()).length(5).optional().catch(undefined),
    textReviewsCount: wholeNumber,
  }),
});

export interface PageBook {
  readonly facts: BookFacts;
  /** False where the page does not name its book; `facts.title` only says so then. */
  readonly titled: boolean;
  readonly remoteId?: string;
  readonly url?: string;
}

/** @param stated how many reviews the page says there are. */
export function readBook(state: ApolloState, stated: number | undefined, notes: Notes): PageBook {
  const book = bookOf(state);
  const title = line(book?.title);
  const work = book && entity(state, book.work, workSchema);
  const contributors = book ? contributorsOf(state, book) : [];
  const authors = authorsAmong(contributors);
  const about = contributors.find(({ name }) => name === authors[0])?.description;
  const facts = defined({
    title: title ?? 'Untitled book',
    authors,
    description: prose(fieldsNamed(book, 'description'), notes),
    aboutAuthor: about === undefined ? undefined : prose([about], notes),
    format: line(book?.details?.format),
    pageCount: book?.details?.numPages || undefined,
    // The work's day only. A book's own `publicationTime` is its edition's, which is not when it was first published.
    firstPublished: dayOf(work?.details?.publicationTime),
    isbn: line(book?.details?.isbn13) ?? line(book?.details?.isbn),
    series: book && seriesOf(state, book),
    genres: genresOf(book?.bookGenres ?? []),
    ratings: ratingsOf(work?.stats, stated),
  });
  return { facts, titled: title !== undefined, ...defined({ remoteId: book?.id, url: webAddress(book?.webUrl) }) };
}

type PageBookEntity = z.infer<typeof bookSchema>;

/** The book that the page was asked for, else the first that belongs to a work, else the first. */
function bookOf(state: ApolloState): PageBookEntity | undefined {
  const read = (places: readonly unknown[]) =>
    // Each once, however many references to it there are.
    [...new Set(places.map((place) => placeIn(state, place)))]
      .slice(0, MOST_PLACES)
      .map((place) => entity(state, place, bookSchema))
      .filter((book) => book !== undefined);
  const [asked] = read(fieldsNamed(state.get('ROOT_QUERY'), 'getBookByLegacyId'));
  if (asked) return asked;
  const books = read([...state].flatMap(([key, value]) => (key.startsWith('Book:') ? [value] : [])));
  return books.find((book) => book.work !== undefined && book.title !== undefined) ?? books[0];
}

interface PageContributor {
  readonly name: string;
  readonly role: string;
  readonly description: string | undefined;
}

function contributorsOf(state: ApolloState, book: PageBookEntity): PageContributor[] {
  return [book.primaryContributorEdge, ...book.secondaryContributorEdges.slice(0, MOST_PLACES)].flatMap((place) => {
    const edge = entity(state, place, edgeSchema);
    const contributor = edge && entity(state, edge.node, contributorSchema);
    const name = line(contributor?.name);
    return name === undefined ? [] : [{ name, role: edge?.role ?? '', description: contributor?.description }];
  });
}

/** Whoever has the role of an author, or none; where nobody has, all who are named: an anthology's editor, a folk tale's illustrator. */
function authorsAmong(contributors: readonly PageContributor[]): string[] {
  const wrote = contributors.filter(({ role }) => role.trim() === '' || /author|writer/i.test(role));
  return [...new Set((wrote.length > 0 ? wrote : contributors).map(({ name }) => name))];
}

/** `The Kane Chronicles #3`, as the text page writes it; from the long title where the page has no series of its own. */
function seriesOf(state: ApolloState, book: PageBookEntity): string | undefined {
  for (const place of book.bookSeries.slice(0, MOST_PLACES)) {
    const member = entity(state, place, seriesSchema);
    const name = line(member && entity(state, member.series, seriesNameSchema)?.title);
    if (name !== undefined) return line(member?.userPosition) ? `${name} #${member?.userPosition?.trim()}` : name;
  }
  const { title, titleComplete } = book;
  if (!title || !titleComplete?.startsWith(`${title} (`) || !titleComplete.endsWith(')')) return undefined;
  return line(shortened(titleComplete.slice(title.length + 2, -1), LONGEST_LINE).replaceAll(', #', ' #'));
}

function genresOf(places: readonly unknown[]): string[] {
  const names = places.slice(0, MOST_PLACES).map((place) => line(genreSchema.safeParse(place).data?.genre.name));
  return [...new Set(names.filter((name) => name !== undefined))];
}

type Stats = z.infer<typeof workSchema>['stats'];

function ratingsOf(stats: Stats, stated: number | undefined): Ratings {
  const [one, two, three, four, five] = stats?.ratingsCountDist ?? [];
  const whole =
    one !== undefined && two !== undefined && three !== undefined && four !== undefined && five !== undefined;
  return defined({
    counts: whole ? ([one, two, three, four, five] satisfies Ratings['counts']) : undefined,
    average: stats?.ratingsCount === 0 ? undefined : stats?.averageRating,
    ratingCount: stats?.ratingsCount,
    reviewCount: stated ?? stats?.textReviewsCount,
  });
}

/** One line of text, or undefined where it is blank. No longer than a line is read, with “…” at its end then. */
export function line(words: string | undefined): string | undefined {
  return plainRichText(shortened(words ?? '', LONGEST_LINE).replace(/\s+/g, ' ')).text || undefined;
}

/** The first of them that has words. */
function prose(htmls: readonly unknown[], notes: Notes): string | undefined {
  for (const html of htmls) {
    const why = typeof html === 'string' ? tooLong(html.length) : undefined;
    if (why) notes.warn(`A text about the book ${why}.`);
    const words = typeof html === 'string' && !why ? richTextFromHtml(html, { base: GOODREADS }).text : '';
    if (words !== '') return words;
  }
  return undefined;
}
