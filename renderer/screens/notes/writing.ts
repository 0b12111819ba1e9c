// What can be written in a note: the editor's nodes and marks. The export reads the same names (exporting/note-blocks.ts).
import type { Extensions } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { PointQuotation } from './point-quotation.tsx';

export const writing: Extensions = [
  StarterKit.configure({
    // Collaboration brings an undo of its own, which leaves what other members write alone.
    undoRedo: false,
    heading: { levels: [2, 3] },
    link: {
      openOnClick: false,
      isAllowedUri: (url) => /^https?:\/\//i.test(url),
      defaultProtocol: 'https',
      // Stored with each link unless they are null; the page decides how a link opens.
      HTMLAttributes: { target: null, rel: null, class: null },
    },
  }),
  PointQuotation,
];
