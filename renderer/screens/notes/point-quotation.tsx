// A discussion point inside a note: the block node `pointQuotation`. It stands for the living point; what it keeps besides
// the point's id counts only once the point is deleted. The export reads these attributes by name (exporting/tree/note-blocks.ts).
import { type Editor, Node } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { type KeptPoint, keptIn } from './kept-point.ts';
import { PointQuotationView } from './point-quotation-view.tsx';
import { asOneStep } from './undo-step.ts';

export const PointQuotation = Node.create({
  name: 'pointQuotation',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,

  addAttributes() {
    return {
      pointId: stored('pointId', ''),
      text: stored('text', ''),
      exact: stored('exact', ''),
      attribution: stored('attribution', ''),
      shielded: stored('shielded', null),
    };
  },

  parseHTML() {
    return [{ tag: 'div[data-point-id]' }];
  },

  /** For the clipboard: other programs get the words, without what is hidden. */
  renderHTML({ node, HTMLAttributes }) {
    const { text, exact, shielded, attribution } = keptIn(node.attrs);
    const words = shielded ?? exact;
    return [
      'div',
      HTMLAttributes,
      ['p', text],
      ...(words ? [['blockquote', ['p', `“${words}”`], ['p', `— ${attribution}`]] as const] : []),
    ];
  },

  renderText({ node }) {
    const { text, exact, shielded, attribution } = keptIn(node.attrs);
    const words = shielded ?? exact;
    return [text, words && `“${words}” — ${attribution}`].filter(Boolean).join('\n');
  },

  addNodeView() {
    return ReactNodeViewRenderer(PointQuotationView);
  },
});

export function insertPoint(editor: Editor, kept: KeptPoint): void {
  insertEmbed(editor, PointQuotation.name, { ...kept });
}

/** Puts a block in where the caret is, and the caret behind it: the next letter would replace a selected block. */
export function insertEmbed(editor: Editor, type: string, attrs: Record<string, unknown>): void {
  asOneStep(editor, () => {
    editor.chain().focus().insertContent({ type, attrs }).run();
  });
  const { doc, selection } = editor.state;
  const behind = Selection.findFrom(doc.resolve(selection.to), 1, true);
  if (behind) editor.commands.setTextSelection(behind.from);
}

/** A plain attribute of the Yjs element; as `data-…` on the clipboard. */
function stored(name: keyof KeptPoint, otherwise: string | null) {
  const attribute = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return {
    default: otherwise,
    parseHTML: (element: HTMLElement) => element.getAttribute(attribute) ?? otherwise,
    renderHTML: (attributes: Record<string, unknown>) => ({ [attribute]: attributes[name] }),
  };
}
