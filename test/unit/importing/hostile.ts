// Sources made to do harm: one of every format, to be damaged, and the reading that says whether what comes of it can be kept.
import { expect } from 'vitest';
import { decode } from '../../../electron/importing/decode.ts';
import { readers } from '../../../electron/importing/recognise.ts';
import { bookFactsSchema, foundPassageSchema, foundReviewSchema } from '../../../electron/shared/model.ts';
import { fixtureBytes } from './reading.ts';

/** What stands in a page beside its reviews and is nobody's business. */
const SECRETS = /jwtToken|SECRET|authContextParams|userAgent/;

/** Each of them as a text of the format that the reader of this name takes. */
const OWN_JSON = JSON.stringify({
  format: 'commonplace',
  version: 1,
  books: [
    {
      title: 'Salt',
      authors: ['Per Holm'],
      reviews: [
        {
          reviewer: { name: 'Ann', isAuthor: false },
          body: { text: 'He drowns. Go.', marks: [{ type: 'spoiler', start: 0, end: 10 }] },
          spoiler: 'some',
          rating: 4,
          shelves: ['sea'],
          source: { url: 'https://example.org/1', remoteId: '1' },
        },
      ],
      passages: [{ text: 'The sea was quiet.', location: '1-9', tags: [], source: {} }],
    },
  ],
});

function inMhtml(html: Uint8Array, encoding: 'base64' | 'quoted-printable'): Uint8Array {
  const page = Buffer.from(html);
  const body =
    encoding === 'base64' ? page.toString('base64') : page.toString('latin1').replace(/[=\u0080-\u00ff]/g, escaped);
  const head = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n';
  return Buffer.from(`${head}Content-Transfer-Encoding: ${encoding}\n\n${body}\n--b--\n`);
}

function escaped(character: string): string {
  return `=${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

const FILES = [
  'library-exports/goodreads.csv',
  'library-exports/goodreads-quoted-once-more.csv',
  'library-exports/goodreads-damaged.csv',
  'library-exports/storygraph.csv',
  'library-exports/bookwyrm.csv',
  'library-exports/hardcover.csv',
  'library-exports/librarything.tsv',
  'library-exports/librarything.json',
  'library-exports/own.csv',
  'highlights/My Clippings.txt',
  'highlights/readwise.csv',
  'highlights/koreader.json',
  'highlights/koreader-documents.json',
  'highlights/bookcision.json',
  'goodreads-html/page.html',
  'goodreads-html/shown.html',
  'goodreads-text/page.txt',
];

/** One source at least for every reader, by name. */
export const SOURCES: readonly (readonly [string, Uint8Array])[] = [
  ...FILES.map((path): [string, Uint8Array] => [path, fixtureBytes(path)]),
  ['own.json', Buffer.from(OWN_JSON)],
  ['page in base64.mhtml', inMhtml(fixtureBytes('goodreads-html/page.html'), 'base64')],
  ['page in quoted-printable.mhtml', inMhtml(fixtureBytes('goodreads-html/shown.html'), 'quoted-printable')],
];

/** Reads with every reader that takes the text; what they give can be kept in a library, and what they say be shown. */
export function readAll(text: string): string[] {
  const source = { name: 'x', text };
  const formats: string[] = [];
  for (const reader of readers) {
    if (reader.recognise(source) === undefined) continue;
    formats.push(reader.format);
    const result = reader.read(source, { privateNotes: true });
    for (const { facts, reviews, passages } of result.readings) {
      expect(bookFactsSchema.parse(facts)).toEqual(facts);
      for (const review of reviews) expect(foundReviewSchema.parse(review)).toEqual(review);
      for (const passage of passages) expect(foundPassageSchema.parse(passage)).toEqual(passage);
    }
    for (const { excerpt } of [...result.skipped, ...result.repairs]) expect(excerpt.length).toBeLessThanOrEqual(200);
    const sentences = [...result.warnings, ...result.skipped.map(({ reason }) => reason), result.incomplete ?? ''];
    expect(sentences.every((sentence) => sentence.length < 500)).toBe(true);
    expect(JSON.stringify(result.readings)).not.toMatch(SECRETS);
  }
  expect({}).not.toHaveProperty('entries');
  return formats;
}

export function readBytes(bytes: Uint8Array): string[] {
  const decoded = decode('x', bytes);
  return decoded.ok ? readAll(decoded.text) : [];
}
