// What can be written in a note: the editor's nodes and marks. The export reads the same names (exporting/tree/note-blocks.ts).
import type { Extensions } from '@tiptap/core';
import { TaskItem, TaskList } from '@tiptap/extension-list';
import { Table, TableCell, TableRow } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';
import { AgendaOfMeeting } from './agenda-of-meeting.tsx';
import { PointQuotation } from './point-quotation.tsx';
import { SourceQuotation } from './source-quotation.tsx';
import { NamedTableHeader } from './table-header.ts';

/** By its first words: bullets, boxes, bars and columns stand where those begin. Only drawn, not kept in the note. */
const OWN_DIRECTION = { dir: 'auto' };

/** In a frame of its own, which scrolls where the table is wider than the page; Tiptap would set widths that nobody can change. */
const FramedTable = Table.extend({
  // Reads tables of pasted Markdown for bars in code, and all that follows again for each paragraph before it.
  markdownTokenizer: { name: 'table', level: 'block', start: () => -1, tokenize: () => undefined },
  renderHTML() {
    return ['div', { 'data-table': '' }, ['table', OWN_DIRECTION, ['tbody', 0]]];
  },
}).configure({ View: null });

export const writing: Extensions = [
  StarterKit.configure({
    // Collaboration brings an undo of its own, which leaves what other members write alone.
    undoRedo: false,
    heading: { levels: [2, 3] },
    bulletList: { HTMLAttributes: OWN_DIRECTION },
    orderedList: { HTMLAttributes: OWN_DIRECTION },
    blockquote: { HTMLAttributes: OWN_DIRECTION },
    link: {
      openOnClick: false,
      isAllowedUri: (url) => /^https?:\/\//i.test(url),
      defaultProtocol: 'https',
      // Stored with each link unless they are null; the page decides how a link opens.
      HTMLAttributes: { target: null, rel: null, class: null },
    },
  }),
  TaskList.configure({ HTMLAttributes: OWN_DIRECTION }),
  TaskItem.configure({
    nested: true,
    a11y: { checkboxLabel: ({ firstChild }) => firstChild?.textContent || 'Empty item' },
  }),
  FramedTable,
  TableRow,
  NamedTableHeader,
  TableCell,
  PointQuotation,
  SourceQuotation,
  AgendaOfMeeting,
];
