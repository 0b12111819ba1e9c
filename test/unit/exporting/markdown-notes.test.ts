// What is written in notes as Markdown: marks, words that look like marks, and blocks.
import { describe, expect, it } from 'vitest';
import { markdownOf } from '../../../electron/exporting/markdown/markdown.ts';
import { markdownLine } from '../../../electron/exporting/markdown/markdown-text.ts';
import type { Inline, InlineMark, NoteBlock } from '../../../electron/exporting/tree/blocks.ts';
import { nodesOf, parsedFile, wordsIn } from './parsed-markdown.ts';
import { Group } from './reading-group.ts';

const text = (words: string, ...marks: InlineMark['type'][]): Inline => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => (type === 'link' ? { type, href: 'https://example.org/a_(b)?c=1&copy;' } : { type })),
});
const paragraph = (words: string): NoteBlock => ({ type: 'paragraph', content: [text(words)] });

/** A note with these blocks, as an independent parser reads it. */
function parsedNote(...blocks: NoteBlock[]) {
  const group = new Group();
  const id = group.note('Note');
  return parsedFile(markdownOf(group.discussion({}, { noteBlocks: new Map([[id, blocks]]) }))).tree;
}

describe('marks', () => {
  it.each<[string, Inline[], string]>([
    ['bold', [text('a '), text('b', 'bold'), text(' c')], 'a **b** c'],
    ['overlapping', [text('a ', 'bold'), text('b', 'bold', 'italic')], '**a _b_**'],
    ['with spaces at their ends', [text('a'), text(' b ', 'bold'), text('c')], 'a **b** c'],
    ['inside a word', [text('a'), text('b', 'italic'), text('c')], 'a<em>b</em>c'],
    ['that delimiters cannot express', [text('a'), text('(b)', 'bold'), text('c')], 'a<strong>(b)</strong>c'],
    ['that CommonMark lacks', [text('a', 'strike'), text(' '), text('b', 'underline')], '<del>a</del> <u>b</u>'],
    ['code with backticks', [text('a`b``', 'code')], '``` a`b`` ```'],
    [
      'a link after an exclamation mark',
      [text('see!'), text('[x]', 'link')],
      'see\\![\\[x\\]](https://example.org/a_%28b%29?c=1\\&copy;)',
    ],
    [
      'a link that shows its own address',
      [{ type: 'text', text: 'https://a.b/c_d', marks: [{ type: 'link', href: 'https://a.b/c_d' }] }],
      '<https://a.b/c_d>',
    ],
    [
      'a link that shows another address, of which GFM would make a link in the link',
      [text('https://a.b', 'link')],
      '[https\\://a.b](https://example.org/a_%28b%29?c=1\\&copy;)',
    ],
  ])('%s', (_, content, expected) => {
    expect(markdownLine(content)).toBe(expected);
  });
});

describe('words', () => {
  it.each([
    ['C# and snake_case are left alone', 'C# and snake_case are left alone'],
    ['Tom & Jerry! 5 - 3 + 1 = 3', 'Tom & Jerry! 5 - 3 + 1 = 3'],
    ['5 * 3 &amp; #tag', '5 \\* 3 \\&amp; \\#tag'],
    ['==so== %%not%% $x$ <3', '\\=\\=so\\=\\= \\%\\%not\\%\\% \\$x\\$ \\<3'],
    ['- not a list', '\\- not a list'],
    ['1984. A year', '1984\\. A year'],
    ['-5 degrees', '-5 degrees'],
    ['see https://a.b/c_d*e.', 'see <https://a.b/c_d*e>.'],
  ])('%s', (words, expected) => {
    expect(markdownLine([text(words)])).toBe(expected);
  });
});

describe('notes', () => {
  it('have headings no deeper than CommonMark knows', () => {
    const depths = [1, 2, 3, 4, 5, 6].map((level): NoteBlock => ({ type: 'heading', level, content: [text('a')] }));
    expect(nodesOf(parsedNote(...depths), 'heading').map((heading) => heading.depth)).toEqual([
      1, 2, 3, 4, 5, 6, 6, 6, 6,
    ]);
  });

  it('keep lists apart that stand below one another', () => {
    const bullets: NoteBlock = { type: 'bulletList', items: [[paragraph('a')], []] };
    const numbers: NoteBlock = { type: 'orderedList', start: 7, items: [[paragraph('a'), paragraph('b')], [bullets]] };
    const lists = nodesOf(parsedNote(bullets, bullets, numbers, numbers), 'list');
    expect(lists.map(({ ordered, start, children }) => [ordered, start ?? 0, children.length])).toEqual([
      [false, 0, 2],
      [false, 0, 2],
      [true, 7, 2],
      [false, 0, 2],
      [true, 7, 2],
      [false, 0, 2],
    ]);
  });

  it('keep code as it is, also in a list and with fences in it', () => {
    const code: NoteBlock = { type: 'codeBlock', language: 'js `x', text: '```\n  *a*\n\n\tb' };
    const tree = parsedNote({ type: 'bulletList', items: [[code, { type: 'horizontalRule' }]] });
    expect(nodesOf(tree, 'code')).toMatchObject([{ lang: null, value: '```\n  *a*\n\n\tb' }]);
    expect(nodesOf(tree, 'thematicBreak')).toHaveLength(1);
    expect(nodesOf(tree, 'listItem')).toHaveLength(1);
  });

  it('show a rule that opens a list item as a rule in it', () => {
    const tree = parsedNote({ type: 'bulletList', items: [[{ type: 'horizontalRule' }]] });
    expect(nodesOf(tree, 'listItem')).toHaveLength(1);
    expect(wordsIn(tree)).toContain('Note');
  });
});
