// What a Goodreads page saved as text says about the book, above its reviews.
import { defined } from '../../shared/defined.ts';
import type { BookFacts, Ratings } from '../../shared/model.ts';
import { plainRichText } from '../../shared/rich-text.ts';
import {
  countIn,
  type Displayed,
  displayedIn,
  NOISE,
  partialDateIn,
  reviewerFactsIn,
  SECTIONS,
} from './goodreads-text-lines.ts';

export interface Head {
  readonly facts: BookFacts;
  /** False when the text begins below the title; `facts.title` only says so then. */
  readonly titled: boolean;
  readonly displayed: Displayed | undefined;
}

/** Bindings that can stand alone where the number of pages is unknown. */
const FORMAT =
  /^(?:Paperback|Hardcover|Mass Market Paperback|Kindle Edition|ebook|Audiobook|Audible Audio|Audio CD|Library Binding|Unknown Binding|Board Book|Nook)$/i;
const PAGES = /^([\d,]{1,7}) pages?(?:, (.{1,60}))?$/;
const PUBLISHED = /^(First published|Published|Expected publication) (.{1,40})$/;
/** Enough of a page's own headings that it can be nothing else. */
const ENOUGH_SIGNS = 3;

/** Whether the lines have the headings and notices that a Goodreads page has above its reviews. */
export function hasHead(lines: readonly string[]): boolean {
  const signs = new Set<string>();
  for (const line of lines) {
    const sign = line.trim();
    if (SECTIONS.has(sign) || NOISE.has(sign)) signs.add(sign);
    if (signs.size >= ENOUGH_SIGNS) return true;
  }
  return false;
}

/** @param page the lines above the first review. */
export function readHead(page: readonly string[]): Head {
  const lines = page.map((line) => line.trim());
  const displayed = lines.map(displayedIn).find((found) => found !== undefined);
  const upTo = (wanted: (line: string) => boolean, from = 0) => {
    const found = lines.findIndex((line, at) => at >= from && wanted(line));
    return found === -1 ? lines.length : found;
  };
  const endsSection = (line: string) => SECTIONS.has(line) || displayedIn(line) !== undefined;
  // A blurb can have its own "About the author", so the facts below it are looked for first.
  const detail = upTo((line) => PAGES.test(line) || PUBLISHED.test(line) || line === 'Loading interface...');
  const introduced = detail < lines.length ? detail : upTo(endsSection);
  const about = upTo((line) => line === 'About the author', introduced);
  const aboutLines = lines.slice(about + 1, upTo(endsSection, about + 1)).filter((line) => !reviewerFactsIn(line));

  const intro = readIntroduction(lines.slice(0, introduced));
  const pages = lines.map((line) => PAGES.exec(line)).find((found) => found !== null);
  const published = lines.map((line) => PUBLISHED.exec(line)).find((found) => found?.[1] === 'First published');
  const facts = defined({
    title: intro.title ?? 'Untitled book',
    series: intro.series,
    authors: [],
    description: prose(intro.description),
    aboutAuthor: prose(aboutLines),
    format: pages?.[2] ?? intro.format,
    pageCount: countIn(pages?.[1]) || undefined,
    firstPublished: partialDateIn(published?.[2] ?? ''),
    genres: [],
    ratings: readRatings(lines, displayed),
  });
  return { facts, titled: intro.title !== undefined, displayed };
}

interface Introduction {
  readonly title: string | undefined;
  readonly series: string | undefined;
  readonly description: readonly string[];
  readonly format: string | undefined;
}

/** The title stands between two "Rate this book"; where the text begins later, above the only one or first of all. */
function readIntroduction(lines: readonly string[]): Introduction {
  const rate = lines.lastIndexOf('Rate this book');
  const isSaid = (line: string) => line !== '' && !NOISE.has(line);
  const above = lines.slice(0, Math.max(rate, 0)).filter(isSaid);
  const below = lines.slice(rate + 1);
  const first = below.findIndex(isSaid);
  const named = above.length > 0;
  const title = named ? above.at(-1) : below[first];
  const series = above.at(-2);
  const description = named || first === -1 ? below : below.slice(first + 1);
  const last = description.findLastIndex(isSaid);
  const format = description[last];
  const endsInFormat = format !== undefined && FORMAT.test(format);
  return {
    title,
    series: series && /#\d+(?:\.\d+)?$/.test(series) ? series : undefined,
    description: endsInFormat ? description.slice(0, last) : description,
    format: endsInFormat ? format : undefined,
  };
}

function prose(lines: readonly string[]): string | undefined {
  return plainRichText(lines.filter((line) => !NOISE.has(line)).join('\n')).text || undefined;
}

/** Pairs of lines, `5 stars` and `196,537 (30%)`. The percentages are rounded and need not add up, so they are left. */
function readRatings(lines: readonly string[], displayed: Displayed | undefined): Ratings {
  const counts: (number | undefined)[] = [1, 2, 3, 4, 5].map((stars) => {
    const label = lines.lastIndexOf(stars === 1 ? '1 star' : `${stars} stars`);
    const value = label === -1 ? undefined : lines.slice(label + 1, label + 3).find((line) => line !== '');
    return countIn(/^([\d,]+) \(/.exec(value ?? '')?.[1]);
  });
  const [one, two, three, four, five] = counts;
  const reviewCount = displayed?.total;
  if (one === undefined || two === undefined || three === undefined || four === undefined || five === undefined) {
    return defined({ reviewCount });
  }
  const ratingCount = one + two + three + four + five;
  const stars = one + 2 * two + 3 * three + 4 * four + 5 * five;
  const average = ratingCount === 0 ? undefined : Math.round((100 * stars) / ratingCount) / 100;
  return { counts: [one, two, three, four, five], ratingCount, ...defined({ average, reviewCount }) };
}
