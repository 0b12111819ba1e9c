// Reads the library that a member exported from Goodreads (goodreads.com/review/import): 24 columns now, 31 or 23 in older exports.

import {
  bookFacts,
  DOUBTFUL_LETTERS,
  gatherReadings,
  memberReview,
  namesIn,
  titleAndSeries,
} from '../member-library.ts';
import type { Notes } from '../notes.ts';
import { takeNotes } from '../notes.ts';
import type { Reader } from '../reader.ts';
import { looksMojibake, tellCount, tellDate, tellId, tellIsbn, tellRating } from '../repairs.ts';
import { hasColumns, type Row, readTable } from '../table.ts';

export const goodreadsLibrary: Reader = {
  format: 'goodreads-library',
  title: 'Goodreads library export',
  recognise({ text }) {
    return hasColumns(text, 'Title', 'Author', 'My Rating', 'Exclusive Shelf')
      ? 'it has the columns “My Rating” and “Exclusive Shelf” of a Goodreads library'
      : undefined;
  },
  read({ text }, options) {
    const notes = takeNotes();
    const readings = gatherReadings(notes);
    for (const row of readTable(text).rows(notes)) {
      if (row.get('Title').trim() === '') notes.skip(row.line, 'The row names no book.', row.excerpt);
      else readings.add(readRow(row, notes, options.privateNotes));
    }
    return readings.result();
  },
};

function readRow(row: Row, notes: Notes, privateNotes: boolean) {
  const { line } = row;
  const id = notes.known(tellId(row.get('Book Id')), 'book id', line, row.get('Book Id'));
  const facts = readFacts(row, notes);
  const review = memberReview({
    html: words(row, notes, privateNotes),
    rating: notes.known(tellRating(row.get('My Rating')), 'rating', line, row.get('My Rating')),
    hidden: isTrue(row.get('Spoiler')),
    writtenOn: dayOf(row, notes),
    shelves: [row.get('Exclusive Shelf'), ...namesIn(row.get('Bookshelves'))],
  });
  const url = id && /^\d+$/.test(id) ? `https://www.goodreads.com/book/show/${id}` : undefined;
  return { facts, remoteId: id, url, reviews: review ? [review] : [] };
}

function readFacts(row: Row, notes: Notes) {
  const isbns = [row.get('ISBN13'), row.get('ISBN')];
  const [isbn13, isbn10] = isbns.map((isbn) => notes.known(tellIsbn(isbn), 'ISBN', row.line, isbn));
  const year = (column: string) => (/^\d{4}$/.test(row.get(column)) ? row.get(column) : undefined);
  return bookFacts({
    ...titleAndSeries(row.get('Title').trim()),
    authors: [row.get('Author'), ...namesIn(row.get('Additional Authors'))],
    format: row.get('Binding').trim() || undefined,
    pageCount: tellCount(row.get('Number of Pages')),
    firstPublished: year('Original Publication Year') ?? year('Year Published'),
    isbn: isbn13 ?? isbn10,
  });
}

/** The export does not say when a review was written: the day the book was read stands for it, else the day it was shelved. */
function dayOf(row: Row, notes: Notes): string | undefined {
  const [read, added] = ['Date Read', 'Date Added'].map((column) =>
    notes.known(tellDate(row.get(column)), column.toLowerCase(), row.line, row.get(column)),
  );
  return read ?? added;
}

/** The review, and below it the private notes if the member asked for them. */
function words(row: Row, notes: Notes, privateNotes: boolean): string {
  const review = row.get('My Review');
  if (looksMojibake(review)) notes.warn(DOUBTFUL_LETTERS);
  const own = notes.privateNote(row.get('Private Notes'));
  return own === '' || !privateNotes
    ? review
    : [review, `Private notes: ${own}`].filter((part) => part.trim() !== '').join('<br/><br/>');
}

export function isTrue(value: string): boolean {
  return /^(?:true|yes|y|1|x)$/i.test(value.trim());
}
