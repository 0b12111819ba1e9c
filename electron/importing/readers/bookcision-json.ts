// Reads the Kindle highlights of one book that Bookcision saves as JSON: `{ asin, title, authors, highlights: [{ text, isNoteOnly, location, note }] }`.
import { defined } from '../../shared/defined.ts';
import { type FoundPassage, foundPassageSchema } from '../../shared/model.ts';
import { plainRichText } from '../../shared/rich-text.ts';
import { excerptOfJson, field, jsonOf, listIn, textIn, tooLarge } from '../json.ts';
import { bookFacts, gatherReadings, namesIn } from '../member-library.ts';
import { type Notes, takeNotes } from '../notes.ts';
import type { Reader } from '../reader.ts';

export const bookcisionJson: Reader = {
  format: 'bookcision-json',
  title: 'Bookcision highlights (JSON)',
  recognise(source) {
    const data = jsonOf(source);
    const known = Array.isArray(field(data, 'highlights')) && (textIn(data, 'asin') || textIn(data, 'authors')) !== '';
    return known ? 'it has the “highlights” of a Bookcision book' : undefined;
  },
  read(source) {
    const notes = takeNotes();
    const readings = gatherReadings(notes);
    const book = jsonOf(source);
    const title = plainRichText(textIn(book, 'title')).text;
    if (title === '') notes.skip(undefined, 'The book has no title.', excerptOfJson(book));
    else {
      readings.add({
        facts: bookFacts({ title, authors: namesIn(textIn(book, 'authors'), /,| and |;/) }),
        remoteId: textIn(book, 'asin') || undefined,
        passages: readHighlights(listIn(book, 'highlights'), notes),
      });
    }
    return readings.result();
  },
};

/** A note of its own belongs to the highlight at the same place. */
function readHighlights(highlights: readonly unknown[], notes: Notes): FoundPassage[] {
  const passages: FoundPassage[] = [];
  const at = new Map<string, FoundPassage>();
  const alone: unknown[] = [];
  for (const highlight of highlights) {
    if (!notes.hasRoom()) break;
    const why = tooLarge(highlight);
    if (why) {
      notes.skip(undefined, `The highlight ${why}.`, excerptOfJson(highlight));
      continue;
    }
    const text = plainRichText(textIn(highlight, 'text')).text;
    if (field(highlight, 'isNoteOnly') === true || text === '') {
      alone.push(highlight);
      continue;
    }
    const passage = { text, tags: [], source: linkOf(highlight), ...place(highlight), ...noteIn(highlight) };
    passages.push(passage);
    if (passage.location !== undefined) at.set(passage.location, passage);
  }
  for (const highlight of alone) {
    const { note } = noteIn(highlight);
    const passage = at.get(place(highlight).location ?? '');
    if (note && passage) passage.note = passage.note === undefined ? note : `${passage.note}\n\n${note}`;
    else {
      const reason = 'The note stands at no highlight, so there are no words of the book to keep it with.';
      notes.skip(undefined, note ? reason : 'The entry has no highlighted words.', excerptOfJson(highlight));
    }
  }
  return passages;
}

function place(highlight: unknown): { location?: string } {
  return defined({ location: textIn(field(highlight, 'location'), 'value') || undefined });
}

function noteIn(highlight: unknown): { note?: string } {
  return defined({ note: plainRichText(textIn(highlight, 'note') || noteOnly(highlight)).text || undefined });
}

/** Older files keep such a note in the place of the highlighted words. */
function noteOnly(highlight: unknown): string {
  return field(highlight, 'isNoteOnly') === true ? textIn(highlight, 'text') : '';
}

/** The place in the book, where its address is one of a web page and not of the Kindle program. */
function linkOf(highlight: unknown): FoundPassage['source'] {
  const source = foundPassageSchema.shape.source.safeParse({ url: textIn(field(highlight, 'location'), 'url') });
  return source.success ? defined(source.data) : {};
}
