// Reads the JSON export of LibraryThing: an object of books by `books_id`, whose values change shape (a list, an object, or `[]` for nothing).
import { excerptOfJson, field, jsonOf, listIn, textIn, tooLarge } from '../json.ts';
import { gatherReadings } from '../member-library.ts';
import { takeNotes } from '../notes.ts';
import type { Reader } from '../reader.ts';
import { type LibraryThingBook, libraryThingEntry } from './librarything.ts';

/** Recognition looks at the first books only. */
const LOOKED_AT = 20;

export const librarythingJson: Reader = {
  format: 'librarything-json',
  title: 'LibraryThing export (JSON)',
  recognise(source) {
    const first = booksIn(jsonOf(source)).slice(0, LOOKED_AT);
    return first.some((book) => field(book, 'books_id') !== undefined)
      ? 'it has books with a “books_id”, as LibraryThing exports them'
      : undefined;
  },
  read(source, { privateNotes }) {
    const notes = takeNotes('Book');
    const readings = gatherReadings(notes);
    for (const [at, book] of booksIn(jsonOf(source)).entries()) {
      const why = tooLarge(book);
      if (!notes.hasRoom(why ? 0 : textIn(book, 'review').length)) break;
      const title = textIn(book, 'title');
      if (why) notes.skip(undefined, `Book ${at + 1} ${why}.`, excerptOfJson(book));
      else if (title === '') notes.skip(undefined, `Book ${at + 1} has no title.`, excerptOfJson(book));
      else readings.add(libraryThingEntry(readBook(book, title, at), notes, privateNotes));
    }
    return readings.result();
  },
};

function booksIn(data: unknown): readonly unknown[] {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.values(data) : [];
}

/** JSON has no lines to name: the number of the book stands for it. */
function readBook(book: unknown, title: string, at: number): LibraryThingBook {
  const authors = listIn(book, 'authors').map((author) => textIn(author, 'fl') || textIn(author, 'lf'));
  return {
    line: at + 1,
    id: textIn(book, 'books_id'),
    title,
    authors: authors.some(Boolean) ? authors : [textIn(book, 'primaryauthor')],
    published: textIn(book, 'date'),
    pages: textIn(book, 'pages'),
    isbn: valuesOf(field(book, 'isbn')).at(0) ?? textIn(book, 'originalisbn'),
    rating: textIn(book, 'rating'),
    review: textIn(book, 'review'),
    privateComment: textIn(book, 'privatecomment'),
    dateRead: textIn(book, 'dateread'),
    dateEntered: textIn(book, 'entrydate'),
    shelves: [...valuesOf(field(book, 'tags')), ...valuesOf(field(book, 'collections'))],
  };
}

/** Texts in a list, or in an object whose names are numbers. */
function valuesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return typeof value === 'string' && value !== '' ? [value] : [];
  return Object.values(value).filter((item): item is string => typeof item === 'string' && item !== '');
}
