// Reads the tab-separated export of LibraryThing (librarything.com/export.php): 49 columns, values in square brackets, quotes that mean nothing.
import { gatherReadings, namesIn } from '../member-library.ts';
import { takeNotes } from '../notes.ts';
import type { Reader } from '../reader.ts';
import { hasColumns, type Row, readTable } from '../table.ts';
import { libraryThingEntry } from './librarything.ts';

export const librarythingTsv: Reader = {
  format: 'librarything-tsv',
  title: 'LibraryThing export (tab-separated)',
  recognise({ text }) {
    return hasColumns(text, 'Title', 'Primary Author', 'Review', 'Rating')
      ? 'it has the columns “Primary Author” and “Review” of LibraryThing'
      : undefined;
  },
  read({ text }, { privateNotes }) {
    const notes = takeNotes();
    const readings = gatherReadings(notes);
    const quoting = text.slice(0, 20_000).split('\n', 1)[0]?.includes('\t') ? 'none' : 'rfc';
    for (const row of readTable(text, { quoting }).rows(notes)) {
      const title = valueIn(row, 'Title');
      if (title === '') notes.skip(row.line, 'The row names no book.', row.excerpt);
      else readings.add(libraryThingEntry(bookIn(row, title), notes, privateNotes));
    }
    return readings.result();
  },
};

function bookIn(row: Row, title: string) {
  return {
    line: row.line,
    id: valueIn(row, 'Book Id'),
    title,
    authors: [valueIn(row, 'Primary Author'), ...namesIn(valueIn(row, 'Secondary Author'), /[|;]/)],
    published: valueIn(row, 'Date'),
    pages: valueIn(row, 'Page Count'),
    isbn: valueIn(row, 'ISBN'),
    rating: valueIn(row, 'Rating'),
    review: valueIn(row, 'Review'),
    privateComment: valueIn(row, 'Private Comment'),
    dateRead: valueIn(row, 'Date Read'),
    dateEntered: valueIn(row, 'Entry Date'),
    shelves: [...namesIn(valueIn(row, 'Tags')), ...namesIn(valueIn(row, 'Collections'))],
  };
}

/** Without the square brackets around it, or the quotes that a spreadsheet put there. */
function valueIn(row: Row, column: string): string {
  const value = row.get(column).trim();
  const bare = /^".*"$/s.test(value) ? value.slice(1, -1).replaceAll('""', '"').trim() : value;
  return /^\[[^[\]]*\]$/.test(bare) ? bare.slice(1, -1).trim() : bare;
}
