import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../../electron/importing/decode.ts';
import { readers } from '../../../../electron/importing/recognise.ts';
import { bookFactsSchema, foundPassageSchema, foundReviewSchema } from '../../../../electron/shared/model.ts';
import { fixtureBytes } from '../reading.ts';

const exports = [
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
];

/** Reads with every reader that takes the text; what they give can be kept in a library. */
function readAll(text: string): void {
  const source = { name: 'x', text };
  for (const reader of readers) {
    if (reader.recognise(source) === undefined) continue;
    const { readings, skipped, repairs, warnings } = reader.read(source, { privateNotes: true });
    for (const { facts, reviews, passages } of readings) {
      expect(bookFactsSchema.parse(facts)).toEqual(facts);
      for (const review of reviews) expect(foundReviewSchema.parse(review)).toEqual(review);
      for (const passage of passages) expect(foundPassageSchema.parse(passage)).toEqual(passage);
    }
    for (const { excerpt } of [...skipped, ...repairs]) expect(excerpt.length).toBeLessThanOrEqual(200);
    expect(warnings.every((warning) => warning.length < 500)).toBe(true);
  }
}

function readBytes(bytes: Uint8Array): void {
  const decoded = decode('x', bytes);
  if (decoded.ok) readAll(decoded.text);
}

describe.each(exports)('%s', (path) => {
  const original = fixtureBytes(path);

  it('never throws when its bytes are cut, spliced and flipped', () => {
    const edit = fc.record({
      at: fc.nat({ max: original.length }),
      drop: fc.nat({ max: 40 }),
      put: fc.uint8Array({ maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), fc.nat({ max: original.length }), (edits, cut) => {
        let bytes = Buffer.from(original);
        for (const { at, drop, put } of edits)
          bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + drop)]);
        readBytes(bytes);
        readBytes(bytes.subarray(0, cut));
      }),
      { numRuns: 60 },
    );
  });

  it('never throws when pieces of it stand in another order', () => {
    const text = Buffer.from(original).toString('utf8');
    const piece = fc
      .tuple(fc.nat({ max: text.length }), fc.nat({ max: 200 }))
      .map(([from, length]) => text.slice(from, from + length));
    const head = text.slice(0, text.indexOf('\n') + 1);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.constantFrom('"', '\n', '__proto__', '<b>', '\0', '\ud800'))),
        (pieces) => {
          readAll(head + pieces.join(''));
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** A hundred notes, each unlike the others. */
const NOTES = Array.from(
  { length: 100 },
  (_, at) => `B (A)\n- Your Note | Location 5 | Added on x\n\nnote ${at} ${'w'.repeat(at)}\n==========\n`,
).join('');

describe('hostile sources', () => {
  it.each([
    ['nesting', '['.repeat(10_000)],
    ['deep objects', '{"entries":'.repeat(10_000)],
    ['closed nesting', `{"entries":[${'['.repeat(5000)}${']'.repeat(5000)}]}`],
    ['prototype keys', '{"__proto__":{"entries":[{"text":"x"}]},"constructor":{"prototype":{}}}'],
    ['books that are no books', '{"documents":[null,1,"x",[],{"entries":[null,1,[[]],{"text":{}}],"title":"T"}]}'],
    ['own data of no shape', '{"format":"commonplace","version":1,"books":{"0":{}}}'],
  ])('of %s are read without an exception', (_, text) => {
    readAll(text);
    expect({}).not.toHaveProperty('entries');
  });

  it.each([
    ['one line of words', 'book,reviewer,text\nSalt,Ann,', 'words '],
    ['one line of quotes', 'book,reviewer,text\nSalt,Ann,"', '" '],
    ['rows of quotes', 'Title,Author,My Rating,Exclusive Shelf,My Review\n', 'a,b,3,"read"x,y\n'],
    ['broken letters', 'book,reviewer,text\nSalt,Ann,', 'â€œ'],
    [
      'tags that are never closed',
      'Title,Author,My Rating,Exclusive Shelf,My Review\nSalt,Ann,3,read,',
      '<i><spoiler>',
    ],
    ['clippings at one place', '', 'B (A)\n- Your Highlight | Location 1-9 | Added on x\n\nwords\n==========\n'],
    ['notes at one place', '', 'B (A)\n- Your Note | Location 5 | Added on x\n\nwords\n==========\n'],
    ['notes at one highlight', 'B (A)\n- Your Highlight | Location 1-9 | x\n\nw\n==========\n', NOTES],
    ['separators', 'B (A)\n- Your Highlight | Location 1-9\n\nw\n', '==========\n'],
  ])('of megabytes of %s are read in bounded time', (_, head, piece) => {
    const started = performance.now();
    const text = head + piece.repeat(Math.ceil(3_000_000 / piece.length));
    const source = { name: 'x', text };
    const reader = readers.find((candidate) => candidate.recognise(source) !== undefined);
    expect(reader).toBeDefined();
    reader?.read(source, { privateNotes: false });
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
