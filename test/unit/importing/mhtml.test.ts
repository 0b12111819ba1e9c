import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMhtml, pagesInMhtml } from '../../../electron/importing/mhtml.ts';

const file = (type: string, ...parts: string[]) =>
  `From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html";\n\t${type}\n\n\n${parts.map((part) => `------B--\n${part}\n`).join('')}------B------\n`;
const BOUNDARY = 'boundary="----B--"';

describe('a page saved as one file with all its parts', () => {
  it('is known by its headers', () => {
    expect(isMhtml(file(BOUNDARY))).toBe(true);
    expect(isMhtml('He wrote\nContent-Type: multipart/related')).toBe(false);
    expect(isMhtml('<html>')).toBe(false);
  });

  it('gives its pages decoded, and not its pictures', () => {
    expect(
      pagesInMhtml(
        file(
          BOUNDARY,
          'Content-Type: text/html\nContent-ID: <f>\nContent-Transfer-Encoding: quoted-printable\n\n<p class=3D"x">caf=C3=A9 so=\nft =ZZ</p>',
          'Content-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA',
          `content-type: text/html; charset=utf-8\ncontent-transfer-encoding: BASE64\n\n${Buffer.from('<p>frame ‘é’</p>').toString('base64')}`,
          'Content-Type: text/html\nContent-Transfer-Encoding: 8bit\n\n<p>é</p>',
        ),
      ).map((page) => page.trim()),
    ).toEqual(['<p class="x">café soft =ZZ</p>', '<p>frame ‘é’</p>', '<p>é</p>']);
  });

  it('finds pages in parts that have parts, and none where the boundary is missing', () => {
    const inner =
      'Content-Type: multipart/alternative; boundary=in\n\n--in\nContent-Type: text/html\n\n<p>a</p>\n--in--';
    expect(pagesInMhtml(file(BOUNDARY, inner)).map((page) => page.trim())).toEqual(['<p>a</p>']);
    expect(pagesInMhtml(file('x'))).toEqual([]);
  });

  it('reads any damage', () => {
    const whole = file(BOUNDARY, 'Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n=C3=');
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(whole.length), fc.string({ unit: 'binary' }), (from, to, junk) => {
        expect(Array.isArray(pagesInMhtml(whole.slice(0, from) + junk + whole.slice(to)))).toBe(true);
      }),
    );
  });
});
