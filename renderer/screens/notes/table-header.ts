// The cells of a table's header row. To screen readers one that is still empty is a cell: it names no column.
import { TableHeader } from '@tiptap/extension-table';
import type { Node } from '@tiptap/pm/model';

export const NamedTableHeader = TableHeader.extend({
  addNodeView() {
    return ({ node, HTMLAttributes }) => {
      const dom = document.createElement('th');
      for (const [name, value] of Object.entries(HTMLAttributes)) {
        // The content security policy lets no style attribute in; by script it may be set.
        if (name === 'style') dom.style.cssText = String(value);
        else if (value !== null && value !== undefined) dom.setAttribute(name, String(value));
      }
      sayWhatItIs(dom, node);
      return {
        dom,
        contentDOM: dom,
        update(next) {
          // Spans are rare enough to draw the cell anew.
          if (next.type !== node.type || !next.hasMarkup(node.type, node.attrs)) return false;
          sayWhatItIs(dom, next);
          return true;
        },
      };
    };
  },
});

function sayWhatItIs(cell: HTMLElement, node: Node): void {
  if (node.textContent.trim() === '') cell.setAttribute('role', 'cell');
  else cell.removeAttribute('role');
}
