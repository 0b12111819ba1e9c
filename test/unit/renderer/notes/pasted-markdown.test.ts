import { getSchema } from '@tiptap/core';
import type { Fragment } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMarkdown } from '../../../../renderer/screens/notes/markdown-signs.ts';
import { markdownContent, sliceOfText } from '../../../../renderer/screens/notes/pasted-text.ts';
import { writing } from '../../../../renderer/screens/notes/writing.ts';

const schema = getSchema(writing);
const empty = schema.node('doc', null, [schema.node('paragraph')]);

/** What pasting the text puts in, as ProseMirror prints it. */
function pasted(text: string, plain = false): string {
  return sliceOfText(text, empty.resolve(1), plain).content.toString();
}

function read(markdown: string): Fragment {
  const content = markdownContent(markdown, schema);
  if (!content) throw new Error('not read');
  return content;
}

describe('Markdown', () => {
  it.each([
    '# A heading',
    '- [ ] book the room',
    '> quoted',
    '- one\n- two',
    '* one\n\n* two',
    '1. one\n   more of it\n2. two',
    'Who | Brings\n--- | ---\nAda | tea',
    '| a |\n|---|\n| b |',
    '```\ncode\n```',
    'It is **bold**.',
    'It is _slanted_, it is *too*.',
    'See [this](https://example.org).',
    'no ~~more~~',
    'press `Enter`',
  ])('is %j', (text) => {
    expect(isMarkdown(text)).toBe(true);
  });

  it.each([
    'Nothing but words, and more of them.\nAnother line - with a dash.',
    '- Hello, said one.',
    '1984. A year, and a book.',
    '5*3*2 = 30, snake_case_name, C# and #1',
    '    indented\n    prose\n\nmore',
    'Kind regards\n--\nMara',
    'either | or',
    '* * *',
    'https://example.org/a_b_c and [1]',
    'a > b, x < y, **',
  ])('is not %j', (text) => {
    expect(isMarkdown(text)).toBe(false);
  });

  it('is looked for without waiting, however long and odd the text', () => {
    const start = performance.now();
    for (const piece of ['*', '_', '- ', '| ', '`', '[', '> \n', '1. \n', ' ', '- a\n\n', '-|']) {
      isMarkdown(piece.repeat(100_000));
    }
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('pasted Markdown', () => {
  it('becomes headings of the two levels a note has, lists, check lists, quotations and tables', () => {
    expect(pasted('# A\n\n## B\n\n##### C')).toBe('<heading("A"), heading("B"), heading("C")>');
    expect(read('# A\n\n## B\n\n##### C').content.map(({ attrs }) => attrs.level)).toEqual([2, 2, 3]);
    expect(pasted('- a\n- b\n  1. c')).toBe(
      '<bulletList(listItem(paragraph("a")), listItem(paragraph("b"), orderedList(listItem(paragraph("c")))))>',
    );
    expect(pasted('- [x] a\n- [ ] b')).toBe('<taskList(taskItem(paragraph("a")), taskItem(paragraph("b")))>');
    expect(pasted('> a\n\n---\n\n```\nx\n```')).toBe('<blockquote(paragraph("a")), horizontalRule, codeBlock("x")>');
    expect(pasted('| a | b |\n|---|---|\n| c \\| d | |')).toBe(
      '<table(tableRow(tableHeader(paragraph("a")), tableHeader(paragraph("b"))), ' +
        'tableRow(tableCell(paragraph("c | d")), tableCell(paragraph)))>',
    );
  });

  it('keeps emphasis, links to the web, and broken lines', () => {
    expect(pasted('a **b** _c_\n[d](https://example.org) `e`')).toBe(
      '<paragraph("a ", bold("b"), " ", italic("c"), hardBreak, link("d"), " ", code("e"))>',
    );
  });

  it('keeps the words of what a note does not hold', () => {
    expect(pasted('# x\n\n[a](javascript:alert(1)) <b onclick="y">z</b> &amp;')).toBe(
      '<heading("x"), paragraph("[a](javascript:alert(1)) <b onclick=\\"y\\">z</b> &")>',
    );
    expect(pasted('# x\n\n![a](https://example.org/p.png)\n\n[1]: https://example.org')).toContain('link("a")');
    expect(pasted('# x\n\n[1]: https://example.org')).toContain('[1]: ');
  });

  it('stays plain text where that was asked for', () => {
    expect(pasted('# A\n**b**', true)).toBe('<paragraph("# A"), paragraph("**b**")>');
  });

  /** What stands beside the opening fences of code. */
  const languages = (content: Fragment) => {
    const found: unknown[] = [];
    content.descendants(({ attrs }) => void found.push(attrs.language ?? ''));
    return found.join('');
  };

  it('always fits into a note, and loses no letter', () => {
    // Not more cells than the header has: those GFM leaves out.
    const pieces = fc.constantFrom(
      ...[
        '# ',
        '- ',
        '- [ ] ',
        '> ',
        '1. ',
        '\n\n| a | b |\n|---|---|\n| c | d |\n\n',
        '**',
        '_',
        '`',
        '```\n',
        '~~',
        '[',
        '](',
      ],
      ...[
        'https://a.b)',
        '\n',
        '\n\n',
        '    ',
        '  ',
        '<b>',
        '</b>',
        '<!--',
        '![',
        'x',
        'Z',
        '&amp;',
        '\\',
        '---\n',
        '[^1]',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 30 }), (some) => {
        const content = markdownContent(some.join(''), schema);
        const words = content ? content.textBetween(0, content.size) + languages(content) : some.join('');
        const letters = (text: string) => text.replace(/[^Z]/g, '');
        expect(letters(words)).toBe(letters(some.join('')));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('pasted prose', () => {
  it('is a paragraph a line', () => {
    expect(pasted('One - two.\r\n\r\nThree * four.')).toBe('<paragraph("One - two."), paragraph("Three * four.")>');
  });
});
