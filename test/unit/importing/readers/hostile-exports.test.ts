import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readers } from '../../../../electron/importing/recognise.ts';
import { readAll, readBytes, SOURCES } from '../hostile.ts';

it('every reader is tried', () => {
  const tried = new Set(SOURCES.flatMap(([, bytes]) => readBytes(bytes)));
  expect([...tried].sort()).toEqual(readers.map(({ format }) => format).sort());
});

describe.each(SOURCES)('%s', (_, original) => {
  const text = Buffer.from(original).toString('utf8');

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
      { numRuns: 25 },
    );
  });

  it('never throws when pieces of it stand in another order', () => {
    const piece = fc
      .tuple(fc.nat({ max: text.length }), fc.nat({ max: 200 }))
      .map(([from, length]) => text.slice(from, from + length));
    const head = text.slice(0, text.indexOf('\n') + 1);
    const junk = fc.constantFrom('"', '\n', '__proto__', 'constructor', '<b>', '\0', '\ud800', '{"__ref":"x"}', '=3D');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, junk)), (pieces) => {
        readAll(head + pieces.join(''));
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    ['ten thousand openings of lists', '['.repeat(10_000)],
    ['ten thousand elements', '<div class=Formatted><a><spoiler>'.repeat(10_000)],
    ['ten thousand elements, escaped as JSON has it', '\\u003cb\\u003e(view spoiler)['.repeat(10_000)],
    ['one long line', 'word '.repeat(150_000)],
    ['NULs', '\0'.repeat(10_000)],
    ['lone surrogates', 'a\ud800'.repeat(10_000)],
    ['accents', '\u0301\u0327'.repeat(10_000)],
    ['keys that mean something to JavaScript', '","__proto__":{"entries":[]},"constructor":{"prototype":null},"a":"'],
  ])('never throws with %s in any place of it', (_name, put) => {
    for (let part = 0; part <= 3; part += 1) {
      const at = Math.floor((text.length * part) / 3);
      readAll(text.slice(0, at) + put + text.slice(at));
    }
  });

  it('never throws where its own words mean something to JavaScript', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const words = [...new Set(text.match(/[A-Za-z]{4,12}/g) ?? [])];
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.constantFrom(...names), (word, name) => {
        readAll(text.replaceAll(word, name));
      }),
      { numRuns: 10 },
    );
  });
});

/** A hundred notes, each unlike the others. */
const NOTES = Array.from(
  { length: 100 },
  (_, at) => `B (A)\n- Your Note | Location 5 | Added on x\n\nnote ${at} ${'w'.repeat(at)}\n==========\n`,
).join('');

const LIBRARY = 'Title,Author,My Rating,Exclusive Shelf,My Review\nSalt,Ann,3,read,';

describe('hostile sources', () => {
  it.each([
    ['nesting', '['.repeat(10_000)],
    ['deep objects', '{"entries":'.repeat(10_000)],
    ['closed nesting', `{"entries":[${'['.repeat(5000)}${']'.repeat(5000)}]}`],
    ['prototype keys', '{"__proto__":{"entries":[{"text":"x"}]},"constructor":{"prototype":{}}}'],
    ['books that are no books', '{"documents":[null,1,"x",[],{"entries":[null,1,[[]],{"text":{}}],"title":"T"}]}'],
    ['own data of no shape', '{"format":"commonplace","version":1,"books":{"0":{}}}'],
    ['own data whose version is no number', '{"format":"commonplace","version":{"toString":0,"valueOf":0}}'],
  ])('of %s are read without an exception', (_, text) => {
    readAll(text);
  });

  it.each([
    ['one line of words', 'book,reviewer,text\nSalt,Ann,', 'words '],
    ['one line of quotes', 'book,reviewer,text\nSalt,Ann,"', '" '],
    ['rows of quotes', 'Title,Author,My Rating,Exclusive Shelf,My Review\n', 'a,b,3,"read"x,y\n'],
    ['broken letters', 'book,reviewer,text\nSalt,Ann,', 'â€œ'],
    ['tags that are never closed', LIBRARY, '<i><spoiler>'],
    ['spaces that stay, between tags', LIBRARY, 'a&nbsp;<b>&nbsp;<i>'],
    ['tags with attributes', `${LIBRARY}<a `, 'b c=d '],
    ['clippings at one place', '', 'B (A)\n- Your Highlight | Location 1-9 | Added on x\n\nwords\n==========\n'],
    ['notes at one place', '', 'B (A)\n- Your Note | Location 5 | Added on x\n\nwords\n==========\n'],
    ['notes at one highlight', 'B (A)\n- Your Highlight | Location 1-9 | x\n\nw\n==========\n', NOTES],
    ['separators', 'B (A)\n- Your Highlight | Location 1-9\n\nw\n', '==========\n'],
    ['spoiler markers in text', 'Profile Image for Ann.\n5 reviews\nJanuary 1, 2020\n\n', '(view spoiler)['],
    ['review openings', '', 'Profile Image for Ann.\n5 reviews\nJanuary 1, 2020\n\nGood.\n'],
    ['review cards', '', '<article class="ReviewCard"><span class="Formatted">x'],
    ['links in a review card', '<article class="ReviewCard">', '<a class="Button--tag">x'],
    ['names of the book', '<span class="ContributorLink__name">'.repeat(9000), '<article class="ReviewCard">'],
    ['boundaries', 'From: x\nContent-Type: multipart/related; boundary="b"\n\n', '--b\nContent-Type: text/html\n\n'],
  ])('of megabytes of %s are read in bounded time', (_, head, piece) => {
    const started = performance.now();
    const text = head + piece.repeat(Math.ceil(2_000_000 / piece.length));
    const source = { name: 'x', text };
    for (const reader of readers) {
      if (reader.recognise(source) !== undefined) reader.read(source, { privateNotes: false });
    }
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
