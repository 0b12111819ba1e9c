// Reads the highlights that KOReader exports as JSON: one book `{ title, author, entries }`, or several in `documents`.
import { defined } from '../../shared/defined.ts';
import { type FoundPassage, isoDateSchema } from '../../shared/model.ts';
import { plainRichText } from '../../shared/rich-text.ts';
import { excerptOfJson, field, jsonOf, listIn, textIn, tooLarge } from '../json.ts';
import { bookFacts, gatherReadings, namesIn } from '../member-library.ts';
import { type Notes, takeNotes } from '../notes.ts';
import type { Reader } from '../reader.ts';

export const koreaderJson: Reader = {
  format: 'koreader-json',
  title: 'KOReader highlights (JSON)',
  recognise(source) {
    const data = jsonOf(source);
    return Array.isArray(field(data, 'entries')) ||
      documentsIn(data).some((book) => Array.isArray(field(book, 'entries')))
      ? 'it has the “entries” of a KOReader book'
      : undefined;
  },
  read(source) {
    const notes = takeNotes();
    const readings = gatherReadings(notes);
    for (const book of documentsIn(jsonOf(source))) {
      const title = plainRichText(textIn(book, 'title')).text;
      if (title === '') {
        notes.skip(undefined, 'The book has no title.', excerptOfJson(book));
        continue;
      }
      const passages = listIn(book, 'entries').flatMap((entry) => (notes.hasRoom() ? readEntry(entry, notes) : []));
      // KOReader puts every author on a line of its own.
      const facts = bookFacts({ title, authors: namesIn(textIn(book, 'author'), /\n|; ?|, /) });
      if (passages.length > 0) readings.add({ facts, passages });
    }
    return readings.result();
  },
};

function documentsIn(data: unknown): readonly unknown[] {
  const documents = field(data, 'documents');
  return Array.isArray(documents) ? documents : [data];
}

function readEntry(entry: unknown, notes: Notes): FoundPassage[] {
  // Bookmarks repeat where they stand; they hold nobody's words.
  if (textIn(entry, 'sort') === 'bookmark') return [];
  const why = tooLarge(entry);
  if (why) notes.skip(undefined, `The entry ${why}.`, excerptOfJson(entry));
  if (why) return [];
  const text = plainRichText(textIn(entry, 'text')).text;
  if (text === '') {
    notes.skip(undefined, 'The entry has no highlighted words.', excerptOfJson(entry));
    return [];
  }
  const found = defined({
    page: textIn(entry, 'page') || undefined,
    chapter: plainRichText(textIn(entry, 'chapter')).text || undefined,
    note: plainRichText(textIn(entry, 'note')).text || undefined,
    highlightedOn: dayOf(field(entry, 'time')),
  });
  return [{ text, tags: [], source: {}, ...found }];
}

/** Seconds since 1970. The day is taken in UTC: the export does not keep the time zone. */
function dayOf(time: unknown): string | undefined {
  if (typeof time !== 'number' || !(time > 0 && time < 1e11)) return undefined;
  const day = new Date(time * 1000).toISOString().slice(0, 10);
  return isoDateSchema.safeParse(day).success ? day : undefined;
}
