// Reads the library that a member exported from Hardcover (hardcover.app): it says when each review was written and whether it spoils.
import { bookFacts, gatherReadings, memberReview, namesIn } from '../member-library.ts';
import { type Notes, takeNotes } from '../notes.ts';
import type { Reader } from '../reader.ts';
import { tellDate, tellIsbn, tellRating } from '../repairs.ts';
import { hasColumns, type Row, readTable } from '../table.ts';

export const hardcover: Reader = {
  format: 'hardcover',
  title: 'Hardcover library export',
  recognise({ text }) {
    return hasColumns(text, 'Title', 'Hardcover Book ID', 'Rating')
      ? 'it has the column “Hardcover Book ID” of a Hardcover library'
      : undefined;
  },
  read({ text }) {
    const notes = takeNotes();
    const readings = gatherReadings(notes);
    for (const row of readTable(text).rows(notes)) {
      if (row.get('Title').trim() === '') {
        notes.skip(row.line, 'The row names no book.', row.excerpt);
        continue;
      }
      const isbns = ['ISBN 13', 'ISBN 10'].map((column) => row.get(column));
      const [isbn13, isbn10] = isbns.map((isbn) => notes.known(tellIsbn(isbn), 'ISBN', row.line, isbn));
      const review = readReview(row, notes);
      readings.add({
        facts: bookFacts({
          title: row.get('Title'),
          authors: namesIn(row.get('Author') || row.get('Authors')),
          isbn: isbn13 ?? isbn10,
        }),
        remoteId: row.get('Hardcover Book ID').trim() || undefined,
        reviews: review ? [review] : [],
      });
    }
    return readings.result();
  },
};

function readReview(row: Row, notes: Notes) {
  const tell = (column: string) =>
    notes.known(tellDate(row.get(column)), column.toLowerCase(), row.line, row.get(column));
  return memberReview({
    html: row.get('Review'),
    rating: notes.known(tellRating(row.get('Rating')), 'rating', row.line, row.get('Rating')),
    hidden: /^(?:true|yes|y|1|x)$/i.test(row.get('Review Contains Spoilers').trim()),
    writtenOn: tell('Review Date') ?? tell('Date Finished'),
    shelves: [row.get('Status'), ...namesIn(row.get('Lists'))],
  });
}
