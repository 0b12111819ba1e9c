// Tables and check lists of a note: from what the editor writes to what a reader of GFM makes of the file.
import { getSchema } from '@tiptap/core';
import { MarkdownManager } from '@tiptap/markdown';
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { blockLines } from '../../../electron/exporting/markdown/markdown-blocks.ts';
import { noteBlocks } from '../../../electron/exporting/tree/note-blocks.ts';
import { writing } from '../../../renderer/screens/notes/writing.ts';
import { element } from './reading-group.ts';

const schema = getSchema(writing);
const { lexer } = new MarkdownManager().instance;

const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, ...(marks.length > 0 && { marks }) });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const words = (say: string) => (say === '' ? paragraph() : paragraph(text(say)));
const cell = (...content: object[]) => ({ type: 'tableCell', content });
const headed = (say: string) => ({ type: 'tableHeader', content: [words(say)] });
const row = (...content: object[]) => ({ type: 'tableRow', content });
const table = (...content: object[]) => ({ type: 'table', content });
const item = (checked: boolean, ...content: object[]) => ({ type: 'taskItem', attrs: { checked }, content });
const checks = (...content: object[]) => ({ type: 'taskList', content });

/** Content as the editor's JSON, written through y-tiptap into Yjs, as lines of Markdown. */
function written(...content: object[]): string[] {
  const fragment = new Y.Doc().getXmlFragment('note');
  prosemirrorJSONToYXmlFragment(schema, { type: 'doc', content }, fragment);
  return linesOf(fragment);
}

function linesOf(fragment: Y.XmlFragment): string[] {
  return blockLines(noteBlocks(fragment), 0, (embed) =>
    'text' in embed ? ['', `**${embed.text}**`, '', `> “${embed.exact}”`] : [],
  );
}

describe('a table', () => {
  it('is one of GFM, with its header', () => {
    expect(
      written(
        table(
          row(headed('Who'), headed('Brings')),
          row(cell(words('Ada')), cell(paragraph(text('tea', { type: 'bold' })))),
        ),
      ),
    ).toEqual(['| Who | Brings |', '| --- | --- |', '| Ada | **tea** |']);
  });

  it('gets an empty header where it has none', () => {
    expect(written(table(row(cell(words('a')), cell(words('')))))).toEqual(['|  |  |', '| --- | --- |', '| a |  |']);
  });

  it('has all a cell holds on its one line', () => {
    const list = {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [words('tea')] },
        { type: 'listItem', content: [words('cake')] },
      ],
    };
    const point = { type: 'pointQuotation', attrs: { text: 'Why?', exact: 'they stay' } };
    expect(
      written(
        table(
          row(cell(words('one'), words('two')), cell(list)),
          row(cell(checks(item(true, words('done')))), cell(point)),
        ),
      ).slice(2),
    ).toEqual(['| one<br>two | • tea<br>• cake |', '| ☑ done | **Why?**<br>“they stay” |']);
  });

  it('keeps bars in a cell, in code and in addresses too', () => {
    const lines = written(
      table(
        row(headed('a|b'), headed('c')),
        row(
          cell(paragraph(text('x|y', { type: 'code' }))),
          cell(paragraph(text('z', { type: 'link', attrs: { href: 'https://example.org/a|b' } }))),
        ),
      ),
    );
    expect(lines).toEqual(['| a\\|b | c |', '| --- | --- |', '| x\\|y | [z](https://example.org/a%7Cb) |']);
  });

  it('has empty cells where one spans several, whatever a file claims', () => {
    const wide = { ...cell(words('wide')), attrs: { colspan: 2 } };
    const high = { ...cell(words('high')), attrs: { rowspan: 2 } };
    expect(written(table(row(wide, high), row(cell(words('a')), cell(words('b')))))).toEqual([
      '|  |  |  |',
      '| --- | --- | --- |',
      '| wide |  | high |',
      '| a | b |  |',
    ]);
    const fragment = new Y.Doc().getXmlFragment('note');
    fragment.insert(0, [element('table', {}, element('tableRow', {}, element('tableCell', { colspan: 1e9 }, 'a')))]);
    expect(linesOf(fragment)[0]?.length).toBeLessThan(1000);
  });

  it('loses nothing that does not belong into it', () => {
    const fragment = new Y.Doc().getXmlFragment('note');
    fragment.insert(0, [
      element('table', {}, element('paragraph', {}, 'stray'), element('tableRow', {}, element('callout', {}, 'odd'))),
      element('table', {}),
    ]);
    expect(linesOf(fragment)).toEqual(['|  |', '| --- |', '| stray |', '| odd |']);
  });

  it('is read back cell by cell by another program, whatever stands in it', () => {
    const pieces = fc.constantFrom(
      'a',
      '|',
      '\\',
      '`',
      '*',
      '<br>',
      '[x](y)',
      ' ',
      '1.',
      '- ',
      '#',
      '&amp;',
      'é',
      '---',
    );
    const cells = fc.array(
      fc.array(pieces, { minLength: 1, maxLength: 5 }).map((some) => some.join('')),
      { minLength: 2, maxLength: 2 },
    );
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 3 }), (rows) => {
        const lines = written(table(...rows.map((each) => row(...each.map((say) => cell(words(say)))))));
        const [read, ...others] = lexer(lines.join('\n'));
        expect(others).toEqual([]);
        expect(read).toMatchObject({ type: 'table', rows: rows.map((each) => each.map(() => ({}))) });
      }),
    );
  });
});

describe('a check list', () => {
  const list = checks(
    item(true, words('Book the room')),
    item(false, paragraph(text('Ask ', { type: 'bold' }), text('Ada')), checks(item(false, words('today')))),
  );

  it('is one of GFM, lists in lists included', () => {
    expect(written(list)).toEqual(['- [x] Book the room', '', '- [ ] **Ask** Ada', '', '  - [ ] today']);
    expect(lexer(written(list).join('\n'))[0]).toMatchObject({
      type: 'list',
      items: [
        { task: true, checked: true },
        { task: true, checked: false },
      ],
    });
  });

  it('stays apart from a list that follows it', () => {
    const bullets = { type: 'bulletList', content: [{ type: 'listItem', content: [words('[ ] a')] }] };
    expect(written(checks(item(false, words('a'))), bullets)).toEqual(['- [ ] a', '', '* \\[ \\] a']);
  });

  it('keeps what stands in it but does not belong there', () => {
    const fragment = new Y.Doc().getXmlFragment('note');
    fragment.insert(0, [
      element(
        'taskList',
        {},
        element('paragraph', {}, 'stray'),
        element('taskItem', {}, element('heading', {}, 'big')),
      ),
    ]);
    expect(linesOf(fragment)).toEqual(['- [ ] stray', '', '- [ ]', '', '  # big']);
  });
});
