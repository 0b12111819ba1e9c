import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { noteContent, parts } from '../../../../electron/shared/club-document.ts';
import { addNote } from '../../../../electron/shared/note-edits.ts';
import { isKnown } from '../../../../renderer/screens/notes/known-content.ts';
import { firstWords } from '../../../../renderer/screens/notes/note-words.ts';
import { touchNote } from '../../../../renderer/screens/notes/touch-note.ts';

describe('what the editor knows', () => {
  it('is all it writes itself, points included', () => {
    const content = contentWith((fragment) => {
      fragment.insert(0, [element('heading', 'Title'), element('pointQuotation'), element('paragraph', 'Words')]);
      textIn(fragment, 2).format(0, 2, { bold: {}, link: { href: 'https://example.org' } });
    });
    expect(isKnown(content)).toBe(true);
  });

  it('is a table and a check list, but not what a newer version puts into them', () => {
    const holding = (...path: string[]) =>
      contentWith((fragment) =>
        fragment.insert(0, [
          path.toReversed().reduce<Y.XmlElement>(
            (inner, name) => {
              const outer = element(name);
              outer.insert(0, [inner]);
              return outer;
            },
            element('paragraph', 'Words'),
          ),
        ]),
      );
    expect(isKnown(holding('table', 'tableRow', 'tableHeader'))).toBe(true);
    expect(isKnown(holding('table', 'tableRow', 'tableCell', 'taskList', 'taskItem'))).toBe(true);
    expect(isKnown(holding('table', 'tableCaption'))).toBe(false);
    expect(isKnown(holding('taskList', 'dueItem'))).toBe(false);
  });

  it('is no node of a newer version, however deep', () => {
    const list = element('bulletList');
    const item = element('listItem');
    item.insert(0, [element('taskBox', 'to do')]);
    list.insert(0, [item]);
    expect(isKnown(contentWith((fragment) => fragment.insert(0, [list])))).toBe(false);
  });

  it('is no mark of a newer version: the words under it would go with it', () => {
    const content = contentWith((fragment) => {
      fragment.insert(0, [element('paragraph', 'Words')]);
      textIn(fragment, 0).format(0, 2, { highlight: { colour: '1' } });
    });
    expect(isKnown(content)).toBe(false);
  });
});

describe('first words', () => {
  it('are of one line, over paragraphs and lists, without marks', () => {
    const content = contentWith((fragment) => {
      const list = element('bulletList');
      list.insert(0, [element('listItem', ' two\n')]);
      fragment.insert(0, [element('paragraph', 'One'), list, element('pointQuotation'), element('paragraph', 'three')]);
      textIn(fragment, 0).format(0, 3, { bold: {} });
    });
    expect(firstWords(content, 100)).toBe('One two three');
    expect(firstWords(content, 5)).toBe('One t');
  });

  it('are found below any nesting, which the editor is spared', () => {
    const content = contentWith((fragment) => {
      let inner = fragment;
      for (let depth = 0; depth < 20_000; depth += 1) {
        const outer = element('blockquote');
        inner.insert(0, [outer]);
        inner = outer;
      }
      inner.insert(0, [element('paragraph', 'deep')]);
    });
    expect(firstWords(content, 100)).toBe('deep');
    expect(isKnown(content)).toBe(false);
  });
});

describe('touching a note', () => {
  it('writes the time once a minute, and as the origin it is told', () => {
    const doc = new Y.Doc();
    let now = '2026-01-01T10:00:00.000Z';
    const editing = { doc, origin: 'flag', now: () => now, newId: () => 'n1' };
    const id = addNote(editing, '');
    const origins: unknown[] = [];
    doc.on('afterTransaction', (transaction) => origins.push(transaction.origin));
    now = '2026-01-01T10:00:59.000Z';
    touchNote(editing, id);
    expect(origins).toEqual([]);
    now = '2026-01-01T10:01:00.000Z';
    touchNote(editing, id);
    expect(parts(doc).notes.get(id)?.get('updatedAt')).toBe(now);
    expect(origins).toEqual(['flag']);
  });

  it('goes on after the clock was put back', () => {
    const doc = new Y.Doc();
    let now = '2026-01-01T10:00:00.000Z';
    const editing = { doc, origin: 'flag', now: () => now, newId: () => 'n1' };
    const id = addNote(editing, '');
    now = '2025-12-31T10:00:00.000Z';
    touchNote(editing, id);
    expect(parts(doc).notes.get(id)?.get('updatedAt')).toBe(now);
  });
});

function contentWith(fill: (fragment: Y.XmlFragment) => void): Y.XmlFragment {
  const doc = new Y.Doc();
  const id = addNote({ doc, origin: null, now: () => new Date().toISOString(), newId: () => 'n1' }, '');
  const content = noteContent(doc, id);
  if (!content) throw new Error('the note has no content');
  doc.transact(() => fill(content));
  return content;
}

function element(name: string, text?: string): Y.XmlElement {
  const made = new Y.XmlElement(name);
  if (text !== undefined) made.insert(0, [new Y.XmlText(text)]);
  return made;
}

function textIn(fragment: Y.XmlFragment, at: number): Y.XmlText {
  const child = fragment.get(at);
  const text = child instanceof Y.XmlElement ? child.get(0) : undefined;
  if (!(text instanceof Y.XmlText)) throw new Error(`no text in element ${at}`);
  return text;
}
