// Finds the reader for a source by its content, and the words for a source that no reader takes.
import { refusedJson } from './json.ts';
import { linesWithin } from './limits.ts';
import type { Reader, SourceText } from './reader.ts';
import { bookcisionJson } from './readers/bookcision-json.ts';
import { bookwyrm } from './readers/bookwyrm.ts';
import { commonplaceCsv } from './readers/commonplace-csv.ts';
import { commonplaceJson } from './readers/commonplace-json.ts';
import { goodreadsHtml } from './readers/goodreads-html.ts';
import { goodreadsLibrary } from './readers/goodreads-library.ts';
import { goodreadsText } from './readers/goodreads-text.ts';
import { hasHead } from './readers/goodreads-text-head.ts';
import { hardcover } from './readers/hardcover.ts';
import { kindleClippings } from './readers/kindle-clippings.ts';
import { koreaderJson } from './readers/koreader-json.ts';
import { librarythingJson } from './readers/librarything-json.ts';
import { librarythingTsv } from './readers/librarything-tsv.ts';
import { readwiseCsv } from './readers/readwise-csv.ts';
import { storygraph } from './readers/storygraph.ts';

/** Every format Commonplace reads; the first that recognises a source reads it. */
export const readers: readonly Reader[] = [
  commonplaceJson,
  commonplaceCsv,
  goodreadsLibrary,
  storygraph,
  bookwyrm,
  hardcover,
  librarythingTsv,
  librarythingJson,
  readwiseCsv,
  koreaderJson,
  bookcisionJson,
  kindleClippings,
  goodreadsHtml,
  goodreadsText,
];

export interface Recognised {
  readonly reader: Reader;
  /** Why, as a phrase: "it has …". */
  readonly because: string;
}

/** The reader for this source, or undefined when none knows it (see unrecognised for what to say then). */
export function recognise(source: SourceText): Recognised | undefined {
  for (const reader of readers) {
    const because = reader.recognise(source);
    if (because !== undefined) return { reader, because };
  }
  return undefined;
}

/** Markup shows itself in the first lines of a file. */
const MARKUP_WITHIN = 5000;
const MARKUP = /^\s*<(?:!doctype|html|\?xml)|<(?:html|head|body|div|script)[\s>]|^content-type: multipart\/related/im;

/**
 * Why a text that holds no reviews was refused, and what to do now, for the user. Also right for a text that a reader
 * recognised but found no review in.
 */
export function unrecognised(name: string, text: string): string {
  const isGoodreads = goodreadsHtml.recognise({ name, text }) !== undefined || hasHead(linesWithin(text).lines);
  const notParsed = /^\s*[[{]/.test(text.slice(0, MARKUP_WITHIN)) ? refusedJson(text) : undefined;
  if (notParsed) {
    return `“${name}” ${notParsed}. Export fewer books or highlights at a time, then import those files.`;
  }
  if (!isGoodreads && MARKUP.test(text.slice(0, MARKUP_WITHIN))) {
    return `“${name}” is a web page, but not a Goodreads page with reviews, which Commonplace reads. Open the book's page on Goodreads, scroll down until its reviews show, save it, then import that file.`;
  }
  if (isGoodreads) {
    return `“${name}” is a Goodreads page without any reviews in it. Open the book's page, scroll down until its reviews show, save or copy the whole page, then import it again.`;
  }
  return `“${name}” holds no reviews that Commonplace can find. Save the book's Goodreads page as text or copy the whole page, then import it again.`;
}
