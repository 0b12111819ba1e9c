// Words of a review or passage inside a note: the block node `sourceQuotation`. The export reads the same attributes.
import { type Editor, Node } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { ReactNodeViewRenderer } from '@tiptap/react';
import {
  type KeptQuotation,
  quotationAttributeNames,
  quotationAttributes,
  quotationIn,
  SOURCE_QUOTATION,
} from '../../../electron/shared/source-quotation.ts';
import { insertEmbed } from './point-quotation.tsx';
import { SourceQuotationView } from './source-quotation-view.tsx';

export const SourceQuotation = Node.create({
  name: SOURCE_QUOTATION,
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,

  addAttributes() {
    return Object.fromEntries(quotationAttributeNames.map((name) => [name, stored(name)]));
  },

  parseHTML() {
    return [{ tag: 'div[data-quotation]' }];
  },

  /** For the clipboard: other programs get the words, without what is hidden. */
  renderHTML({ node, HTMLAttributes }) {
    const { words, attribution } = wordsOf(node.attrs);
    return [
      'div',
      { ...HTMLAttributes, 'data-quotation': '' },
      ['blockquote', ['p', `“${words}”`], ['p', `— ${attribution}`]],
    ];
  },

  renderText({ node }) {
    const { words, attribution } = wordsOf(node.attrs);
    return `“${words}” — ${attribution}`;
  },

  addNodeView() {
    return ReactNodeViewRenderer(SourceQuotationView);
  },

  addKeyboardShortcuts() {
    return { Enter: ({ editor }) => followSelected(editor, SOURCE_QUOTATION) };
  },
});

export function insertQuotation(editor: Editor, kept: KeptQuotation): void {
  insertEmbed(editor, SOURCE_QUOTATION, quotationAttributes(kept));
}

/** Enter on a selected block goes to what it shows. */
export function followSelected({ state: { selection }, view }: Editor, name: string): boolean {
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== name) return false;
  const drawn = view.nodeDOM(selection.from);
  const way = drawn instanceof HTMLElement ? drawn.querySelector<HTMLElement>('[data-way]') : undefined;
  way?.click();
  return Boolean(way);
}

function wordsOf(attributes: Record<string, unknown>) {
  const kept = quotationIn(attributes);
  return { words: kept?.shielded ?? kept?.evidence.quote.exact ?? '', attribution: kept?.attribution ?? '' };
}

/** A plain attribute of the Yjs element; as `data-…` on the clipboard. */
export function stored(name: string) {
  const attribute = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return {
    default: null,
    parseHTML: (element: HTMLElement) => element.getAttribute(attribute),
    renderHTML: (attributes: Record<string, unknown>) =>
      attributes[name] === null ? {} : { [attribute]: attributes[name] },
  };
}
