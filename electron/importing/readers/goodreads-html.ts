// Reads a Goodreads book page saved as a web page: from the data inside it, else from the review cards it shows. Also inside `.mhtml`.

import { factsWithin } from '../limits.ts';
import { isMhtml, pagesInMhtml } from '../mhtml.ts';
import { type Notes, takeNotes } from '../notes.ts';
import type { FoundReading, Reader, ReadResult } from '../reader.ts';
import { readBook } from './goodreads-html-book.ts';
import { apolloStateIn, nextDataIn } from './goodreads-html-data.ts';
import { readReviews } from './goodreads-html-review.ts';
import { CARD, readShownPage } from './goodreads-html-shown.ts';

export const goodreadsHtml: Reader = {
  format: 'goodreads-html',
  title: 'Goodreads page (web page)',
  recognise({ text }) {
    if (!mayBeMarkup(text)) return undefined;
    for (const html of pagesIn(text)) {
      const because = signOf(html);
      if (because !== undefined) return because;
    }
    return undefined;
  },
  read({ text }) {
    const html = pagesIn(text).find((page) => signOf(page) !== undefined);
    return html === undefined ? { readings: [], byMember: false, ...takeNotes().result() } : readPage(html);
  },
};

function mayBeMarkup(text: string): boolean {
  return text.includes('ReviewCard') || text.includes('__NEXT_DATA__') || isMhtml(text);
}

function pagesIn(text: string): string[] {
  return isMhtml(text) ? pagesInMhtml(text) : [text];
}

function signOf(html: string): string | undefined {
  const data = nextDataIn(html);
  if (data?.includes('"apolloState"') && /"(?:getBookByLegacyId|getReviews)\b/.test(data)) {
    return 'it has the data of a Goodreads book page inside';
  }
  if (html.search(CARD) !== -1) return 'it has review cards as Goodreads shows them';
  return undefined;
}

function readPage(html: string): ReadResult {
  const state = apolloStateIn(html);
  if (!state) return readShown(html);
  const notes = takeNotes();
  const { reviews, stated } = readReviews(state, notes);
  const { facts, titled, ...source } = readBook(state, stated, notes);
  return result({ facts, ...source, reviews, passages: [] }, titled, notes);
}

function readShown(html: string): ReadResult {
  const notes = takeNotes();
  notes.warn(
    'The page was saved without its data, so its reviews were read as they are shown: each has one day only, the shelves may be cut short, and some facts about the book are missing.',
  );
  const { facts, titled, reviews } = readShownPage(html, notes);
  return result({ facts, reviews, passages: [] }, titled, notes);
}

function result(found: FoundReading, titled: boolean, notes: Notes): ReadResult {
  if (!titled) notes.warn('The page does not say which book it is about.');
  return { readings: [{ ...found, facts: factsWithin(found.facts, notes) }], byMember: false, ...notes.result() };
}
