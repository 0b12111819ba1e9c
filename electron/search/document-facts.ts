// What is known of a document beside its words, and whether that is what a field of a query asks. Pure.
import type { FieldCondition, NumberTest, Place, TextCondition } from '../shared/query-fields.ts';
import type { SearchResult } from '../shared/search-results.ts';
import { tokensOf } from './analysis.ts';

export type DocumentKind = SearchResult['kind'];

export interface DocumentFacts {
  readonly kind: DocumentKind;
  readonly bookId: string;
  /** Who wrote it: the reviewer, the member, the book's authors, who highlighted it. */
  readonly by: readonly string[];
  /** What it can be looked for by with `title:`: its book's title, and its own if it has one. */
  readonly titles: readonly string[];
  /** Names of tags. */
  readonly tags: readonly string[];
  /** In stars. */
  readonly rating?: number | undefined;
  /** When it was written, see `dayNumber`. */
  readonly day?: number | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  readonly wordCount: number;
  /** Some of its words, or all, are spoilers. */
  readonly spoiler: boolean;
  readonly unread: boolean;
  readonly starred: boolean;
}

/** `2010-08-16` → 20100816, `2010` → 20100000: in order, and ten thousand a year. @param date ISO 8601, also a moment or less than a day */
export function dayNumber(date: string): number {
  const [year = '', month = '00', day = '00'] = date.slice(0, 10).split('-');
  return Number(year + month + day);
}

export type FactsTest = (facts: DocumentFacts) => boolean;

const kinds: Record<Place, DocumentKind> = {
  reviews: 'review',
  points: 'point',
  notes: 'note',
  passages: 'passage',
  meetings: 'meeting',
  book: 'book',
};

/** The test that a field asks for; none where its value holds no word, and so asks nothing. */
export function factsTest(condition: FieldCondition): FactsTest | undefined {
  switch (condition.field) {
    case 'by':
    case 'title':
    case 'tag':
      return namesTest(condition);
    case 'rating':
      return ({ rating }) => passes(condition.test, rating);
    case 'year':
      return ({ day }) => passes(condition.test, day && Math.floor(day / 10_000));
    case 'words':
      return ({ wordCount }) => passes(condition.test, wordCount);
    case 'lang':
      return ({ language }) => speaks(language?.toLowerCase(), condition.language);
    case 'is': {
      const { state } = condition;
      return state === 'tagged' ? ({ tags }) => tags.length > 0 : (facts) => facts[state];
    }
    case 'in': {
      const kind = kinds[condition.place];
      return (facts) => facts.kind === kind;
    }
    default:
      return condition satisfies never;
  }
}

/** The words may stand anywhere in a name or title; a tag is a label, and is meant as a whole. */
function namesTest({ field, text, ending }: TextCondition): FactsTest | undefined {
  const words = spaced(text);
  if (words === ' ') return undefined;
  const sought = ending === 'whole' ? words : words.trimEnd();
  switch (field) {
    case 'by':
      return ({ by }) => by.some((name) => spaced(name).includes(sought));
    case 'title':
      return ({ titles }) => titles.some((title) => spaced(title).includes(sought));
    case 'tag':
      return ({ tags }) =>
        tags.some((tag) => (ending === 'whole' ? spaced(tag) === sought : spaced(tag).startsWith(sought)));
    default:
      return field satisfies never;
  }
}

/** The names of a large library's reviewers fit. */
const MEMORY_LIMIT = 200_000;
const known = new Map<string, string>();

/** The folded words of a name with a space before, between and after them. */
function spaced(name: string): string {
  let words = known.get(name);
  if (words === undefined) {
    words = ` ${tokensOf(name)
      .map(({ term }) => `${term} `)
      .join('')}`;
    if (known.size >= MEMORY_LIMIT) known.clear();
    known.set(name, words);
  }
  return words;
}

function passes(test: NumberTest, number: number | undefined): boolean {
  if (test.op === 'none') return number === undefined;
  if (number === undefined) return false;
  switch (test.op) {
    case '=':
      return number === test.value;
    case '<':
      return number < test.value;
    case '<=':
      return number <= test.value;
    case '>':
      return number > test.value;
    case '>=':
      return number >= test.value;
    case '..':
      return number >= test.from && number <= test.to;
    default:
      return test satisfies never;
  }
}

function speaks(language: string | undefined, asked: string): boolean {
  if (asked === 'none') return language === undefined;
  return language === asked || language?.startsWith(`${asked}-`) === true;
}
