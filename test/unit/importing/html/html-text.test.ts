import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { richTextFromHtml } from '../../../../electron/importing/html/html-text.ts';
import { plainRichText, richTextSchema } from '../../../../electron/shared/rich-text.ts';

const text = (html: string) => richTextFromHtml(html).text;
/** Every mark with the words it is on. */
const marked = (html: string, base?: string) => {
  const rich = richTextFromHtml(html, base === undefined ? {} : { base });
  return rich.marks.map(({ type, start, end, ...rest }) => ({ type, words: rich.text.slice(start, end), ...rest }));
};

describe('the text of a fragment of HTML', () => {
  it.each([
    ['a<br>b<br/><br />c', 'a\nb\n\nc'],
    ['<p>a</p><p>b</p>', 'a\n\nb'],
    ['<div>a</div><div>b</div>c', 'a\nb\nc'],
    ['<div>a</div><br><br><br><div>b</div>', 'a\n\nb'],
    ['  a \n\t b<b> c </b> d  ', 'a b c d'],
    ['a&amp;b &lt;i&gt; &eacute; &#128512; &nope;', 'a&b <i> é 😀 &nope;'],
    ['<pre>a\n  b\n</pre>c', 'a\n  b\n\nc'],
    ['<ol start=3><li>a<li>b</ol><ul><li>c</li><li></li></ul>', '3. a\n4. b\n\n– c'],
    ['<ul><li>a<ol><li>b</li></ol></li></ul>', '– a\n1. b'],
    ['a <img alt="the  cat" src=x onerror=alert(1)> b<img>', 'a [image: the cat] b[image]'],
    [
      'a<!-- b --><script>alert("</p>")</script><style>p{}</style><noscript>x</noscript><svg><text>y</text></svg>c',
      'ac',
    ],
    ['<iframe src="https://e.example">x</iframe><textarea>y</textarea><title>z</title>a', 'a'],
    ['a<svg><path>b<p>c', 'a\n\nc'],
    ['<b><i>a</b>b</i>c</p></div>d', 'abc\n\nd'],
    ['a\u0000b\ud800c', 'ab\ufffdc'],
    ['', ''],
    ['<br><p> </p>&nbsp;', ''],
  ])('%j reads %j', (html, expected) => {
    expect(text(html)).toBe(expected);
  });

  it('keeps formatting as marks that lie tight around their words', () => {
    expect(marked('<b> a </b><strong>b</strong> <i>c</i><em>d</em> <s>e</s><del>f</del> <u>g</u>')).toEqual([
      { type: 'strong', words: 'a' },
      { type: 'strong', words: 'b' },
      { type: 'emphasis', words: 'c' },
      { type: 'emphasis', words: 'd' },
      { type: 'strike', words: 'e' },
      { type: 'strike', words: 'f' },
      { type: 'underline', words: 'g' },
    ]);
    expect(marked('<b><b>a</b>b</b><i></i><u> </u>')).toEqual([{ type: 'strong', words: 'ab' }]);
  });

  it('marks a quoted block as quotation', () => {
    expect(marked('a<blockquote>b<br>c</blockquote>d')).toEqual([{ type: 'quotation', words: 'b\nc' }]);
    expect(text('a<blockquote>b</blockquote>d')).toBe('a\n\nb\n\nd');
  });

  it('follows links to web pages only, relative ones from the page they stand on', () => {
    const html =
      '<a href="https://example.org/?a=1&amp;b=2">a</a><a href="/book/1">b</a><a href=" JaVaScript:alert(1)">c</a><a href="data:text/html,x">d</a><a href="#">e</a><a>f</a>';
    expect(marked(html, 'https://www.goodreads.com')).toEqual([
      { type: 'link', words: 'a', href: 'https://example.org/?a=1&b=2' },
      { type: 'link', words: 'b', href: 'https://www.goodreads.com/book/1' },
    ]);
    expect(marked('<a href="/book/1">b</a>')).toEqual([]);
    expect(text(html)).toBe('abcdef');
  });

  it('marks what stands behind a spoiler control, and in every older form', () => {
    expect(
      marked(
        'a <input type="checkbox" class="spoiler__control" onchange="x()" id="1" /><label class="spoiler" for="1"><br>b <b>c</b></label> d',
      ),
    ).toEqual([
      { type: 'spoiler', words: 'b c' },
      { type: 'strong', words: 'c' },
    ]);
    expect(marked('<label>a</label><span class="x spoilerContainer">b<span>c</span>d</span>e')).toEqual([
      { type: 'spoiler', words: 'bcd' },
    ]);
    expect(marked('a <spoiler>b</spoiler> c')).toEqual([{ type: 'spoiler', words: 'b' }]);
  });

  it('composes letters with accents across tags, marks with them', () => {
    expect(richTextFromHtml('cafe<b>\u0301 x</b>')).toEqual({
      text: 'café x',
      marks: [{ type: 'strong', start: 3, end: 6 }],
    });
    expect(richTextFromHtml('<i>\u1112\u1161</i>\u11ab <b>a</b>')).toEqual({
      text: '한 a',
      marks: [
        { type: 'emphasis', start: 0, end: 1 },
        { type: 'strong', start: 2, end: 3 },
      ],
    });
  });

  it('reads nesting as deep as it comes, and unclosed tags in paragraph after paragraph, in time', () => {
    const deep = 10_000;
    const html = `${'<div><b><blockquote><ul><li><span class="spoiler">'.repeat(deep)}x${'</span></b></div>'.repeat(deep)}`;
    const started = performance.now();
    expect(text(html)).toBe('– x');
    const unclosed = `<p>${Array.from({ length: 5000 }, (_, id) => `<b id=${id}>`).join('')}${'<p>x'.repeat(5000)}`;
    expect(richTextFromHtml(unclosed).marks).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  const tag = fc.constantFrom(
    ...'<b> </b> <i> </i> <p> </p> <br> <blockquote> </blockquote> <ul> <ol> <li> </ul> <pre> </pre> <spoiler> </spoiler> <script> </script> <svg> </svg> <img> </a> </label> &nbsp; &amp; < > &'.split(
      ' ',
    ),
    '<label class="spoiler">',
    '<a href="https://e.example/">',
    '<a href="javascript:x">',
    '<span class="spoilerContainer">',
    ' ',
    '\n',
    '\u0301',
  );
  const soup = fc
    .array(fc.oneof(tag, fc.string({ unit: 'binary', maxLength: 4 }), fc.lorem({ maxCount: 2 })))
    .map((pieces) => pieces.join(''));

  it('is of the shape that is stored, whatever it is given', () => {
    fc.assert(
      fc.property(soup, (html) => {
        const rich = richTextFromHtml(html);
        expect(richTextSchema.parse(rich)).toEqual(rich);
        expect(rich.text).toBe(plainRichText(rich.text).text);
        for (const { start, end } of rich.marks) {
          expect(rich.text.slice(start, end).trim()).toBe(rich.text.slice(start, end));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('gives escaped text back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        // Twice: a control character between two spaces goes, and leaves them side by side.
        const { text: expected } = plainRichText(plainRichText(written).text.replace(/\s+/g, ' '));
        const html = expected.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        expect(text(html)).toBe(expected);
      }),
    );
  });
});
