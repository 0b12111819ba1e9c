// How facts are put into words in every export: stars, the book's facts, whose words are quoted, and where they come from.
import type { Stance } from '../../shared/club-model.ts';
import type { Book, Passage, Ratings, Review } from '../../shared/model.ts';
import { placesOf } from '../../shared/passage-place.ts';
import { counted, longDate } from '../../shared/wording.ts';
import type { Discussion, DiscussionPoint, Histogram } from './discussion.ts';
import type { Quotation } from './quotation.ts';

/** A rating as five stars, quarters included: 3.5 → `★★★½☆`. */
export function stars(rating: number): string {
  const whole = Math.floor(rating);
  const part = ['', '¼', '½', '¾'][Math.round((rating - whole) * 4)] ?? '';
  return '★'.repeat(whole) + part + '☆'.repeat(Math.max(0, 5 - whole - part.length));
}

const sites: Readonly<Record<string, string>> = {
  goodreads: 'Goodreads',
  storygraph: 'The StoryGraph',
  librarything: 'LibraryThing',
  bookwyrm: 'BookWyrm',
  openlibrary: 'Open Library',
  kindle: 'Kindle',
  bookcision: 'Kindle',
  readwise: 'Readwise',
  koreader: 'KOReader',
};

/** The name of the place a review was published or a passage was marked in, or the host of its address; undefined where neither is known. */
export function sourceTitle(source: Pick<Review['source'], 'format' | 'url'>): string | undefined {
  const [family = ''] = source.format.split('-');
  return sites[family] ?? (source.url && new URL(source.url).hostname.replace(/^www\./, ''));
}

/** `“Part Two”, p. 12` or `Location 145–147`; undefined where nothing is known. */
export function placeInBook(passage: Pick<Passage, 'chapter' | 'page' | 'location'>): string | undefined {
  const chapter = passage.chapter?.trim();
  return [...(chapter ? [`“${chapter}”`] : []), ...placesOf(passage)].join(', ') || undefined;
}

/** `Sarah, 16 August 2010 (★★★★☆)`; `Kazuo Ishiguro, “Part Two”, p. 12 (marked by Ann)` */
export function attributionOf(quotation: Attributed): string {
  if ('writer' in quotation) {
    const { writer, place, highlightedBy } = quotation;
    return `${writer}${place ? `, ${place}` : ''}${highlightedBy ? ` (marked by ${highlightedBy})` : ''}`;
  }
  const { reviewer, date, rating } = quotation;
  return `${reviewer}${date ? `, ${longDate(date)}` : ''}${rating ? ` (${stars(rating)})` : ''}`;
}

/** What speaks for a point, or against it, or neither; `name` says which, where it is one of both. */
export interface QuotationSide {
  readonly name?: 'For' | 'Against';
  readonly quotations: readonly Quotation[];
}

/** A point’s quotations in the order they are read: those that take no side first. No side is without quotations. */
export function quotationSides(quotations: readonly Quotation[]): QuotationSide[] {
  const of = (stance: Stance | undefined) => quotations.filter((quotation) => quotation.stance === stance);
  const sides: QuotationSide[] = [
    { quotations: of(undefined) },
    { name: 'For', quotations: of('for') },
    { name: 'Against', quotations: of('against') },
  ];
  return sides.filter((side) => side.quotations.length > 0);
}

type Attributed =
  | { readonly reviewer: string; readonly date?: string; readonly rating?: number }
  | { readonly writer: string; readonly place?: string; readonly highlightedBy?: string };

/** What is known of the book besides its title, as lines: who wrote it, what it is, how readers rated it. */
export function bookFacts(book: Book): string[] {
  const edition = [
    book.firstPublished && `first published ${longDate(book.firstPublished)}`,
    [book.pageCount && counted(book.pageCount, 'page'), book.format].filter(Boolean).join(', '),
    book.series,
  ].filter((fact) => typeof fact === 'string' && fact !== '');
  // Names are written as their owners write them: bell hooks.
  const lines = [book.authors.join(', '), capitalised(edition.join(' · ')), capitalised(ratingFacts(book.ratings))];
  return lines.filter((line) => line !== '');
}

function capitalised(line: string): string {
  return line.charAt(0).toLocaleUpperCase('en') + line.slice(1);
}

function ratingFacts(ratings: Ratings): string {
  const counts = ratings.counts ?? [];
  const total = counts.reduce((sum, count) => sum + count, 0);
  const computed = total > 0 ? counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / total : undefined;
  const average = ratings.average ?? computed;
  const ratingCount = ratings.ratingCount ?? total;
  return [
    average && `rated ${average.toFixed(2)} of 5${ratingCount ? ` by ${counted(ratingCount, 'reader')}` : ''}`,
    ratings.reviewCount && counted(ratings.reviewCount, 'review'),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Whether the file is one note and nothing else, whose title is the file's. */
export function isSingleNote({ title, notes, facts, groups, meetings }: Discussion): boolean {
  return notes.length === 1 && notes[0]?.title === title && facts.length + groups.length + meetings.length === 0;
}

/** How many readers gave how many stars as a table, its first row the header: `★★★★☆`, `1,204`, `31 %`. */
export function histogramTable({ counts, total }: Histogram): string[][] {
  const rows = [5, 4, 3, 2, 1].map((star) => {
    const count = counts[star - 1] ?? 0;
    return [stars(star), count.toLocaleString('en'), `${Math.round((100 * count) / total)} %`];
  });
  return [['Stars', 'Readers', 'Share'], ...rows];
}

/** Why a discussion in which the group says nothing is empty, as a sentence; undefined where there is something to show. */
export function nothingToShow({ counts, members }: Discussion): string | undefined {
  if (counts.points + counts.notes + counts.meetings + members.length > 0) return undefined;
  if (counts.leftOutByChoice > 0) return 'No discussion point is among those chosen, and there are no notes.';
  if (counts.leftOutAsPrivate > 0) return 'All discussion points are private, and there are no notes.';
  return 'There are no discussion points and no notes yet.';
}

/** What is worth saying of a point besides its words; nothing for an open question under its only tag. */
export function standing(point: DiscussionPoint): string {
  return [
    point.text ? (point.kind === 'remark' ? 'Remark' : '') : 'Passage',
    point.by ? `by ${point.by}` : '',
    point.place ?? '',
    point.status === 'open' ? '' : point.status,
    point.private ? 'private' : '',
    point.otherTags.length > 0 ? `also under ${point.otherTags.join(', ')}` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
    .replace(/^./u, (first) => first.toLocaleUpperCase('en'));
}
