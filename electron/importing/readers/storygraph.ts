// Reads the library that a member exported from The StoryGraph: quarter stars, reviews as HTML, content warnings as lists of their own.

import type { FoundReview } from '../../shared/model.ts';
import type { RichText } from '../../shared/rich-text.ts';
import { readMarkup, spoilerIn } from '../exported-markup.ts';
import { bookFacts, gatherReadings, namesIn, reviewOf } from '../member-library.ts';
import type { Notes } from '../notes.ts';
import { takeNotes } from '../notes.ts';
import type { Reader } from '../reader.ts';
import { tellDate, tellId, tellIsbn, tellRating } from '../repairs.ts';
import { hasColumns, type Row, readTable } from '../table.ts';

export const storygraph: Reader = {
  format: 'storygraph',
  title: 'StoryGraph library export',
  recognise({ text }) {
    return hasColumns(text, 'Title', 'Authors', 'Read Status', 'Star Rating')
      ? 'it has the columns “Read Status” and “Star Rating” of a StoryGraph library'
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
      const number = row.get('ISBN/UID');
      const isbn = notes.known(tellIsbn(number), 'ISBN', row.line, number);
      const review = readReview(row, notes);
      readings.add({
        facts: bookFacts({
          title: row.get('Title'),
          authors: namesIn(row.get('Authors')),
          format: row.get('Format').trim() || undefined,
          isbn,
        }),
        remoteId: isbn === undefined ? notes.known(tellId(number), 'book id', row.line, number) : undefined,
        reviews: review ? [review] : [],
      });
    }
    return readings.result();
  },
};

function readReview(row: Row, notes: Notes): FoundReview | undefined {
  const tell = (column: string) =>
    notes.known(tellDate(row.get(column)), column.toLowerCase(), row.line, row.get(column));
  const rating = notes.known(tellRating(row.get('Star Rating')), 'rating', row.line, row.get('Star Rating'));
  const said = readMarkup(row.get('Review'));
  const body = withWarnings(said, row);
  // A rating without words stays one: StoryGraph's lists alone are no review.
  const kept = said.text === '' ? said : body;
  return reviewOf(kept, spoilerIn(kept), {
    rating,
    // The export does not say when a review was written: the day the book was last read stands for it.
    writtenOn: tell('Last Date Read') ?? tell('Date Added'),
    shelves: [row.get('Read Status'), ...namesIn(row.get('Tags'))],
  });
}

/** Content warnings below the review, shielded: StoryGraph shows them on demand only, since they give the story away. */
function withWarnings(body: RichText, row: Row): RichText {
  const listed = [row.get('Content Warnings'), readMarkup(row.get('Content Warning Description')).text];
  const warnings = listed
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(' – ');
  if (warnings === '') return body;
  const before = `${body.text}\n\nContent warnings: `;
  const text = before + warnings;
  return { text, marks: [...body.marks, { type: 'spoiler', start: before.length, end: text.length }] };
}
