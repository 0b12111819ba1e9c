// Notes are read from Yjs as Tiptap's editor writes it.
import { getSchema } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { NoteBlock } from '../../../electron/exporting/tree/blocks.ts';
import { noteBlocks } from '../../../electron/exporting/tree/note-blocks.ts';
import { element } from './reading-group.ts';

const schema = getSchema([StarterKit]);

/** Content as the editor's JSON, through y-tiptap into Yjs and back. */
function written(...content: object[]): NoteBlock[] {
  const fragment = new Y.Doc().getXmlFragment('note');
  prosemirrorJSONToYXmlFragment(schema, { type: 'doc', content }, fragment);
  return noteBlocks(fragment);
}

/** Content as Yjs elements, for what the editor would not write. */
function stored(...children: (Y.XmlElement | Y.XmlText)[]): NoteBlock[] {
  const fragment = new Y.Doc().getXmlFragment('note');
  fragment.insert(0, children);
  return noteBlocks(fragment);
}

const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, ...(marks.length > 0 && { marks }) });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const plain = (words: string): NoteBlock => ({
  type: 'paragraph',
  content: [{ type: 'text', text: words, marks: [] }],
});

describe('what the editor writes', () => {
  it('reads paragraphs with every mark', () => {
    const marks = ['bold', 'italic', 'underline', 'strike'] as const;
    const blocks = written(
      paragraph(
        text('plain '),
        ...marks.map((type) => text(type, { type })),
        text('code', { type: 'code' }),
        text('here', { type: 'link', attrs: { href: 'https://example.org/a' } }),
      ),
    );
    expect(blocks).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'plain ', marks: [] },
          ...marks.map((type) => ({ type: 'text', text: type, marks: [{ type }] })),
          { type: 'text', text: 'code', marks: [{ type: 'code' }] },
          { type: 'text', text: 'here', marks: [{ type: 'link', href: 'https://example.org/a' }] },
        ],
      },
    ]);
  });

  it('reads headings, lists in lists, quotations, code, rules and line breaks', () => {
    const item = (...content: object[]) => ({ type: 'listItem', content });
    const blocks = written(
      { type: 'heading', attrs: { level: 2 }, content: [text('Title')] },
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [item(paragraph(text('a')), { type: 'bulletList', content: [item(paragraph(text('b')))] })],
      },
      { type: 'blockquote', content: [paragraph(text('c'), { type: 'hardBreak' }, text('d'))] },
      { type: 'codeBlock', attrs: { language: 'ts' }, content: [text('x\ny')] },
      { type: 'horizontalRule' },
    );
    expect(blocks).toEqual([
      { type: 'heading', level: 2, content: [{ type: 'text', text: 'Title', marks: [] }] },
      {
        type: 'orderedList',
        start: 3,
        items: [[plain('a'), { type: 'bulletList', items: [[plain('b')]] }]],
      },
      {
        type: 'blockquote',
        blocks: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'c', marks: [] },
              { type: 'hardBreak' },
              { type: 'text', text: 'd', marks: [] },
            ],
          },
        ],
      },
      { type: 'codeBlock', language: 'ts', text: 'x\ny' },
      { type: 'horizontalRule' },
    ]);
  });

  it('leaves out empty paragraphs', () => {
    expect(written(paragraph(), paragraph(text('a')), paragraph())).toEqual([plain('a')]);
  });

  it('reads a point with the words kept of it', () => {
    const attributes = { pointId: 'p', text: 'Why?', exact: 'they stay', attribution: 'Sarah' };
    expect(stored(element('pointQuotation', attributes))).toEqual([{ type: 'embed', embed: attributes }]);
  });
});

describe('what no editor writes', () => {
  it('keeps the text of nodes it does not know, in order', () => {
    const unknown = element('callout', { colour: 'red' }, element('paragraph', {}, 'inside'), 'bare');
    expect(stored(element('paragraph', {}, 'before'), unknown, element('paragraph', {}, 'after'))).toEqual(
      ['before', 'inside', 'bare', 'after'].map(plain),
    );
  });

  it('keeps what stands in a line or a list but does not belong there', () => {
    const line = element('paragraph', {}, 'a', element('mention', {}, 'Ruth'), 'b');
    expect(stored(line)).toEqual(['a', 'Ruth', 'b'].map(plain));
    expect(stored(element('bulletList', {}, element('paragraph', {}, 'stray')))).toEqual([
      { type: 'bulletList', items: [[plain('stray')]] },
    ]);
  });

  it('brings attributes that make no sense into range', () => {
    expect(stored(element('heading', { level: 99 }, 'a'), element('heading', { level: 'x' }, 'b'))).toMatchObject([
      { level: 6 },
      { level: 1 },
    ]);
    expect(stored(element('orderedList', { start: -4 }, element('listItem', {})))).toMatchObject([{ start: 1 }]);
    expect(stored(element('pointQuotation', { pointId: 7 }))).toEqual([
      { type: 'embed', embed: { pointId: '', text: '', exact: '', attribution: '' } },
    ]);
  });

  it('keeps the words but not the address of a link that is no web address', () => {
    const words = new Y.XmlText();
    words.insert(0, 'click', { link: { href: 'javascript:alert(1)' }, sparkle: {} });
    expect(stored(element('paragraph', {}, words))).toEqual([plain('click')]);
  });

  it('lays nesting deeper than anyone writes flat, and loses no word of it', () => {
    const doc = new Y.Doc();
    const fragment = doc.getXmlFragment('note');
    doc.transact(() => {
      let deepest: Y.XmlFragment = fragment;
      for (let level = 0; level < 10_000; level += 1) {
        const deeper = element('blockquote', {}, element('paragraph', {}, `level ${level}.`));
        deepest.push([deeper]);
        deepest = deeper;
      }
    });
    const seen = JSON.stringify(noteBlocks(fragment)).match(/level \d+\./g);
    expect(seen).toEqual(Array.from({ length: 10_000 }, (_, level) => `level ${level}.`));
  });
});
