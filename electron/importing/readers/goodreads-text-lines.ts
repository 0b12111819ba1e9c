// The kinds of line in a Goodreads page saved as text: what a single line says, wherever it stands.
import { defined } from '../../shared/defined.ts';
import { isoDateSchema, type Reviewer } from '../../shared/model.ts';

/** Longer lines are prose; the cap keeps the patterns below cheap on any input. */
const MAX_FACT_LENGTH = 80;

/** Stands in the place of the picture above every review. */
export const REVIEW_OPENING = 'Profile Image for';
/** Stands below the body of a review that its writer hid. */
export const WHOLE_SPOILER = 'This entire review has been hidden because of spoilers.';

/** Headings that each page has around its facts. */
export const SECTIONS: ReadonlySet<string> = new Set([
  'About the author',
  'Book details & editions',
  'Readers also enjoyed',
  'Ratings & Reviews',
  'What do you think?',
  'Friends & Following',
  'Community Reviews',
]);
/** What the page says about itself before the reviews. */
export const NOISE: ReadonlySet<string> = new Set([
  'Jump to ratings and reviews',
  'Rate this book',
  'Loading interface...',
  'Want to read',
  'Show more',
  'Show less',
  'Create a free account to discover what your friends think of this book!',
]);
/** What the page says about itself after the reviews. */
export const TAIL: ReadonlySet<string> = new Set([
  'More reviews and ratings',
  "Can't find what you're looking for?",
  'Get help and learn more about the design.',
]);

/** `Displaying 1 - 30 of 48,563 reviews`: how many reviews the page speaks of, and how many there are in all. */
export interface Displayed {
  readonly line: string;
  readonly shown: number;
  readonly total: number;
}

export function displayedIn(line: string): Displayed | undefined {
  if (line.length > MAX_FACT_LENGTH) return undefined;
  const found = /^Displaying ([\d,]+)(?: [-–] ([\d,]+))? of ([\d,]+) reviews?$/.exec(line.trim());
  if (!found) return undefined;
  const from = countIn(found[1]);
  const to = countIn(found[2]);
  const total = countIn(found[3]);
  if (from === undefined || total === undefined) return undefined;
  return { line: line.trim(), shown: to === undefined ? from : Math.max(0, to - from + 1), total };
}

/** A number as Goodreads writes it: `48,563`, `11.7k`, `1.2m`. Undefined when it is none or too large to be a count. */
export function countIn(text: string | undefined): number | undefined {
  const found = /^(\d[\d,]*)(\.\d+)?([km])?$/i.exec(text ?? '');
  if (!found) return undefined;
  const [, whole = '', fraction = '', unit = ''] = found;
  const scale = { k: 1000, m: 1_000_000 }[unit.toLowerCase()] ?? 1;
  const count = Math.round(Number(whole.replaceAll(',', '') + fraction) * scale);
  return Number.isSafeInteger(count) ? count : undefined;
}

const FACTS =
  /^(Author\s*)?(?:([\d,.]+[km]?)\s*books?\s*)?(?:([\d,.]+[km]?)\s*reviews?\s*)?(?:([\d,.]+[km]?)\s*followers?)?$/i;

/** `1,406 reviews11.7k followers`, `Author 4 books872 followers`, `875 reviews`: the line below a reviewer's name. */
export function reviewerFactsIn(line: string): Omit<Reviewer, 'name'> | undefined {
  if (line.length > MAX_FACT_LENGTH) return undefined;
  const found = FACTS.exec(line.trim());
  if (!found || !/\d/.test(line)) return undefined;
  return defined({
    isAuthor: found[1] !== undefined,
    authoredBookCount: countIn(found[2]),
    reviewCount: countIn(found[3]),
    followerCount: countIn(found[4]),
  });
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** `August 16, 2010` as `2010-08-16`; undefined for anything else, days that do not exist included. */
export function dateIn(line: string): string | undefined {
  const date = partialDateIn(line);
  return date?.length === 10 ? date : undefined;
}

/** `April 5, 2005`, `April 2005` or `2005` as `2005-04-05`, `2005-04` or `2005`. */
export function partialDateIn(line: string): string | undefined {
  if (line.length > MAX_FACT_LENGTH) return undefined;
  const found = /^(?:([a-z]+)\s+(?:(\d{1,2}),\s*)?)?(\d{1,4})$/i.exec(line.trim());
  if (!found) return undefined;
  const year = String(found[3]).padStart(4, '0');
  if (found[1] === undefined) return year;
  const month = MONTHS.indexOf(found[1].toLowerCase()) + 1;
  if (month === 0) return undefined;
  const upToMonth = `${year}-${String(month).padStart(2, '0')}`;
  if (found[2] === undefined) return upToMonth;
  const date = `${upToMonth}-${found[2].padStart(2, '0')}`;
  return isoDateSchema.safeParse(date).success ? date : undefined;
}

/** Whether the last line of a text that was cut off can be the first part of a facts line or of a date. */
export function isCutFact(line: string): boolean {
  const text = line.trim();
  if (text === '' || text.length > MAX_FACT_LENGTH) return false;
  if ('Author'.startsWith(text) || /^(?:Author\s*)?\d[\d,.]*[km]?(?:\s[\sa-z\d.,]*)?$/.test(text)) return true;
  const [month = ''] = text.toLowerCase().split(' ', 1);
  return MONTHS.some((name) => name.startsWith(month)) && /^[A-Z][a-z]*(?: \d{1,2}(?:,(?: \d{1,3})?)?)?$/.test(text);
}
