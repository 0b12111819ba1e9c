// A Goodreads page as it is shown, without the data behind it: the facts above its review cards, and the cards.
import { defined } from '../../shared/defined.ts';
import { groupBy } from '../../shared/group-by.ts';
import type { BookFacts, FoundReview, Ratings } from '../../shared/model.ts';
import type { TextRange } from '../../shared/rich-text.ts';
import { elementsIn, type FoundElement } from '../html/elements.ts';
import { richTextFromHtml } from '../html/html-text.ts';
import { LONGEST_TEXT, tooLong } from '../limits.ts';
import type { Notes } from '../notes.ts';
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

/** Above its reviews a page has less than a hundredth of it. */
const HEAD_WITHIN = 20_000_000;
/** The longest review that is read, and as much around it; what follows the last one is the page's own. */
const CARD_WITHIN = 2 * LONGEST_TEXT;
/** A page shows thirty reviews, and thirty more each time its reader asks. */
const MOST_CARDS = 10_000;

export interface ShownPage {
  readonly facts: BookFacts;
  readonly titled: boolean;
  readonly reviews: FoundReview[];
}

export function readShownPage(html: string, notes: Notes): ShownPage {
  const page = withoutDrawings(html);
  const cards = cardsIn(page);
  // What a reviewer wrote stands inside a card and tells nothing about the book.
  const head = page.slice(0, cards[0]?.start);
  if (head.length > HEAD_WITHIN)
    notes.warn('The page is so long above its reviews that some facts about the book were not looked for.');
  const facts = readFacts(
    elementsIn(head.slice(0, HEAD_WITHIN), (name, attributes) => name === 'title' || partOf(attributes) !== undefined),
    notes,
  );
  const reviews: FoundReview[] = [];
  for (const { start, end } of cards) {
    const card = page.slice(start, Math.min(end, start + CARD_WITHIN));
    // A card is read twice: for its parts, then for its body.
    if (!notes.hasRoom(2 * card.length)) break;
    const review = readCard(card, notes);
    if (review) reviews.push(review);
  }
  if (cards.length === MOST_CARDS)
    notes.warn(`Of the reviews on the page, only the first ${MOST_CARDS.toLocaleString('en')} were read.`);
  return {
    facts: { ...facts, title: facts.title || 'Untitled book' },
    titled: facts.title !== '',
    reviews,
  };
}

/** Where each card begins and the next one does; the last goes to the end of the page. */
function cardsIn(page: string): TextRange[] {
  const starts: number[] = [];
  for (const { index } of page.matchAll(CARD)) {
    starts.push(index);
    if (starts.length === MOST_CARDS) break;
  }
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? page.length }));
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

function readFacts(elements: readonly FoundElement[], notes: Notes): BookFacts {
  const byPart = groupBy(elements, ({ attributes }) => partOf(attributes));
  const all = (part: Part) => byPart.get(part) ?? [];
  const words = (part: Part) => {
    const said = all(part).find((element) => wordsOf(element) !== undefined);
    return wordsOf(said);
  };
  const described = all('description')[0]?.inner;
  const why = tooLong(described?.length ?? 0);
  if (why) notes.warn(`The description of the book ${why}.`);
  const description = why ? undefined : described;
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
    const isNamed = part === 'ContributorLink__name' || part === 'ContributorLink__role';
    const words = isNamed ? wordsOf(element) : undefined;
    if (words === undefined) continue;
    const last = contributors.at(-1);
    if (part === 'ContributorLink__name') contributors.push({ name: words, role: '' });
    else if (last) last.role = words;
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
