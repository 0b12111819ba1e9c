// The review cards as a Goodreads page shows them, for pages that a browser saved without their data.
import { defined } from '../../shared/defined.ts';
import type { Skipped } from '../../shared/import-report.ts';
import type { FoundReview, Reviewer } from '../../shared/model.ts';
import { elementsIn, type FoundElement } from '../html/elements.ts';
import { richTextFromHtml } from '../html/html-text.ts';
import { webAddress } from '../html/safe-address.ts';
import { spoilerIn } from '../written-spoilers.ts';
import { GOODREADS, line } from './goodreads-html-book.ts';
import { bodyOf, nothingSaid, readerName } from './goodreads-html-review.ts';
import { countIn, dateIn, reviewerFactsIn } from './goodreads-text-lines.ts';
import { NAMELESS } from './goodreads-text-review.ts';

export function hasClass(attributes: ReadonlyMap<string, string>, name: string): boolean {
  return attributes.get('class')?.split(/\s+/).includes(name) ?? false;
}

/** The words inside an element, on one line. */
export function wordsOf(element: FoundElement | undefined): string | undefined {
  return element && line(richTextFromHtml(element.inner).text);
}

const WANTED = [
  'ReviewerProfile__name',
  'ReviewerProfile__meta',
  'RatingStars',
  'ReviewText--hideContent',
  'Formatted',
  'Text__body3',
  'Button--tag',
  'SocialFooter__statsContainer',
] as const;
type Wanted = (typeof WANTED)[number];

/** @param card the HTML of an `article.ReviewCard`, and whatever follows it up to the next one. */
export function readCard(card: string): FoundReview | Skipped {
  const end = card.indexOf('</article');
  const elements = elementsIn(
    end === -1 ? card : card.slice(0, end),
    (name, attributes) => name === 'article' || name === 'a' || WANTED.some((wanted) => hasClass(attributes, wanted)),
  );
  const first = (wanted: Wanted) => elements.find(({ attributes }) => hasClass(attributes, wanted));
  const reviewer = reviewerOf(elements[0], first('ReviewerProfile__name'), first('ReviewerProfile__meta'));
  const body = bodyOf(first('Formatted')?.inner ?? '');
  const rating = ratingOf(first('RatingStars'));
  const shown = elements.find(({ attributes }) => /\/review\/show\/\d/.test(attributes.get('href') ?? ''));
  if (body.text === '' && rating === undefined) return nothingSaid(reviewer.name);
  const stats = wordsOf(first('SocialFooter__statsContainer')) ?? '';
  // "...more" is a button among the shelves, not a link.
  const shelves = elements
    .filter(({ name, attributes }) => name === 'a' && hasClass(attributes, 'Button--tag'))
    .map(wordsOf)
    .filter((shelf) => shelf !== undefined);
  return defined({
    reviewer,
    writtenOn: shownDay(elements, first('Formatted')),
    rating,
    body,
    spoiler: first('ReviewText--hideContent') ? ('whole' as const) : spoilerIn(body),
    likeCount: countBefore('like', stats),
    commentCount: countBefore('comment', stats),
    shelves: [...new Set(shelves)],
    source: defined({ url: webAddress(shown?.attributes.get('href'), GOODREADS) }),
  });
}

function reviewerOf(
  card: FoundElement | undefined,
  name: FoundElement | undefined,
  meta: FoundElement | undefined,
): Reviewer {
  const label = /^Review by (.+)$/.exec(card?.attributes.get('aria-label') ?? '')?.[1];
  return {
    isAuthor: false,
    ...reviewerFactsIn(wordsOf(meta) ?? ''),
    name: readerName(wordsOf(name)) ?? readerName(label) ?? NAMELESS,
  };
}

/** The day above the body: a link to the review, or words only where the review has no page of its own. */
function shownDay(elements: readonly FoundElement[], body: FoundElement | undefined): string | undefined {
  for (const element of elements.slice(1)) {
    const day = element === body ? undefined : dateIn(wordsOf(element) ?? '');
    if (element === body || day !== undefined) return day;
  }
  return undefined;
}

/** `Rating 3 out of 5`; 0 stars are none. */
function ratingOf(stars: FoundElement | undefined): number | undefined {
  const rating = /^Rating ([1-5]) out of 5$/.exec(stars?.attributes.get('aria-label') ?? '')?.[1];
  return rating === undefined ? undefined : Number(rating);
}

function countBefore(noun: string, words: string): number | undefined {
  return countIn(new RegExp(`(?:^|\\s)([\\d,.]{1,12}[km]?) ${noun}`, 'i').exec(words)?.[1]);
}
