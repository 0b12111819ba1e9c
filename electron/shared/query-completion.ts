// What can complete the word that is being typed in the search box: a field's name, or a value of that field. Pure.
import { type FieldName, fieldNamed, fieldNames, places, states } from './query-fields.ts';
import { queryTokensOf } from './query-tokens.ts';
import type { TextRange } from './rich-text.ts';

/** The word at the caret, as far as it can be completed. */
export interface Completing {
  /** What a completion takes the place of: the word without a `-` before it. */
  readonly range: TextRange;
  /** Whose value is being typed; none while it may still become a field's name. */
  readonly field?: FieldName;
  /** What of the name or the value stands before the caret. */
  readonly begun: string;
}

export interface Completion {
  /** A value, or a field's name with its colon. */
  readonly value: string;
  /** What it means, where the value does not say. */
  readonly says?: string;
}

/** Fields with so many values, or ones that groups make up, that only the library knows them. */
export const libraryFields = ['by', 'title', 'tag', 'lang'] as const;
export type LibraryField = (typeof libraryFields)[number];

/** Fewer letters are the beginning of too many ordinary words. */
const LETTERS_OF_A_NAME = 3;
const NAMED = /^([A-Za-z]+):/;
const OPENING = /^[A-Za-z]+:./;

/** None where the caret is in no word, before one, or behind a quotation that is closed. */
export function completingAt(text: string, caret: number): Completing | undefined {
  for (const token of queryTokensOf(text)) {
    if (token.start >= caret || token.end < caret) continue;
    if (token.kind !== 'word' && token.kind !== 'quoted') return undefined;
    const range = { start: token.excluded ? token.start + 1 : token.start, end: token.end };
    const begun = text.slice(range.start, caret);
    if (token.kind === 'quoted') {
      const field = fieldNamed(token.name ?? '');
      const isInside = OPENING.test(begun) && !(token.closed && caret === token.end);
      return field && isInside ? { range, field, begun: begun.replace(OPENING, '') } : undefined;
    }
    const name = NAMED.exec(begun)?.[1];
    if (name === undefined) return token.text.includes(':') ? undefined : { range, begun };
    const field = fieldNamed(name);
    return field && { range, field, begun: begun.slice(name.length + 1) };
  }
  return undefined;
}

const meanings: Record<FieldName, string> = {
  by: 'who wrote or marked it',
  title: 'a word of the title of a book or note',
  tag: 'tagged by your group',
  rating: 'how many stars',
  year: 'when it was written',
  lang: 'in a language',
  is: 'spoiler, unread, starred or tagged',
  in: 'reviews, passages, points, notes or the book itself',
  words: 'how long it is',
};

const stateMeanings: Record<(typeof states)[number], string> = {
  spoiler: 'with spoilers',
  unread: 'reviews not read yet',
  starred: 'starred by you',
  tagged: 'with a tag',
};

const placeMeanings: Record<(typeof places)[number], string> = {
  reviews: 'what readers wrote',
  points: 'what your group wants to talk about',
  notes: 'what your group wrote',
  passages: 'marked in the book',
  meetings: 'what is on an agenda, and what came of it',
  book: 'what is said about the book',
};

const values: Record<Exclude<FieldName, LibraryField>, readonly Completion[]> = {
  rating: [
    ...['5', '4', '3', '2', '1'].map((value) => ({ value })),
    { value: '>=4', says: 'four stars or more' },
    { value: '<3', says: 'fewer than three' },
    { value: 'none', says: 'without a rating' },
  ],
  year: [{ value: 'none', says: 'without a date' }],
  is: states.map((value) => ({ value, says: stateMeanings[value] })),
  in: places.map((value) => ({ value, says: placeMeanings[value] })),
  words: [
    { value: '>500', says: 'longer than 500 words' },
    { value: '<100', says: 'shorter than 100 words' },
  ],
};

/** The field whose values have to be asked of the library. */
export function libraryFieldOf({ field }: Completing): LibraryField | undefined {
  return field && isOfLibrary(field) ? field : undefined;
}

function isOfLibrary(field: FieldName): field is LibraryField {
  return libraryFields.some((known) => known === field);
}

/** What the language itself knows; nothing for a field whose values the library knows, nor for what is complete already. */
export function knownCompletions({ field, begun }: Completing): readonly Completion[] {
  const typed = begun.toLowerCase();
  if (field) return isOfLibrary(field) ? [] : beginning(values[field], typed);
  if (typed.length < LETTERS_OF_A_NAME) return [];
  return beginning(
    fieldNames.map((name) => ({ value: `${name}:`, says: meanings[name] })),
    typed,
  );
}

function beginning(completions: readonly Completion[], typed: string): readonly Completion[] {
  return completions.filter(({ value }) => value.startsWith(typed) && value !== typed);
}

/** The query with the word completed, and where the caret is then: after a value, a space begins the next word. */
export function completed(
  text: string,
  { range, field }: Completing,
  { value }: Completion,
): { readonly text: string; readonly caret: number } {
  const written = field ? `${field}:${quotedIfNeeded(value)}` : value;
  const rest = text.slice(range.end);
  const gap = field && !/^\s/.test(rest) ? ' ' : '';
  const caret = range.start + written.length + (field ? 1 : 0);
  return { text: text.slice(0, range.start) + written + gap + rest, caret };
}

const MARKS = /["\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02]/g;
const PLAIN = /^[\p{L}\p{M}\p{N}<>=.'’_-]+$/u;

/** Quotation marks cannot stand within others, and say nothing to the search. */
function quotedIfNeeded(value: string): string {
  return PLAIN.test(value) ? value : `"${value.replace(MARKS, ' ').trim()}"`;
}
