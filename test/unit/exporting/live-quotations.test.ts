import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { noteBlocks } from '../../../electron/exporting/tree/note-blocks.ts';
import { noteContent } from '../../../electron/shared/club-document.ts';
import type { Editing } from '../../../electron/shared/editing.ts';
import { addNoteWith, putIntoNote } from '../../../electron/shared/note-edits.ts';
import { element } from '../../../electron/shared/note-nodes.ts';
import { isKnown } from '../../../renderer/screens/notes/known-content.ts';

const kept = {
  evidence: {
    reviewId: 'r1',
    quote: { exact: 'the light', prefix: 'with ', suffix: '.' },
    position: { start: 5, end: 14 },
  },
  attribution: 'Mara, 16 August 2010',
  shielded: null,
};

describe('in an exported note', () => {
  it('words of a review stand as a quotation with whose they are', () => {
    const { editing, contentOf } = open();
    const noteId = putIntoNote(editing, undefined, kept);
    expect(isKnown(contentOf(noteId))).toBe(true);
    expect(noteBlocks(contentOf(noteId))).toEqual([
      { type: 'embed', embed: { pointId: '', text: '', exact: 'the light', attribution: 'Mara, 16 August 2010' } },
    ]);
  });

  it('an agenda names its meeting, which is looked up when the note is written out', () => {
    const { editing, contentOf } = open();
    const agenda = element('agenda');
    agenda.setAttribute('meetingId', 'meeting');
    agenda.setAttribute('title', 'Our evening');
    const noteId = addNoteWith(editing, 'Plan', [agenda]);
    expect(noteBlocks(contentOf(noteId))).toEqual([
      { type: 'embed', embed: { meetingId: 'meeting', title: 'Our evening' } },
    ]);
  });
});

function open() {
  const doc = new Y.Doc();
  let ids = 0;
  const editing: Editing = {
    doc,
    origin: 'member',
    now: () => '2026-09-24T19:30:00.000Z',
    newId: () => `id-${++ids}`,
  };
  const contentOf = (noteId: string) => {
    const content = noteContent(doc, noteId);
    if (!content) throw new Error('the note is not there');
    return content;
  };
  return { editing, contentOf };
}
