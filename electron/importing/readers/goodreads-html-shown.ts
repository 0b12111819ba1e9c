// A Goodreads page as it is shown, without the data behind it: the facts above its review cards, and the cards.
import { defined } from '../../shared/defined.ts';
import type { Skipped } from '../../shared/import-report.ts';
import type { BookFacts, FoundReview, Ratings } from '../../shared/model.ts';
import { elementsIn, type FoundElement } from '../html/elements.ts';
import { richTextFromHtml } from '../html/html-text.ts';
import { line } from './goodreads-html-book.ts';
import { hasClass, readCard, wordsOf } from './goodreads-html-cards.ts';
import { countIn, displayedIn, partialDateIn } from './goodreads-text-lines.ts';

/** Marks of the page's parts, in `data-testid` or `class`. */
const PARTS = [
  'title',
  'bookTitle',
  'description',
  'pagesFormat',
  'publicationInfo',
  'ratingsCount',
  'labelTotal-1',
  'labelTotal-2',
  'labelTotal-3',
  'labelTotal-4',
  'labelTotal-5',
] as const;
const CLASSES = [
  'ContributorLink__name',
  'ContributorLink__role',
  'RatingStatistics__rating',
  'BookPageMetadataSection__genreButton',
  'ReviewsList__listContext',
] as const;
type Part = (typeof PARTS)[number] | (typeof CLASSES)[number];

export interface ShownPage {
  readonly facts: BookFacts;
  readonly titled: boolean;
  readonly reviews: FoundReview[];
  readonly skipped: Skipped[];
}

export function readShownPage(html: string): ShownPage {
  const page = withoutDrawings(html);
  const starts = [...page.matchAll(CARD)].map(({ index }) => index);
  // What a reviewer wrote stands inside a card and tells nothing about the book.
  const head = page.slice(0, starts[0]);
  const facts = readFacts(elementsIn(head, (name, attributes) => name === 'title' || partOf(attributes) !== undefined));
  const read = starts.map((start, index) => readCard(page.slice(start, starts[index + 1])));
  return {
    facts: { ...facts, title: facts.title || 'Untitled book' },
    titled: facts.title !== '',
    reviews: read.flatMap((review) => ('reason' in review ? [] : [review])),
    skipped: read.flatMap((review) => ('reason' in review ? [review] : [])),
  };
}

/** The start tag of a review card. Review bodies cannot hold one: Goodreads escapes theirs. */
export const CARD = /<article\b[^<>]{0,300}\bReviewCard\b/gi;

/** Most of such a page is the paths of its stars. */
function withoutDrawings(html: string): string {
  let page = '';
  let from = 0;
  for (let at = html.indexOf('<svg'); at !== -1; at = html.indexOf('<svg', from)) {
    const end = html.indexOf('</svg>', at);
    if (end === -1) break;
    page += html.slice(from, at);
    from = end + '</svg>'.length;
  }
  return page + html.slice(from);
}

function partOf(attributes: ReadonlyMap<string, string>): Part | undefined {
  const testId = attributes.get('data-testid');
  return PARTS.find((part) => part === testId) ?? CLASSES.find((part) => hasClass(attributes, part));
}

function readFacts(elements: readonly FoundElement[]): BookFacts {
  const all = (part: Part) => elements.filter(({ attributes }) => partOf(attributes) === part);
  const words = (part: Part) => all(part).map(wordsOf).find(Boolean);
  const description = all('description')[0]?.inner;
  const title = words('bookTitle') ?? words('title') ?? '';
  const [, pages, format] = /^([\d,]{1,7}) pages?(?:, (.{1,60}))?$/.exec(words('pagesFormat') ?? '') ?? [];
  const published = /^First published (.{1,40})$/.exec(words('publicationInfo') ?? '')?.[1];
  return defined({
    title,
    authors: authorsOf(elements),
    description: description === undefined ? undefined : richTextFromHtml(description).text || undefined,
    format,
    pageCount: countIn(pages) || undefined,
    firstPublished: partialDateIn(published ?? ''),
    series: seriesIn(title, wordsOf(elements.find(({ name }) => name === 'title'))),
    genres: [
      ...new Set(
        all('BookPageMetadataSection__genreButton')
          .map(wordsOf)
          .filter((genre) => genre !== undefined),
      ),
    ],
    ratings: ratingsOf(words),
  });
}

/** Names, each followed by its role in brackets unless it is the author's. */
function authorsOf(elements: readonly FoundElement[]): string[] {
  const contributors: { name: string; role: string }[] = [];
  for (const element of elements) {
    const part = partOf(element.attributes);
    const words = wordsOf(element);
    if (words === undefined) continue;
    const last = contributors.at(-1);
    if (part === 'ContributorLink__name') contributors.push({ name: words, role: '' });
    else if (part === 'ContributorLink__role' && last) last.role = words;
  }
  const wrote = contributors.filter(({ role }) => role === '' || /author|writer/i.test(role));
  return [...new Set((wrote.length > 0 ? wrote : contributors).map(({ name }) => name))];
}

/** `TITLE (The Kane Chronicles, #3) by AUTHOR book reviews | Goodreads`. */
function seriesIn(title: string, heading: string | undefined): string | undefined {
  if (title === '' || !heading?.startsWith(`${title} (`)) return undefined;
  const rest = heading.slice(title.length + 2);
  const end = rest.indexOf(') by ');
  return end === -1 ? undefined : line(rest.slice(0, end).replaceAll(', #', ' #'));
}

function ratingsOf(words: (part: Part) => string | undefined): Ratings {
  const count = (part: Part) => countIn(/^[\d,]{1,15}/.exec(words(part) ?? '')?.[0]);
  const one = count('labelTotal-1');
  const two = count('labelTotal-2');
  const three = count('labelTotal-3');
  const four = count('labelTotal-4');
  const five = count('labelTotal-5');
  const whole =
    one !== undefined && two !== undefined && three !== undefined && four !== undefined && five !== undefined;
  const average = Number(words('RatingStatistics__rating') ?? Number.NaN);
  return defined({
    counts: whole ? ([one, two, three, four, five] satisfies Ratings['counts']) : undefined,
    average: average > 0 && average <= 5 ? average : undefined,
    ratingCount: count('ratingsCount'),
    reviewCount: displayedIn(words('ReviewsList__listContext') ?? '')?.total,
  });
}
