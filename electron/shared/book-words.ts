// What there is to search in a book besides its title: what is said about it and its author, in the order of its page. Pure.
import type { Book } from './model.ts';
import type { TextRange } from './rich-text.ts';
import { joinedParts, splitRanges } from './text-parts.ts';

/** Each where it has any words. */
const parts = ['authors', 'series', 'genres', 'description', 'aboutAuthor'] as const;
export type BookFact = (typeof parts)[number];

type Words = Pick<Book, BookFact>;

/** All parts that there are, a blank line between them. */
export function bookWords(book: Words): string {
  return joinedParts(partsOf(book).map(({ text }) => text));
}

/** A part as its page shows it; empty where there is none. */
export function bookPart(book: Words, part: BookFact): string {
  const words = book[part] ?? '';
  return typeof words === 'string' ? words : words.join(', ');
}

/** Ranges over `bookWords` as ranges over each part. */
export function splitBookRanges(book: Words, ranges: readonly TextRange[]): Partial<Record<BookFact, TextRange[]>> {
  const there = partsOf(book);
  const split = splitRanges(
    there.map(({ text }) => text),
    ranges,
  );
  return Object.fromEntries(there.map(({ part }, index) => [part, split[index] ?? []]));
}

function partsOf(book: Words): { readonly part: BookFact; readonly text: string }[] {
  return parts.map((part) => ({ part, text: bookPart(book, part) })).filter(({ text }) => text.trim() !== '');
}
