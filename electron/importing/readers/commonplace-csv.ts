// Reads Commonplace's own CSV: `book, reviewer, date, rating, spoiler, text` in any order, with `author` where there is one; made by
// hand or by exporting/data/commonplace-data.ts, which puts an apostrophe before what a spreadsheet would take for a formula.
import { defined } from '../../shared/defined.ts';
import type { FoundReview } from '../../shared/model.ts';
import type { Mark, RichText } from '../../shared/rich-text.ts';
import { unguarded } from '../formula-guard.ts';
import { tidied } from '../html/rich-text-edits.ts';
import { bookFacts, gatherReadings, namesIn } from '../member-library.ts';
import { type Notes, takeNotes } from '../notes.ts';
import { MEMBER, type Reader } from '../reader.ts';
import { tellDate, tellRating } from '../repairs.ts';
import { hasColumns, type Row, readTable, type Table } from '../table.ts';

export const commonplaceCsv: Reader = {
  format: 'commonplace-csv',
  title: 'Commonplace data (CSV)',
  recognise({ text }) {
    const known = hasColumns(text, 'book', 'text') && (hasColumns(text, 'reviewer') || hasColumns(text, 'rating'));
    return known ? 'it has the columns “book” and “text” of Commonplace' : undefined;
  },
  read({ text }) {
    const notes = takeNotes();
    const readings = gatherReadings(notes);
    const table = readTable(text, { required: 1 });
    const byMember = namesNobody(table);
    for (const row of table.rows(notes)) {
      const title = unguarded(row.get('book')).trim();
      if (title === '') notes.skip(row.line, 'The row names no book.', row.excerpt);
      else if (!byMember && reviewerIn(row) === '') {
        notes.skip(row.line, 'The row names no reviewer.', row.excerpt);
      } else {
        const authors = namesIn(unguarded(row.get('author') || row.get('authors')), ';');
        const review = readReview(row, notes);
        readings.add({ facts: bookFacts({ title, authors }), reviews: review ? [review] : [] });
      }
    }
    return readings.result(byMember);
  },
};

/** Read once for this alone, with nothing noted: keeping all rows for a second look would take far more memory than time. */
function namesNobody(table: Table): boolean {
  for (const row of table.rows(takeNotes())) if (reviewerIn(row) !== '') return false;
  return true;
}

function readReview(row: Row, notes: Notes): FoundReview | undefined {
  const rating = notes.known(tellRating(row.get('rating')), 'rating', row.line, row.get('rating'));
  const writtenOn = notes.known(tellDate(row.get('date')), 'date', row.line, row.get('date'));
  const said = row.get('spoiler').trim().toLowerCase();
  // A word nobody foresaw hides all: better too much than too little.
  const spoiler = /^(?:none|false|no|n|0|)$/.test(said) ? 'none' : said === 'some' ? 'some' : 'whole';
  const words = unguarded(row.get('text'));
  const body = spoiler === 'some' ? readSpoilers(words) : tidied({ text: words, marks: [] });
  if (body.text === '' && rating === undefined) return undefined;
  return {
    reviewer: { name: reviewerIn(row) || MEMBER, isAuthor: false },
    body,
    spoiler,
    shelves: [],
    source: {},
    ...defined({ rating, writtenOn }),
  };
}

function reviewerIn(row: Row): string {
  return unguarded(row.get('reviewer')).trim();
}

/** `[spoiler]…[/spoiler]`; with a backslash behind the bracket, the words themselves. */
function readSpoilers(marked: string): RichText {
  const marks: Mark[] = [];
  let text = '';
  let from = 0;
  let start: number | undefined;
  for (const found of marked.matchAll(/\[(\\*)(\/?)spoiler\]/g)) {
    const [whole, backslashes = '', slash = ''] = found;
    text += marked.slice(from, found.index);
    from = found.index + whole.length;
    if (backslashes !== '') text += `[${backslashes.slice(1)}${slash}spoiler]`;
    else if (slash === '') start ??= text.length;
    else if (start !== undefined) {
      marks.push({ type: 'spoiler', start, end: text.length });
      start = undefined;
    }
  }
  text += marked.slice(from);
  // Never closed: better to hide too much.
  if (start !== undefined) marks.push({ type: 'spoiler', start, end: text.length });
  return tidied({ text, marks });
}
