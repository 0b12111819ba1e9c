// The documents of a shard as they are shown and asked for by fields, by the numbers they have in the shard. Columns are in
// memory; a text is read where it is kept when it is to be shown, and never believed without its checksum.
import type { TextRange } from '../shared/rich-text.ts';
import { wordCount } from '../shared/word-count.ts';
import { checksumOf } from './document-checksum.ts';
import type { DocumentColumns } from './document-columns.ts';
import type { DocumentFacts } from './document-facts.ts';
import type { BookMarks, SearchDocument } from './searcher.ts';
import { openTermDictionary } from './term-dictionary.ts';

/** Texts where they are kept. */
export interface KeptTexts {
  /** May be fewer bytes than asked for, where a file was cut since. */
  readonly read: (start: number, end: number) => Buffer;
  readonly close: () => void;
}

/** What the group marked, to be asked by the id of a document. */
export interface Marks {
  readonly read: ReadonlySet<string>;
  readonly starred: ReadonlySet<string>;
  readonly tags: BookMarks['tags'];
  readonly spoilers: BookMarks['spoilers'];
}

export type DocumentTable = ReturnType<typeof openDocumentTable>;

/**
 * @param keyOf of a document (see document-key.ts)
 * @param stampOf the document's checksum
 */
export function openDocumentTable(
  columns: DocumentColumns,
  texts: KeptTexts,
  { keyOf, stampOf }: { readonly keyOf: (number: number) => string; readonly stampOf: (number: number) => number },
) {
  const { kinds, books, headings, languages, listStarts, listStrings, ratings, days, textStarts } = columns;
  const dictionary = openTermDictionary(columns.strings);
  const strings = remembered((number) => dictionary.at(number));
  const lists = remembered((number): readonly string[] =>
    Array.from(listStrings.subarray(listStarts[number], listStarts[number + 1]), strings),
  );
  const ids = remembered((number) => keyOf(number).slice(bookIdOf(number).length + kindOf(number).length + 2));

  function bookIdOf(number: number): string {
    return strings(books[number] ?? 0);
  }

  function kindOf(number: number): SearchDocument['kind'] {
    // Whoever wrote the file knew the same kinds: else its version were another.
    return strings(kinds[number] ?? 0) as SearchDocument['kind'];
  }

  function known(number: number) {
    const [rating = Number.NaN, day = Number.NaN] = [ratings[number], days[number]];
    const language = languages[number] ?? 0;
    return {
      kind: kindOf(number),
      bookId: bookIdOf(number),
      by: lists(columns.by[number] ?? 0),
      titles: lists(columns.titles[number] ?? 0),
      rating: Number.isNaN(rating) ? undefined : rating,
      day: Number.isNaN(day) ? undefined : day,
      language: language === 0 ? undefined : strings(language - 1),
      spoiler: columns.spoilers[number] === 1,
    };
  }

  function textOf(number: number): string {
    const bytes = texts.read(textStarts[number] ?? 0, textStarts[number + 1] ?? 0);
    return bytes.toString(columns.wide[number] === 1 ? 'utf16le' : 'utf8');
  }

  function hiddenIn(number: number): TextRange[] {
    const [from = 0, to = 0] = columns.hiddenStarts.subarray(number, number + 2);
    const ranges: TextRange[] = [];
    for (let at = from; at < to; at += 2) {
      ranges.push({ start: columns.hidden[at] ?? 0, end: columns.hidden[at + 1] ?? 0 });
    }
    return ranges;
  }

  return {
    bookIdOf,
    kindOf,
    idOf: ids,
    /** Two documents that have the same numbers are of one book and of one kind. */
    books,
    kinds,

    /** The whole document; nothing where what is kept of it is not what was: somebody changed the file, or its disk fails. */
    documentAt(number: number): SearchDocument | undefined {
      const { rating, day, language, ...facts } = known(number);
      const document: SearchDocument = {
        ...facts,
        id: ids(number),
        title: strings(headings[number] ?? 0),
        text: textOf(number),
        hidden: hiddenIn(number),
        ...(rating !== undefined && { rating }),
        ...(day !== undefined && { day }),
        ...(language !== undefined && { language }),
      };
      return checksumOf(document) === stampOf(number) ? document : undefined;
    },

    /** What fields of a query ask for; every document may be asked for it, so no text is read. */
    factsAt(number: number, marks: Marks): DocumentFacts {
      const facts = known(number);
      return { ...facts, ...marked(facts.kind, ids(number), marks), wordCount: columns.wordCounts[number] ?? 0 };
    },

    close: texts.close,
  };
}

/** The facts of a document that is in no table. */
export function factsOf(document: SearchDocument, marks: Marks): DocumentFacts {
  const { kind, bookId, id, by, titles, rating, day, language, spoiler, text } = document;
  return {
    ...{ kind, bookId, by, titles, rating, day, language, spoiler },
    ...marked(kind, id, marks),
    wordCount: wordCount(text),
  };
}

function marked(kind: SearchDocument['kind'], id: string, { read, starred, tags }: Marks) {
  return { tags: tags.get(id) ?? NO_TAGS, unread: kind === 'review' && !read.has(id), starred: starred.has(id) };
}

const NO_TAGS: readonly string[] = [];

/** What is asked for once is asked for again with the next letter. */
function remembered<T extends NonNullable<unknown>>(make: (number: number) => T): (number: number) => T {
  const made: (T | undefined)[] = [];
  return (number) => {
    const value = made[number] ?? make(number);
    made[number] = value;
    return value;
  };
}
