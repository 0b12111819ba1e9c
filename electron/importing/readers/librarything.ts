// What LibraryThing's two exports share: a book as one record of named values becomes a reading's entry.
import { defined } from '../../shared/defined.ts';
import { bookFacts, type Entry, memberReview } from '../member-library.ts';
import type { Notes } from '../notes.ts';
import { tellCount, tellDate, tellIsbn, tellRating } from '../repairs.ts';

export interface LibraryThingBook {
  readonly line: number;
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly published: string;
  readonly pages: string;
  readonly isbn: string;
  readonly rating: string;
  readonly review: string;
  readonly privateComment: string;
  readonly dateRead: string;
  readonly dateEntered: string;
  readonly shelves: readonly string[];
}

/** The export does not say when a review was written: the day the book was read stands for it, else the day it was entered. */
export function libraryThingEntry(book: LibraryThingBook, notes: Notes, privateNotes: boolean): Entry {
  const { line, review } = book;
  const comment = notes.privateNote(book.privateComment);
  const own = privateNotes && comment !== '' ? `Private notes: ${comment}` : '';
  const day = (date: string, what: string) => notes.known(tellDate(date), what, line, date);
  const isbn = notes.known(tellIsbn(book.isbn), 'ISBN', line, book.isbn);
  const found = memberReview({
    html: [review, own].filter((part) => part.trim() !== '').join('<br><br>'),
    rating: notes.known(tellRating(book.rating), 'rating', line, book.rating),
    writtenOn: day(book.dateRead, 'date read') ?? day(book.dateEntered, 'entry date'),
    shelves: book.shelves,
  });
  const url = /^\d+$/.test(book.id) ? `https://www.librarything.com/work/book/${book.id}` : undefined;
  return {
    facts: bookFacts({
      title: book.title,
      authors: book.authors.map(firstNameFirst),
      pageCount: tellCount(book.pages),
      firstPublished: /^\d{4}$/.test(book.published) ? book.published : undefined,
      isbn,
    }),
    ...defined({ remoteId: book.id || undefined, url }),
    reviews: found ? [found] : [],
  };
}

/** `Woolf, Virginia` is Virginia Woolf; with more than one comma nobody knows. */
function firstNameFirst(name: string): string {
  const [last = '', first = '', ...others] = name.split(',').map((part) => part.trim());
  return first !== '' && others.length === 0 ? `${first} ${last}` : name.trim();
}
