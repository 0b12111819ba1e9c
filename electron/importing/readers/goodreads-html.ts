// Reads a Goodreads book page saved as a web page: from the data inside it, else from the review cards it shows. Also inside `.mhtml`.

import { isMhtml, pagesInMhtml } from '../mhtml.ts';
import type { FoundReading, Reader, ReadResult } from '../reader.ts';
import { announcedSpoilers } from '../written-spoilers.ts';
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
    return html === undefined ? result({ readings: [], skipped: [], warnings: [] }) : readPage(html);
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
  const { reviews, skipped, stated } = readReviews(state);
  const { facts, titled, ...source } = readBook(state, stated);
  const reading: FoundReading = { facts, ...source, reviews, passages: [] };
  return result({
    readings: [reading],
    skipped,
    warnings: warningsOf([titled ? undefined : UNTITLED, announcedSpoilers(reviews)]),
  });
}

const UNTITLED = 'The page does not say which book it is about.';

function readShown(html: string): ReadResult {
  const { facts, titled, reviews, skipped } = readShownPage(html);
  const lacks =
    'The page was saved without its data, so its reviews were read as they are shown: each has one day only, the shelves may be cut short, and some facts about the book are missing.';
  return result({
    readings: [{ facts, reviews, passages: [] }],
    skipped,
    warnings: warningsOf([lacks, titled ? undefined : UNTITLED, announcedSpoilers(reviews)]),
  });
}

function warningsOf(sentences: readonly (string | undefined)[]): string[] {
  return sentences.filter((sentence) => sentence !== undefined);
}

function result(found: Pick<ReadResult, 'readings' | 'skipped' | 'warnings'>): ReadResult {
  return { ...found, byMember: false, repairs: [] };
}
