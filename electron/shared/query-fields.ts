// The fields of the query language: what each may be asked, and the sentence for who asked it something else. Pure.

/** A number, or that there is none. A range takes both its ends in. */
export type NumberTest =
  | { readonly op: '=' | '<' | '<=' | '>' | '>='; readonly value: number }
  | { readonly op: '..'; readonly from: number; readonly to: number }
  | { readonly op: 'none' };

export const states = ['spoiler', 'unread', 'starred', 'tagged'] as const;
export type State = (typeof states)[number];

export const places = ['reviews', 'points', 'notes', 'passages', 'meetings', 'book'] as const;
export type Place = (typeof places)[number];

const textFields = ['by', 'title', 'tag'] as const;
type TextField = (typeof textFields)[number];
const numberFields = ['rating', 'year', 'words'] as const;
type NumberField = (typeof numberFields)[number];

/** Of the last word of `text`, a `prefix` or an `unfinished` one is only the beginning. */
export interface TextCondition {
  readonly field: TextField;
  readonly text: string;
  readonly ending: 'whole' | 'prefix' | 'unfinished';
}

/** What a field asks of a document. */
export type FieldCondition =
  | TextCondition
  | { readonly field: NumberField; readonly test: NumberTest }
  /** Lower case: a BCP 47 tag or the beginning of one, or `none`. */
  | { readonly field: 'lang'; readonly language: string }
  | { readonly field: 'is'; readonly state: State }
  | { readonly field: 'in'; readonly place: Place };

export const fieldNames = [...textFields, 'rating', 'year', 'lang', 'is', 'in', 'words'] as const;
export type FieldName = (typeof fieldNames)[number];

const rightValues: Record<FieldName, string> = {
  by: 'Write the name right after it, like by:Seth or by:“Seth T.”.',
  title: 'Write the title right after it, like title:remains or title:“never let me go”.',
  tag: 'Write the tag right after it, like tag:memory or tag:“first love”.',
  rating: 'Write rating:4, rating:>=4, rating:<3, rating:2..4 or rating:none. Ratings go up to 5.',
  year: 'Write year:2010, year:>2009, year:2008..2012 or year:none.',
  lang: 'Write a language as its code, like lang:en or lang:fa, or lang:none where it is not known.',
  is: 'Write is:spoiler, is:unread, is:starred or is:tagged.',
  in: 'Write in:reviews, in:points, in:notes, in:passages, in:meetings or in:book.',
  words: 'Write words:500, words:>500 or words:200..500.',
};

// What readers are likely to try.
const otherNames = new Map<string, FieldName>(
  Object.entries({
    ...{ author: 'by', from: 'by', name: 'by', reader: 'by', reviewer: 'by', user: 'by', writer: 'by' },
    ...{
      book: 'title',
      titles: 'title',
      tags: 'tag',
      label: 'tag',
      rated: 'rating',
      ratings: 'rating',
      stars: 'rating',
    },
    ...{ date: 'year', years: 'year', written: 'year', language: 'lang', word: 'words', length: 'words' },
    ...{ has: 'is', type: 'in', kind: 'in' },
  } satisfies Record<string, FieldName>),
);

/** The field of that name, in whatever case it is typed. */
export function fieldNamed(name: string): FieldName | undefined {
  const lower = name.toLowerCase();
  return fieldNames.find((known) => known === lower);
}

/** What to say of `name:…` where no field has that name. */
export function unknownField(name: string): string {
  const meant = otherNames.get(name.toLowerCase());
  const begun = `There is no field “${name}:”, so it is searched for as it is written.`;
  return meant ? `${begun} ${rightValues[meant]}` : `${begun} Fields are ${fieldNames.join(':, ')}:.`;
}

/** What to say of a value that its field cannot be asked. */
export function wrongValue(field: FieldName, value: string): string {
  const wrong = value.trim() === '' ? `Nothing stands after “${field}:”.` : `“${field}:” cannot be “${value}”.`;
  return `${wrong} ${rightValues[field]}`;
}

/**
 * What `field:value` asks, none where it cannot be asked that.
 * @param ending only names, titles and tags can be looked for by their beginning
 */
export function conditionOf(
  field: FieldName,
  value: string,
  ending: TextCondition['ending'],
): FieldCondition | undefined {
  const word = value.trim().toLowerCase();
  switch (field) {
    case 'by':
    case 'title':
    case 'tag':
      return word === '' ? undefined : { field, text: value, ending };
    case 'rating':
    case 'year':
    case 'words': {
      const test = numberTest(word);
      return test && allowed(field, test) ? { field, test } : undefined;
    }
    case 'lang':
      return word === 'none' || LANGUAGE.test(word) ? { field, language: word } : undefined;
    case 'is': {
      const state = states.find((known) => known === word);
      return state && { field, state };
    }
    case 'in': {
      const place = places.find((known) => known === word);
      return place && { field, place };
    }
    default:
      return field satisfies never;
  }
}

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/;
const NUMBER = String.raw`\d{1,7}(?:\.\d{1,2})?`;
const COMPARED = new RegExp(`^(<=|>=|<|>|=)?(${NUMBER})$`);
const BETWEEN = new RegExp(`^(${NUMBER})?\\.\\.(${NUMBER})?$`);

function numberTest(word: string): NumberTest | undefined {
  if (word === 'none') return { op: 'none' };
  const ascii = word
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace('≤', '<=')
    .replace('≥', '>=');
  const compared = COMPARED.exec(ascii);
  if (compared) return { op: (compared[1] ?? '=') as '=', value: Number(compared[2]) };
  const between = BETWEEN.exec(ascii);
  if (!between) return undefined;
  const [, from, to] = between;
  if (from === undefined) return to === undefined ? undefined : { op: '<=', value: Number(to) };
  if (to === undefined) return { op: '>=', value: Number(from) };
  const ends = [Number(from), Number(to)];
  return { op: '..', from: Math.min(...ends), to: Math.max(...ends) };
}

const MOST: Record<NumberField, number> = { rating: 5, year: 9999, words: 9_999_999 };

function allowed(field: NumberField, test: NumberTest): boolean {
  if (test.op === 'none') return field !== 'words';
  const numbers = test.op === '..' ? [test.from, test.to] : [test.value];
  return numbers.every((number) => number <= MOST[field] && (field === 'rating' || Number.isInteger(number)));
}
