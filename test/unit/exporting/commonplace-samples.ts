// Makes books up with their reviews and passages, for what is written to a file and read again.
import fc from 'fast-check';
import type { CommonplaceData } from '../../../electron/exporting/data/commonplace-data.ts';
import { defined } from '../../../electron/shared/defined.ts';
import { plainRichText, type RichText } from '../../../electron/shared/rich-text.ts';

/** What spreadsheets, JSON, CSV and the decoding of files could trip over. */
const hostile = fc.constantFrom(
  ...['"', ',', '\n', '\r\n', ';', '\t', '=', '+', '-', '@', "'", '＝', '=1+1', "'=A1", '\\', '{', ' ', 'a'],
  ...[
    'e\u0301',
    '\u0301',
    '\u2028',
    '\u0085',
    '\u0000',
    '\u007f',
    '\ufeff',
    '\ufffd',
    '\ud83d',
    '\u202e',
    '\u200f',
    '\u{1f30a}',
  ],
  ...['[spoiler]', '[/spoiler]', '[\\spoiler]', 'سلام', '\u1100\u1161', '\u00c3\u00a9'],
);
const raw = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.array(hostile).map((pieces) => pieces.join('')),
  )
  // As everything that is read from a file.
  .map((text) => text.toWellFormed());
/** As every body is kept. */
const words = raw.map((text) => plainRichText(text).text);
const name = words.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const count = fc.nat({ max: 1_000_000 });
const rating = fc.integer({ min: 2, max: 20 }).map((quarters) => quarters / 4);
const spoiler = fc.constantFrom('none' as const, 'some' as const, 'whole' as const);

const body: fc.Arbitrary<RichText> = fc
  .tuple(words, fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.constantFrom('spoiler' as const, 'emphasis' as const))))
  .map(([text, ranges]) => ({
    text,
    marks: ranges
      .map(([a, b, type]) => ({ type, start: Math.min(a, b), end: Math.max(a, b) }))
      .filter(({ start, end }) => start < end && end <= text.length)
      .filter(({ start, end }) => text.slice(start, end).isWellFormed()),
  }));

/** Where every made-up review and passage comes from. */
const source = fc.record({ url: maybe(fc.webUrl()), remoteId: maybe(name) }).map((known) => ({
  ...defined(known),
  format: 'goodreads-html',
  importId: 'import-1',
}));

const book = fc
  .record({
    id: fc.constant('book'),
    title: name,
    authors: fc.array(name, { maxLength: 3 }),
    description: maybe(raw),
    aboutAuthor: maybe(raw),
    pageCount: maybe(fc.integer({ min: 1, max: 5000 })),
    firstPublished: maybe(fc.constantFrom('1999', '1999-03', '1999-03-04')),
    isbn: maybe(raw),
    series: maybe(raw),
    genres: fc.array(raw, { maxLength: 2 }),
    ratings: fc
      .record({
        reviewCount: maybe(count),
        average: maybe(fc.constantFrom(0, 3.87, 5)),
        counts: maybe(fc.tuple(count, count, count, count, count)),
      })
      .map(defined),
  })
  .map(defined);

const revision = fc
  .record({
    body,
    spoiler,
    rating: maybe(rating),
    writtenOn: maybe(day),
    replacedOn: day,
    importId: fc.constant('import-0'),
  })
  .map(defined);

const review = fc
  .record({
    bookId: fc.constant('book'),
    reviewer: fc.record({ name, isAuthor: fc.boolean(), followerCount: maybe(count) }).map(defined),
    body,
    writtenOn: maybe(day),
    revisedOn: maybe(day),
    rating: maybe(rating),
    spoiler,
    likeCount: maybe(count),
    language: maybe(fc.constantFrom('en', 'fa')),
    shelves: fc.array(raw, { maxLength: 2 }),
    source,
    revisions: maybe(
      fc
        .array(revision, { minLength: 1, maxLength: 3 })
        .map((all) => all.toSorted((a, b) => b.replacedOn.localeCompare(a.replacedOn))),
    ),
    goneSince: maybe(day),
  })
  .map(defined);

const passage = fc
  .record({
    bookId: fc.constant('book'),
    text: words.filter((text) => text !== ''),
    note: maybe(raw),
    location: maybe(raw),
    page: maybe(raw),
    chapter: maybe(raw),
    highlightedOn: maybe(day),
    by: maybe(raw),
    tags: fc.array(raw, { maxLength: 2 }),
    source,
  })
  .map(defined);

/** A book with its reviews and passages, as a library holds them. */
export const anyData: fc.Arbitrary<CommonplaceData> = fc
  .record({ book, reviews: fc.array(review, { maxLength: 4 }), passages: fc.array(passage, { maxLength: 3 }) })
  .map(({ book, reviews, passages }) => ({
    book,
    reviews: reviews.map((one, at) => ({ ...one, id: `review-${at}` })),
    passages: passages.map((one, at) => ({ ...one, id: `passage-${at}` })),
  }));
