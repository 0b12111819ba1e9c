// The review cards as a Goodreads page shows them, for pages that a browser saved without their data.
import { defined } from '../../shared/defined.ts';
import type { FoundReview, Reviewer } from '../../shared/model.ts';
import { elementsIn, type FoundElement, MOST_FOUND } from '../html/elements.ts';
import { richTextFromHtml } from '../html/html-text.ts';
import { webAddress } from '../html/safe-address.ts';
import { LONGEST_LINE, reviewWithin, shortened } from '../limits.ts';
import type { Notes } from '../notes.ts';
import { spoilerIn } from '../written-spoilers.ts';
import { GOODREADS, line } from './goodreads-html-book.ts';
import { bodyOf, noteNothingSaid, readerName } from './goodreads-html-review.ts';
import { countIn, dateIn, reviewerFactsIn } from './goodreads-text-lines.ts';
import { NAMELESS } from './goodreads-text-review.ts';

export function hasClass(attributes: ReadonlyMap<string, string>, name: string): boolean {
  return attributes.get('class')?.slice(0, LONGEST_LINE).split(/\s+/).includes(name) ?? false;
}

/** The HTML of a name, a date or a number is no longer; elements in one another would else be read over and over. */
const WORDS_WITHIN = 5000;
/** The HTML of a day. */
const DAY_WITHIN = 1000;

/** The words inside an element, on one line. */
export function wordsOf(element: FoundElement | undefined): string | undefined {
  return element && line(richTextFromHtml(element.inner.slice(0, WORDS_WITHIN)).text);
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
export function readCard(card: string, notes: Notes): FoundReview | undefined {
  const end = card.indexOf('</article');
  const elements = elementsIn(
    end === -1 ? card : card.slice(0, end),
    (name, attributes) => name === 'article' || name === 'a' || WANTED.some((wanted) => hasClass(attributes, wanted)),
  );
  const first = (wanted: Wanted) => elements.find(({ attributes }) => hasClass(attributes, wanted));
  const reviewer = reviewerOf(elements[0], first('ReviewerProfile__name'), first('ReviewerProfile__meta'));
  if (elements.length >= MOST_FOUND) {
    notes.warn(
      `Of what stands in and below the review by “${shortened(reviewer.name)}”, only the beginning was looked at.`,
    );
  }
  const body = bodyOf(first('Formatted')?.inner ?? '', reviewer.name, notes);
  const rating = ratingOf(first('RatingStars'));
  const shown = elements.find(({ attributes }) => /\/review\/show\/\d/.test(attributes.get('href') ?? ''));
  if (!body || (body.text === '' && rating === undefined)) {
    if (body) noteNothingSaid(reviewer.name, notes);
    return undefined;
  }
  const stats = wordsOf(first('SocialFooter__statsContainer')) ?? '';
  // "...more" is a button among the shelves, not a link.
  const shelves = elements
    .filter(({ name, attributes }) => name === 'a' && hasClass(attributes, 'Button--tag'))
    .map(wordsOf)
    .filter((shelf) => shelf !== undefined);
  const review = defined({
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
  return reviewWithin(review, notes);
}

function reviewerOf(
  card: FoundElement | undefined,
  name: FoundElement | undefined,
  meta: FoundElement | undefined,
): Reviewer {
  const label = /^Review by (.+)$/.exec(card?.attributes.get('aria-label')?.slice(0, LONGEST_LINE) ?? '')?.[1];
  return {
    isAuthor: false,
    ...reviewerFactsIn(wordsOf(meta) ?? ''),
    name: readerName(wordsOf(name)) ?? readerName(label) ?? NAMELESS,
  };
}

/** The day above the body: a link to the review, or words only where the review has no page of its own. */
function shownDay(elements: readonly FoundElement[], body: FoundElement | undefined): string | undefined {
  for (const element of elements.slice(1)) {
    const canBeDay = element !== body && element.inner.length <= DAY_WITHIN;
    const day = canBeDay ? dateIn(wordsOf(element) ?? '') : undefined;
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
