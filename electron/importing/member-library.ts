// What all exports of a member's own library share: rows become readings, one a book, with the member's reviews in them.
import { defined } from '../shared/defined.ts';
import type { BookFacts, FoundPassage, FoundReview } from '../shared/model.ts';
import type { RichText } from '../shared/rich-text.ts';
import { readMarkup, spoilerIn } from './exported-markup.ts';
import { factsWithin, passageWithin, reviewWithin } from './limits.ts';
import type { Notes } from './notes.ts';
import { type FoundReading, MEMBER, type ReadResult } from './reader.ts';

/** Facts of which only the title is a must. */
export type KnownFacts = { readonly title: string; readonly authors: readonly string[] } & {
  readonly [K in Exclude<keyof BookFacts, 'title' | 'authors' | 'genres' | 'ratings'>]?: BookFacts[K] | undefined;
};

export function bookFacts({ authors, ...facts }: KnownFacts): BookFacts {
  const named = [...new Set(authors.map((author) => author.replace(/\s+/g, ' ').trim()))];
  return defined({ ...facts, title: facts.title.trim(), authors: named.filter(Boolean), genres: [], ratings: {} });
}

export interface MemberWords {
  /** As exported: text with a little HTML. */
  readonly html: string;
  readonly rating?: number | undefined;
  /** The member marked all of it as a spoiler. */
  readonly hidden?: boolean;
  readonly writtenOn?: string | undefined;
  readonly shelves?: readonly string[];
  readonly url?: string | undefined;
}

/** The member's review, or undefined where there is neither text nor rating. */
export function memberReview(words: MemberWords): FoundReview | undefined {
  const body = readMarkup(words.html);
  return reviewOf(body, words.hidden && body.text !== '' ? 'whole' : spoilerIn(body), words);
}

/** The same for a body that was read already. */
export function reviewOf(
  body: RichText,
  spoiler: FoundReview['spoiler'],
  { rating, writtenOn, shelves = [], url }: Omit<MemberWords, 'html' | 'hidden'>,
): FoundReview | undefined {
  if (body.text === '' && rating === undefined) return undefined;
  return {
    reviewer: { name: MEMBER, isAuthor: false },
    body,
    spoiler,
    shelves: [...new Set(shelves.map((shelf) => shelf.trim()).filter(Boolean))],
    // No remote id: exports carry the book's id only, and two members' reviews of one book are not the same review.
    source: defined({ url }),
    ...defined({ rating, writtenOn }),
  };
}

export interface Entry {
  readonly facts: BookFacts;
  readonly remoteId?: string | undefined;
  readonly url?: string | undefined;
  readonly reviews?: readonly FoundReview[];
  readonly passages?: readonly FoundPassage[];
}

export type Readings = ReturnType<typeof gatherReadings>;

/** Gathers entries by book: the same title and first author in whatever case. The first one's facts win, gaps are filled. */
export function gatherReadings(notes: Notes) {
  const byBook = new Map<string, FoundReading & { reviews: FoundReview[]; passages: FoundPassage[] }>();
  const without = new Set<string>();

  function reviewsWithin(reviews: readonly FoundReview[]): FoundReview[] {
    return reviews.map((review) => reviewWithin(review, notes)).filter((review) => review !== undefined);
  }
  function passagesWithin(passages: readonly FoundPassage[]): FoundPassage[] {
    return passages.map((passage) => passageWithin(passage, notes)).filter((passage) => passage !== undefined);
  }

  return {
    add({ remoteId, url, ...entry }: Entry): void {
      const facts = factsWithin(entry.facts, notes);
      const reviews = reviewsWithin(entry.reviews ?? []);
      const passages = passagesWithin(entry.passages ?? []);
      const key = JSON.stringify([facts.title, facts.authors[0] ?? ''].map((name) => name.toLowerCase()));
      if (reviews.length + passages.length === 0) {
        without.add(key);
        return;
      }
      const known = byBook.get(key);
      if (known) {
        byBook.set(key, { ...known, facts: { ...facts, ...known.facts } });
        // One by one: no call takes as many arguments as a book can have highlights.
        for (const review of reviews) known.reviews.push(review);
        for (const passage of passages) known.passages.push(passage);
      } else {
        const ids = defined({ remoteId, url });
        byBook.set(key, { facts, ...ids, reviews, passages });
      }
    },
    /** @param byMember false where the source names who wrote each review. */
    result(byMember = true): ReadResult {
      const bare = [...without].filter((key) => !byBook.has(key)).length;
      if (bare > 0) {
        notes.warn(
          bare === 1
            ? '1 book has neither a review nor a rating and was left out.'
            : `${bare} books have neither a review nor a rating and were left out.`,
        );
      }
      return { readings: [...byBook.values()], byMember, ...notes.result() };
    },
  };
}

/** Names in one field, such as `Terry Pratchett, Neil Gaiman`. */
export function namesIn(field: string, separator: string | RegExp = ','): string[] {
  return field
    .split(separator)
    .map((name) => name.trim())
    .filter(Boolean);
}

/** `Title (Series, #2)` as Goodreads writes it, taken apart. Other words in parentheses stay with the title. */
export function titleAndSeries(title: string): { title: string; series: string | undefined } {
  const open = title.lastIndexOf(' (');
  const series = open > 0 && title.endsWith(')') ? title.slice(open + 2, -1) : '';
  return /[\s,]#\d/.test(series) ? { title: title.slice(0, open), series } : { title, series: undefined };
}

/** Damage that stays in a text after what was certain has been repaired. */
export const DOUBTFUL_LETTERS =
  'Some letters look as if they were read in the wrong encoding; they were left as they are.';
