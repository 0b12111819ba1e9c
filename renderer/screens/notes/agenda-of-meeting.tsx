// The agenda of a meeting inside a note: the block node `agenda`. It follows the meeting; what it keeps besides its id is what
// it is called once the meeting is deleted.
import { type Editor, Node } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import type { Meeting } from '../../../electron/shared/group-model.ts';
import { meetingDay } from '../../../electron/shared/meeting-words.ts';
import { AGENDA } from '../../../electron/shared/note-nodes.ts';
import { AgendaView } from './agenda-view.tsx';
import { insertEmbed } from './point-quotation.tsx';
import { followSelected, stored } from './source-quotation.tsx';

export const AgendaOfMeeting = Node.create({
  name: AGENDA,
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,

  addAttributes() {
    return { meetingId: stored('meetingId'), title: stored('title') };
  },

  parseHTML() {
    return [{ tag: 'div[data-agenda]' }];
  },

  /** For the clipboard: what is on the agenda may be for the leader only. */
  renderHTML({ node, HTMLAttributes }) {
    return ['div', { ...HTMLAttributes, 'data-agenda': '' }, ['p', String(node.attrs.title ?? '')]];
  },

  renderText({ node }) {
    return String(node.attrs.title ?? '');
  },

  addNodeView() {
    return ReactNodeViewRenderer(AgendaView);
  },

  addKeyboardShortcuts() {
    return { Enter: ({ editor }) => followSelected(editor, AGENDA) };
  },
});

export function insertAgenda(editor: Editor, { id, date }: Meeting): void {
  insertEmbed(editor, AGENDA, { meetingId: id, title: `Agenda, ${meetingDay(date)}` });
}
