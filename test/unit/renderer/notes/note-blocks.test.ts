import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { plainBlocks } from '../../../../renderer/screens/notes/note-blocks.ts';

describe('a note as plain blocks', () => {
  it('says of each what it is, ticks included, and leaves out what is empty', () => {
    const done = element('taskItem', element('paragraph', 'bring the map'));
    done.setAttribute('checked', 'true');
    const fragment = content(
      element('heading', 'Where we start'),
      element('paragraph'),
      element('blockquote', element('paragraph', 'A line')),
      element(
        'taskList',
        done,
        element('taskItem', element('paragraph', 'read on'), element('paragraph', 'to the end')),
      ),
      element('pointQuotation'),
    );
    expect(plainBlocks(fragment, ({ nodeName }) => (nodeName === 'pointQuotation' ? 'A point' : undefined))).toEqual([
      { look: 'heading', words: 'Where we start' },
      { look: 'quotation', words: 'A line' },
      { look: 'tick', words: '☑ bring the map' },
      { look: 'tick', words: '☐ read on' },
      { look: 'tick', words: 'to the end' },
      { look: 'embed', words: 'A point' },
    ]);
  });

  it('reads on however deep a foreign file nests', () => {
    const fragment = content();
    let innermost: Y.XmlFragment = fragment;
    fragment.doc?.transact(() => {
      for (let depth = 0; depth < 5000; depth += 1) {
        const inner = element('blockquote');
        innermost.insert(0, [inner]);
        innermost = inner;
      }
      innermost.insert(0, [element('paragraph', 'deep')]);
    });
    expect(plainBlocks(fragment, () => undefined)).toEqual([{ look: 'quotation', words: 'deep' }]);
  });
});

function content(...nodes: Y.XmlElement[]): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment('content');
  fragment.insert(0, nodes);
  return fragment;
}

function element(name: string, ...children: (Y.XmlElement | string)[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(
    0,
    children.map((child) => (typeof child === 'string' ? new Y.XmlText(child) : child)),
  );
  return made;
}
