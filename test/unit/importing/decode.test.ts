import { describe, expect, it } from 'vitest';
import { decode } from '../../../electron/importing/decode.ts';
import { MAX_FILE_BYTES } from '../../../electron/shared/import-report.ts';

const SAMPLE = 'Ștefan said “don’t”.\nنگهبان فانوس 🌊\n';
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
const sentenceFor = (bytes: Uint8Array) => {
  const decoded = decode('page.txt', bytes);
  return decoded.ok ? undefined : decoded.sentence;
};

describe('decode', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(SAMPLE), 'utf-8'],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${SAMPLE}`), 'utf-8'],
    ['UTF-16 LE with a byte order mark', utf16le(`\ufeff${SAMPLE}`), 'utf-16le'],
    ['UTF-16 BE with a byte order mark', utf16be(`\ufeff${SAMPLE}`), 'utf-16be'],
    ['UTF-16 LE without one', utf16le(SAMPLE), 'utf-16le'],
    ['UTF-16 BE without one', utf16be(SAMPLE), 'utf-16be'],
  ])('reads %s', (_, bytes, encoding) => {
    expect(decode('page.txt', bytes)).toEqual({ ok: true, text: SAMPLE, encoding });
  });

  it('reads UTF-16 in a script whose letters have no NULs', () => {
    const persian = 'نگهبان فانوس دریایی هر روز یک خط می‌نویسد\n';
    expect(decode('page.txt', utf16be(persian))).toEqual({ ok: true, text: persian, encoding: 'utf-16be' });
  });

  it('takes what is not UTF-8 for Windows-1252, curly quotes and euro sign included', () => {
    const decoded = decode('page.txt', latin('She said \x93don\x92t\x94, for 3 \x80 \x96 na\xefve'));
    expect(decoded).toEqual({ ok: true, text: 'She said “don’t”, for 3 € – naïve', encoding: 'windows-1252' });
  });

  it('reads a UTF-8 file that was cut inside a character', () => {
    const bytes = new TextEncoder().encode('naïve café “quoted” 🌊');
    expect(decode('page.txt', bytes.slice(0, -2))).toEqual({
      ok: true,
      text: 'naïve café “quoted” ',
      encoding: 'utf-8',
    });
  });

  it('leaves UTF-8 readable around a single bad byte', () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode('“one” “two”'),
      0xff,
      ...new TextEncoder().encode(' “three”'),
    ]);
    expect(decode('page.txt', bytes)).toEqual({ ok: true, text: '“one” “two”\ufffd “three”', encoding: 'utf-8' });
  });

  it('keeps replacement characters that stand in sound UTF-8', () => {
    const text = 'book,text\nSalt,\ufffd\ufffd\ufffd\n';
    expect(decode('page.txt', new TextEncoder().encode(text))).toEqual({ ok: true, text, encoding: 'utf-8' });
  });

  it('gives line feeds only, composed characters and no stray control characters', () => {
    const decoded = decode(
      'page.txt',
      new TextEncoder().encode('one\r\ntwo\rcafe\u0301\u2028and a page break\f in some longer text'),
    );
    expect(decoded).toMatchObject({ ok: true, text: 'one\ntwo\ncafé\nand a page break in some longer text' });
  });

  it('refuses an empty file', () => {
    expect(sentenceFor(new Uint8Array())).toBe('“page.txt” is empty. Save the page again, then import the new file.');
  });

  it.each([
    ['blank lines', latin(' \n\t\r\n ')],
    ['a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf])],
    ['a UTF-16 byte order mark', new Uint8Array([0xff, 0xfe])],
  ])('refuses a file of nothing but %s', (_, bytes) => {
    expect(sentenceFor(bytes)).toBe(
      '“page.txt” has nothing in it but blank space. Save the page again, then import the new file.',
    );
  });

  it.each([
    ['a picture', latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0\x08\x06\0\0\0\\r\xa8f')],
    ['an archive', latin('PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0\x9a\x8b\x01\x02 word/document.xml')],
    ['control characters', latin('abc\x01\x02\x03\x04 def')],
    ['UTF-32', new Uint8Array([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0, 0x42, 0, 0, 0])],
  ])('refuses %s', (_, bytes) => {
    expect(sentenceFor(bytes)).toBe(
      "“page.txt” is not a text file. Save the book's page as text, then import that file.",
    );
  });

  it('refuses a file over the limit before it looks inside', () => {
    expect(sentenceFor(new Uint8Array(MAX_FILE_BYTES + 1))).toBe(
      '“page.txt” is 101 MB large, and Commonplace reads files up to 100 MB. Save only the book’s page and import that.',
    );
  });
});
