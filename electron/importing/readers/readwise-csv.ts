// Reads the highlights that a member exported from Readwise (readwise.io/export): one row a highlight, of any number of books.
import { defined } from '../../shared/defined.ts';
import type { FoundPassage } from '../../shared/model.ts';
import { plainRichText } from '../../shared/rich-text.ts';
import { bookFacts, gatherReadings, namesIn } from '../member-library.ts';
import { type Notes, takeNotes } from '../notes.ts';
import type { Reader } from '../reader.ts';
import { tellDate } from '../repairs.ts';
import { hasColumns, type Row, readTable } from '../table.ts';

export const readwiseCsv: Reader = {
  format: 'readwise-csv',
  title: 'Readwise highlights (CSV)',
  recognise({ text }) {
    return hasColumns(text, 'Highlight', 'Book Title', 'Location')
      ? 'it has the columns “Highlight” and “Book Title” of Readwise'
      : undefined;
  },
  read({ text }) {
    const notes = takeNotes();
    const readings = gatherReadings(notes);
    for (const row of readTable(text).rows(notes)) {
      const title = row.get('Book Title').trim();
      const words = plainRichText(row.get('Highlight')).text;
      if (title === '') notes.skip(row.line, 'The row names no book.', row.excerpt);
      else if (words === '') notes.skip(row.line, 'The row has no highlighted words.', row.excerpt);
      else {
        readings.add({
          facts: bookFacts({ title, authors: namesIn(row.get('Book Author'), /,| and |;/) }),
          remoteId: row.get('Amazon Book ID').trim() || undefined,
          passages: [readPassage(row, words, notes)],
        });
      }
    }
    return readings.result();
  },
};

function readPassage(row: Row, text: string, notes: Notes): FoundPassage {
  const place = row.get('Location').trim();
  const isPage = row.get('Location Type').trim().toLowerCase() === 'page';
  const day = row.get('Highlighted at');
  return {
    text,
    tags: namesIn(row.get('Tags')),
    source: {},
    ...defined({
      page: isPage && place !== '' ? place : undefined,
      location: isPage || place === '' ? undefined : place,
      note: plainRichText(row.get('Note')).text || undefined,
      highlightedOn: notes.known(tellDate(day), 'date', row.line, day),
    }),
  };
}
