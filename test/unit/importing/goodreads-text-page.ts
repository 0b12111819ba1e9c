// Writes reviews as a Goodreads page saved as text shows them, and makes such pages up: the reader's counterpart for tests.
import fc from 'fast-check';
import { defined } from '../../../electron/shared/defined.ts';
import type { BookFacts, FoundReview, Ratings, Reviewer } from '../../../electron/shared/model.ts';
import { normaliseText, plainRichText } from '../../../electron/shared/rich-text.ts';

const number = (count: number) => count.toLocaleString('en-US');
const plural = (count: number, noun: string) => `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
const dayInWords = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
const SPOILER = 'This entire review has been hidden because of spoilers.';

function displaying(reviews: number, facts: BookFacts): string {
  return `Displaying 1 - ${reviews} of ${plural(facts.ratings.reviewCount ?? reviews, 'review')}`;
}

function printHead(facts: BookFacts): string[] {
  const counts = facts.ratings.counts ?? [0, 0, 0, 0, 0];
  return [
    'Jump to ratings and reviews',
    'Rate this book',
    '',
    facts.title,
    '',
    'Rate this book',
    ...(facts.description === undefined ? [] : [facts.description, '']),
    ...(facts.pageCount === undefined ? [] : [[plural(facts.pageCount, 'page'), facts.format].join(', '), '']),
    ...(facts.firstPublished ? [`First published ${dayInWords.format(new Date(facts.firstPublished))}`, ''] : []),
    'Loading interface...',
    'Loading interface...',
    '',
    ...(facts.aboutAuthor === undefined ? [] : ['About the author', '', facts.aboutAuthor, '']),
    'Ratings & Reviews',
    '',
    'What do you think?',
    'Rate this book',
    '',
    'Friends & Following',
    '',
    'Create a free account to discover what your friends think of this book!',
    '',
    'Community Reviews',
    '',
    ...[5, 4, 3, 2, 1].flatMap((stars) => [
      stars === 1 ? '1 star' : `${stars} stars`,
      `${number(counts[stars - 1] ?? 0)} (20%)`,
    ]),
  ];
}

function printFacts({ isAuthor, authoredBookCount, reviewCount, followerCount }: Reviewer): string[] {
  const pieces = [
    isAuthor ? 'Author\u00a0' : '',
    authoredBookCount === undefined ? '' : plural(authoredBookCount, 'book'),
    reviewCount === undefined ? '' : plural(reviewCount, 'review'),
    followerCount === undefined ? '' : plural(followerCount, 'follower'),
  ].join('');
  return pieces === '' ? [] : [pieces];
}

function printReview({ reviewer, writtenOn, body, spoiler }: FoundReview): string[] {
  return [
    `Profile Image for ${reviewer.name}.`,
    ...printFacts(reviewer),
    ...(writtenOn === undefined ? [] : [dayInWords.format(new Date(writtenOn))]),
    body.text,
    ...(spoiler === 'whole' ? [SPOILER] : []),
  ];
}

/** The page, byte for byte in the layout of a real one; it ends without a line feed. */
export function printPage(facts: BookFacts, reviews: readonly FoundReview[]): string {
  const count = displaying(reviews.length, facts);
  const tail = [count, '', "Can't find what you're looking for?", '', 'Get help and learn more about the design.'];
  return [...printHead(facts), count, ...reviews.flatMap(printReview), ...tail].join('\n');
}

const line = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.lorem(),
    fc.constantFrom('don’t', 'Ștefan „citează”', 'نگهبان فانوس', '🌊'),
  )
  .map((text) => normaliseText(text).replaceAll('\n', ' ').trim());
const words = line.filter((text) => /[\p{L}\p{N}]/u.test(text));
const prose = fc.array(words, { minLength: 1, maxLength: 4 }).map((lines) => plainRichText(lines.join('\n\n')).text);

/** What a reviewer could quote from the page around the review. */
const quoted = fc.constantFrom(
  'Profile Image for Ann.\nwas all I could see at first.',
  'Displaying 1 - 30 of 48,563 reviews',
  "Can't find what you're looking for?",
  'Get help and learn more about the design.',
  'About the author',
  'Community Reviews',
  'Rate this book',
  '5 stars',
  '12 reviews3 followers',
  `${SPOILER}\nsays the page.`,
  '**SPOILERS** follow',
  '- a list',
);
const body = fc
  .tuple(words, fc.array(fc.oneof(line, quoted, fc.constant(''))))
  .map(([first, rest]) => plainRichText([first, ...rest].join('\n')));

const count = fc.nat({ max: 1_000_000 });
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const reviewer = fc.oneof(
  fc.record(
    { name: words, isAuthor: fc.constant(false), reviewCount: count, followerCount: count },
    {
      requiredKeys: ['name', 'isAuthor'],
    },
  ),
  fc.record(
    { name: words, isAuthor: fc.constant(true), authoredBookCount: count, followerCount: count },
    {
      requiredKeys: ['name', 'isAuthor', 'authoredBookCount'],
    },
  ),
);
const hasFacts = (of: Reviewer) => of.isAuthor || of.reviewCount !== undefined || of.followerCount !== undefined;

/** Any review that the page can show: the facts or the date may be missing, but not both. */
export const anyReview: fc.Arbitrary<FoundReview> = fc
  .record({ reviewer, writtenOn: fc.option(day, { nil: undefined }), body, hidden: fc.boolean() })
  .filter((review) => review.writtenOn !== undefined || hasFacts(review.reviewer))
  .map(({ hidden, writtenOn, ...review }) => ({
    ...review,
    ...defined({ writtenOn }),
    spoiler: hidden ? 'whole' : 'none',
    shelves: [],
    source: {},
  }));

const ratings: fc.Arbitrary<Ratings> = fc
  .tuple(fc.tuple(count, count, count, count, count), count)
  .map(([counts, reviewCount]) => {
    const ratingCount = counts.reduce((sum, each) => sum + each, 0);
    const stars = counts.reduce((sum, each, index) => sum + each * (index + 1), 0);
    const average = ratingCount === 0 ? undefined : Math.round((stars / ratingCount) * 100) / 100;
    return { counts, ratingCount, reviewCount, ...defined({ average }) };
  });

export const anyFacts: fc.Arbitrary<BookFacts> = fc
  .record({
    title: words,
    description: fc.option(prose, { nil: undefined }),
    aboutAuthor: fc.option(prose, { nil: undefined }),
    edition: fc.option(fc.record({ pageCount: fc.integer({ min: 1, max: 9999 }), format: fc.constant('Hardcover') }), {
      nil: undefined,
    }),
    firstPublished: fc.option(day, { nil: undefined }),
    ratings,
  })
  .map(({ title, ratings, edition, ...rest }) => ({
    title,
    authors: [],
    genres: [],
    ratings,
    ...edition,
    ...defined(rest),
  }));
