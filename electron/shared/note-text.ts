// The plain text of a note, for searching in it: what members wrote, without the points that it quotes.
import * as Y from 'yjs';
import { normaliseText } from './rich-text.ts';

type YNode = ReturnType<Y.XmlFragment['toArray']>[number];

/** Lines as they were broken, a blank line between blocks. Walks without recursion, however deep the nesting. */
export function noteText(fragment: Y.XmlFragment): string {
  const blocks: string[] = [];
  /** Where the text of the block at hand goes on; a new block where it is undefined. */
  let open: YNode['parent'] | undefined;
  const waiting: YNode[] = fragment.toArray().reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const words = wordsOf(node);
    if (words === undefined) {
      open = undefined;
      if (node instanceof Y.XmlElement) for (const child of node.toArray().reverse()) waiting.push(child);
    } else {
      blocks.push(open && node.parent === open ? (blocks.pop() ?? '') + words : words);
      open = node.parent;
    }
  }
  return blocks.filter((block) => block.trim() !== '').join('\n\n');
}

/** Of a node that belongs to a line; undefined for any other. */
function wordsOf(node: YNode): string | undefined {
  if (node instanceof Y.XmlElement && node.nodeName === 'hardBreak') return '\n';
  if (!(node instanceof Y.XmlText)) return undefined;
  const delta: { insert?: unknown }[] = node.toDelta();
  return delta.map(({ insert }) => (typeof insert === 'string' ? normaliseText(insert) : '')).join('');
}
