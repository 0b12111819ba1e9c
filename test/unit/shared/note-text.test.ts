// A note's text is read from Yjs as Tiptap's editor writes it.
import { getSchema } from '@tiptap/core';
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { noteText } from '../../../electron/shared/note-text.ts';
import { writing } from '../../../renderer/screens/notes/writing.ts';

const schema = getSchema(writing);
const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, ...(marks.length > 0 && { marks }) });
const node = (type: string, ...content: object[]) => ({ type, content });

function written(...content: object[]): string {
  const fragment = new Y.Doc().getXmlFragment('note');
  prosemirrorJSONToYXmlFragment(schema, { type: 'doc', content }, fragment);
  return noteText(fragment);
}

test('says what every block says, and leaves out how it looks', () => {
  expect(
    written(
      { ...node('heading', text('Evening')), attrs: { level: 2 } },
      node(
        'paragraph',
        text('We '),
        text('liked', { type: 'bold' }),
        text(' it,'),
        { type: 'hardBreak' },
        text('all.'),
      ),
      node('paragraph'),
      node('bulletList', node('listItem', node('paragraph', text('One')), node('paragraph', text('more')))),
      node('blockquote', node('paragraph', text('Two'))),
    ),
  ).toBe('Evening\n\nWe liked it,\nall.\n\nOne\n\nmore\n\nTwo');
});

test('says what stands in each cell of a table and each item of a check list', () => {
  const cell = (words: string) => node('tableCell', node('paragraph', text(words)));
  expect(
    written(
      node('table', node('tableRow', cell('Who'), cell('Brings')), node('tableRow', cell('Ada'), cell('tea'))),
      node('taskList', node('taskItem', node('paragraph', text('Book the room')))),
    ),
  ).toBe('Who\n\nBrings\n\nAda\n\ntea\n\nBook the room');
});

test('words that stand beside a block, and points that are quoted', () => {
  const fragment = new Y.Doc().getXmlFragment('note');
  const embed = new Y.XmlElement('pointQuotation');
  embed.setAttribute('text', 'a point');
  fragment.insert(0, [new Y.XmlText('loose'), embed, new Y.XmlText('ends')]);
  expect(noteText(fragment)).toBe('loose\n\nends');
  expect(noteText(new Y.Doc().getXmlFragment('empty'))).toBe('');
});

test('nesting no person makes does not exhaust the stack', () => {
  const fragment = new Y.Doc().getXmlFragment('deep');
  let parent: Y.XmlFragment = fragment;
  for (let depth = 0; depth < 2000; depth++) {
    const child = new Y.XmlElement('blockquote');
    parent.insert(0, [child]);
    parent = child;
  }
  parent.insert(0, [new Y.XmlText('deep')]);
  expect(noteText(fragment)).toBe('deep');
});
