import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { noteContent, readClub } from '../../../electron/shared/club-document.ts';
import type { Editing } from '../../../electron/shared/editing.ts';
import {
  addNoteWith,
  keepAsTemplate,
  removeNote,
  removeTemplate,
  restoreVersion,
  templateNameRefusal,
} from '../../../electron/shared/note-edits.ts';
import { bulletList, element, heading, paragraph } from '../../../electron/shared/note-nodes.ts';
import { noteText } from '../../../electron/shared/note-text.ts';

describe('a template of the group', () => {
  it('keeps what the note says, and not what it quotes from its book', () => {
    const { editing, undo } = open();
    const content = contentWith(
      heading('Our way'),
      element('blockquote', element('pointQuotation')),
      paragraph('Begin'),
    );
    const id = keepAsTemplate(editing, '  Our   way ', content);
    expect(readClub(editing.doc).templates.map(({ title }) => title)).toEqual(['Our way']);
    expect(noteContent(editing.doc, id)?.toString()).toBe(
      '<heading level="2">Our way</heading><blockquote><paragraph></paragraph></blockquote><paragraph>Begin</paragraph>',
    );
    expect(content.toString()).toContain('pointquotation');
    undo.undo();
    expect(readClub(editing.doc).templates).toEqual([]);
  });

  it('needs a name of its own', () => {
    const { editing } = open();
    const id = keepAsTemplate(editing, 'Our way', contentWith(paragraph('Begin')));
    const { templates } = readClub(editing.doc);
    expect(templateNameRefusal(templates, ' ')).toBe('A template needs a name.');
    expect(templateNameRefusal(templates, 'our  WAY')).toBe('There is a template called “our WAY” already.');
    expect(templateNameRefusal(templates, 'Our way', id)).toBeUndefined();
    expect(templateNameRefusal(templates, 'x'.repeat(201))).toBe('A name has at most 200 letters; this one has 201.');
    expect(() => keepAsTemplate(editing, 'Our way', contentWith())).toThrow('There is a template');
  });

  it('begins a note in another document, which stays when the template goes', () => {
    const group = open();
    const book = open();
    const templateId = keepAsTemplate(group.editing, 'Our way', contentWith(bulletList([paragraph('Begin')])));
    const noteId = addNoteWith(book.editing, 'Our way', noteContent(group.editing.doc, templateId) ?? []);
    removeTemplate(group.editing, templateId);
    expect(noteText(noteContent(book.editing.doc, noteId) ?? contentWith())).toBe('Begin');
    expect(readClub(book.editing.doc).notes.map(({ title }) => title)).toEqual(['Our way']);
  });
});

describe('an earlier version of a note', () => {
  it('takes the place of what it says now, as one step that can be undone', () => {
    const { editing, undo } = open();
    const noteId = addNoteWith(editing, 'Now', [paragraph('what is there now')]);
    restoreVersion(editing, noteId, 'Then', contentWith(paragraph('what was there then')));
    const said = () => noteText(noteContent(editing.doc, noteId) ?? contentWith());
    expect([readClub(editing.doc).notes[0]?.title, said()]).toEqual(['Then', 'what was there then']);
    undo.undo();
    expect([readClub(editing.doc).notes[0]?.title, said()]).toEqual(['Now', 'what is there now']);
  });

  it('can be brought back into a note that was deleted and is there again', () => {
    const { editing, undo } = open();
    const noteId = addNoteWith(editing, 'Now', [paragraph('now')]);
    removeNote(editing, noteId);
    undo.undo();
    restoreVersion(editing, noteId, 'Then', contentWith(paragraph('then')));
    expect(noteText(noteContent(editing.doc, noteId) ?? contentWith())).toBe('then');
  });

  it('is refused where the note is gone', () => {
    const { editing } = open();
    expect(() => restoreVersion(editing, 'gone', 'Then', contentWith())).toThrow('This note is no longer there');
  });
});

function open() {
  const doc = new Y.Doc();
  let ids = 0;
  const editing: Editing = {
    doc,
    origin: 'member',
    now: () => '2026-09-24T19:30:00.000Z',
    newId: () => `${doc.clientID}-${++ids}`,
  };
  const undo = new Y.UndoManager([doc.getMap('notes'), doc.getMap('templates')], {
    trackedOrigins: new Set(['member']),
    captureTimeout: 0,
  });
  return { editing, undo };
}

function contentWith(...nodes: Y.XmlElement[]): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment('content');
  fragment.insert(0, nodes);
  return fragment;
}
