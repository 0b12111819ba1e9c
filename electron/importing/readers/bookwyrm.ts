// Reads the library that a member exported from a BookWyrm server: reviews with a name of their own and, at times, a content warning.
import type { FoundReview } from '../../shared/model.ts';
import { readMarkup, spoilerIn } from '../exported-markup.ts';
import { bookFacts, gatherReadings, namesIn, reviewOf } from '../member-library.ts';
import { type Notes, takeNotes } from '../notes.ts';
import type { Reader } from '../reader.ts';
import { tellDate, tellIsbn, tellRating } from '../repairs.ts';
import { hasColumns, type Row, readTable } from '../table.ts';

export const bookwyrm: Reader = {
  format: 'bookwyrm',
  title: 'BookWyrm library export',
  recognise({ text }) {
    return hasColumns(text, 'title', 'author_text', 'review_content')
      ? 'it has the columns “author_text” and “review_content” of BookWyrm'
      : undefined;
  },
  read({ text }) {
    const notes = takeNotes();
    const readings = gatherReadings(notes);
    for (const row of readTable(text).rows(notes)) {
      if (row.get('title').trim() === '') {
        notes.skip(row.line, 'The row names no book.', row.excerpt);
        continue;
      }
      const isbns = ['isbn_13', 'isbn_10'].map((column) => row.get(column));
      const [isbn13, isbn10] = isbns.map((isbn) => notes.known(tellIsbn(isbn), 'ISBN', row.line, isbn));
      const review = readReview(row, notes);
      readings.add({
        facts: bookFacts({
          title: row.get('title'),
          authors: namesIn(row.get('author_text')),
          isbn: isbn13 ?? isbn10,
        }),
        remoteId: row.get('remote_id').trim() || undefined,
        reviews: review ? [review] : [],
      });
    }
    return readings.result();
  },
};

function readReview(row: Row, notes: Notes): FoundReview | undefined {
  const tell = (column: string) =>
    notes.known(tellDate(row.get(column)), column.replaceAll('_', ' '), row.line, row.get(column));
  const said = readMarkup(row.get('review_content'));
  const label = row.get('review_cw').trim();
  const hidden = label !== '' && said.text !== '';
  const head = [hidden ? `Content warning: ${label}` : '', row.get('review_name').trim()].filter(Boolean).join('\n');
  const shift = said.text === '' || head === '' ? 0 : head.length + 2;
  const body = {
    text: shift > 0 ? `${head}\n\n${said.text}` : said.text || head,
    marks: said.marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift })),
  };
  return reviewOf(body, hidden ? 'whole' : spoilerIn(body), {
    rating: notes.known(tellRating(row.get('rating')), 'rating', row.line, row.get('rating')),
    writtenOn: tell('review_published') ?? tell('finish_date') ?? tell('stopped_date') ?? tell('shelf_date'),
    shelves: [row.get('shelf_name')],
  });
}
