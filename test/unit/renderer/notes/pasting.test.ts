import { describe, expect, it } from 'vitest';
import { quietHtml } from '../../../../renderer/screens/notes/pasted-html.ts';
import { webAddress } from '../../../../renderer/screens/notes/web-address.ts';

describe('pasted HTML', () => {
  it('has its styles put aside and its handlers and style elements taken out', () => {
    expect(
      quietHtml('<style>p { color: red }</style><p class="a" STYLE="color:red" onclick=\'x("y")\'>words</p>'),
    ).toBe('<p class="a" data-style="color:red" >words</p>');
  });

  it('keeps words that only look like attributes', () => {
    const words = '<p title="a > b">set style="x" and onload=1 so that 2 < 3</p>';
    expect(quietHtml(words)).toBe(words);
  });

  it('has headings of the two levels a note has', () => {
    expect(quietHtml('<h1 id="a">A</h1><h2>B</h2><h5>C</h5><hr>')).toBe('<h2 id="a">A</h2><h2>B</h2><h3>C</h3><hr>');
  });
});

describe('the address of a link', () => {
  it.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    [' example.org/page ', 'https://example.org/page'],
    ['HTTP://EXAMPLE.org', 'http://example.org/'],
  ])('%s is %s', (typed, address) => {
    expect(webAddress(typed)).toBe(address);
  });

  it.each(['javascript:alert(1)', 'mailto:a@b.c', 'file:///etc/passwd', '', 'two words', 'https://'])(
    '%s is refused',
    (typed) => {
      expect(webAddress(typed)).toBeUndefined();
    },
  );
});
