// What is known of the documents of a shard, in columns that are used where they lie (see array-file.ts), made of the documents
// once and read back as they are. Their texts stand beside them, as one run of bytes.
import { crc32 } from 'node:zlib';
import { wordCount } from '../shared/word-count.ts';
import { type ArrayTaking, layOutArrays, readArrays } from './array-file.ts';
import { NumberList } from './number-list.ts';
import type { SearchDocument } from './searcher.ts';
import { listTerms, type TermList } from './term-dictionary.ts';

/** What stands in the columns: numbers of strings and of lists of them, each kept once. */
export interface DocumentColumns {
  readonly strings: TermList;
  /** List `l` is of the strings `listStrings[listStarts[l]]` up to `listStrings[listStarts[l + 1]]`. */
  readonly listStarts: Uint32Array;
  readonly listStrings: Uint32Array;
  readonly kinds: Uint32Array;
  readonly books: Uint32Array;
  readonly headings: Uint32Array;
  /** 1 + the string’s number; 0 for none. */
  readonly languages: Uint32Array;
  /** Lists. */
  readonly by: Uint32Array;
  readonly titles: Uint32Array;
  /** NaN for none, here and in days. */
  readonly ratings: Float64Array;
  readonly days: Float64Array;
  readonly wordCounts: Uint32Array;
  readonly spoilers: Uint8Array;
  /** The hidden ranges of document `d` are the pairs `hidden[hiddenStarts[d]]` up to `hidden[hiddenStarts[d + 1]]`. */
  readonly hiddenStarts: Uint32Array;
  readonly hidden: Uint32Array;
  /** In bytes; the text ends where the next one starts. */
  readonly textStarts: Uint32Array;
  /** 1 where a text is kept as UTF-16, because it holds half characters; others as UTF-8. */
  readonly wide: Uint8Array;
}

const VERSION = 2;
const FORMAT = { magic: [0x6d6d6f43, 0x73636f44], version: crc32(`documents ${VERSION}`) } as const; // “CommDocs”

/** The one order in which columns stand in a file; `columnsFrom` takes them in the same. */
export function layOutColumns(columns: DocumentColumns): Uint8Array<ArrayBuffer> {
  const { strings, listStarts, listStrings, kinds, books, headings, languages, by, titles } = columns;
  const { ratings, days, wordCounts, spoilers, hiddenStarts, hidden, textStarts, wide } = columns;
  return layOutArrays(FORMAT, [
    ...[strings.units, strings.offsets, listStarts, listStrings, kinds, books, headings, languages, by, titles],
    ...[ratings, days, wordCounts, spoilers, hiddenStarts, hidden, textStarts, wide],
  ]);
}

/** As an array reading (see array-file.ts). */
export type ColumnsReading =
  | { readonly state: 'read'; readonly columns: DocumentColumns }
  | { readonly state: 'damaged' }
  | { readonly state: 'outdated' };

/** The columns in the bytes, as views of them: the bytes must not change afterwards. */
export function readColumns(bytes: Uint8Array): ColumnsReading {
  const reading = readArrays(FORMAT, bytes);
  return reading.state === 'read' ? { state: 'read', columns: columnsFrom(reading.take) } : reading;
}

function columnsFrom({ bytes, words16, words32, doubles }: ArrayTaking): DocumentColumns {
  return {
    strings: { units: words16(), offsets: words32() },
    listStarts: words32(),
    listStrings: words32(),
    kinds: words32(),
    books: words32(),
    headings: words32(),
    languages: words32(),
    by: words32(),
    titles: words32(),
    ratings: doubles(),
    days: doubles(),
    wordCounts: words32(),
    spoilers: bytes(),
    hiddenStarts: words32(),
    hidden: words32(),
    textStarts: words32(),
    wide: bytes(),
  };
}

const encodings = ['utf8', 'utf16le'] as const;

/** How many documents are taken between two turns of others. */
const STEP_DOCUMENTS = 1000;

/** The columns and the texts of documents, in their order; stops between steps of a few milliseconds. */
export function* layOutDocuments(documents: readonly SearchDocument[]): Generator<undefined, DocumentBytes> {
  const strings = numbering();
  const lists = numbering();
  const listStarts = new NumberList();
  const listStrings = new NumberList();
  const columns = emptyColumns(documents.length);
  const hidden = new NumberList();
  listStarts.push(0);

  function listNumber(list: readonly string[]): number {
    const { number, isNew } = lists.of(JSON.stringify(list));
    if (isNew) {
      for (const each of list) listStrings.push(strings.of(each).number);
      listStarts.push(listStrings.length);
    }
    return number;
  }

  for (const [at, document] of documents.entries()) {
    const { kind, bookId, title, text, language, by, titles, rating, day, spoiler } = document;
    columns.kinds[at] = strings.of(kind).number;
    columns.books[at] = strings.of(bookId).number;
    columns.headings[at] = strings.of(title).number;
    columns.languages[at] = language === undefined ? 0 : 1 + strings.of(language).number;
    columns.by[at] = listNumber(by);
    columns.titles[at] = listNumber(titles);
    columns.ratings[at] = rating ?? Number.NaN;
    columns.days[at] = day ?? Number.NaN;
    columns.wordCounts[at] = wordCount(text);
    columns.spoilers[at] = spoiler ? 1 : 0;
    for (const { start, end } of document.hidden) {
      hidden.push(start);
      hidden.push(end);
    }
    columns.hiddenStarts[at + 1] = hidden.length;
    columns.wide[at] = text.isWellFormed() ? 0 : 1;
    const length = Buffer.byteLength(text, encodings[columns.wide[at] ?? 0]);
    columns.textStarts[at + 1] = (columns.textStarts[at] ?? 0) + length;
    if ((at + 1) % STEP_DOCUMENTS === 0) yield;
  }
  const texts = Buffer.allocUnsafeSlow(columns.textStarts[documents.length] ?? 0);
  for (const [at, { text }] of documents.entries()) {
    texts.write(text, columns.textStarts[at] ?? 0, encodings[columns.wide[at] ?? 0]);
    if ((at + 1) % STEP_DOCUMENTS === 0) yield;
  }
  return {
    texts,
    columns: layOutColumns({
      ...columns,
      strings: listTerms(strings.all),
      listStarts: listStarts.view(),
      listStrings: listStrings.view(),
      hidden: hidden.view(),
    }),
  };
}

/** What of documents is kept beside their postings. */
export interface DocumentBytes {
  readonly columns: Uint8Array;
  readonly texts: Uint8Array;
}

function emptyColumns(count: number) {
  return {
    kinds: new Uint32Array(count),
    books: new Uint32Array(count),
    headings: new Uint32Array(count),
    languages: new Uint32Array(count),
    by: new Uint32Array(count),
    titles: new Uint32Array(count),
    ratings: new Float64Array(count),
    days: new Float64Array(count),
    wordCounts: new Uint32Array(count),
    spoilers: new Uint8Array(count),
    hiddenStarts: new Uint32Array(count + 1),
    textStarts: new Uint32Array(count + 1),
    wide: new Uint8Array(count),
  };
}

/** Numbers strings from 0 on, the same one always alike. */
function numbering() {
  const numbers = new Map<string, number>();
  const all: string[] = [];
  return {
    all: all as readonly string[],
    of(string: string): { readonly number: number; readonly isNew: boolean } {
      const known = numbers.get(string);
      if (known !== undefined) return { number: known, isNew: false };
      const number = all.push(string) - 1;
      numbers.set(string, number);
      return { number, isNew: true };
    },
  };
}
