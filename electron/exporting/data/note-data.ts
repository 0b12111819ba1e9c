// A note's rich text as JSON, in the shape of ProseMirror's own, from which nothing is left out.
import * as Y from 'yjs';
import type { NoteDataNode } from '../../shared/club-data.ts';
import { markType } from '../tree/note-blocks.ts';

/** No person nests so deep; JSON is written and read with a stack. Below it only the words are kept. */
const MAX_DEPTH = 200;

type YNode = ReturnType<Y.XmlFragment['toArray']>[number];
type Attributes = Readonly<Record<string, unknown>>;

/** The nodes of a note’s fragment, in order. */
export function noteData(fragment: Y.XmlFragment): NoteDataNode[] {
  return fragment.toArray().flatMap((node) => nodesOf(node, 0));
}

function nodesOf(node: YNode, depth: number): NoteDataNode[] {
  if (node instanceof Y.XmlText) return textNodes(node);
  if (!(node instanceof Y.XmlElement)) return [];
  if (depth >= MAX_DEPTH) return wordsBelow(node);
  const attrs: Attributes = node.getAttributes();
  const content = node.toArray().flatMap((child) => nodesOf(child, depth + 1));
  return [
    {
      type: node.nodeName,
      ...(Object.keys(attrs).length > 0 && { attrs }),
      ...(content.length > 0 && { content }),
    },
  ];
}

function textNodes(text: Y.XmlText): NoteDataNode[] {
  const delta: { insert?: unknown; attributes?: Record<string, unknown> }[] = text.toDelta();
  return delta.flatMap(({ insert, attributes = {} }): NoteDataNode[] => {
    if (typeof insert !== 'string') return [];
    const marks = Object.entries(attributes).flatMap(([key, value]) => {
      if (value === null || value === false) return [];
      const attrs: Attributes = typeof value === 'object' ? { ...value } : {};
      return [{ type: markType(key), ...(Object.keys(attrs).length > 0 && { attrs }) }];
    });
    return [{ type: 'text', text: insert, ...(marks.length > 0 && { marks }) }];
  });
}

/** Without recursion. */
function wordsBelow(element: Y.XmlElement): NoteDataNode[] {
  const found: NoteDataNode[] = [];
  const waiting: YNode[] = [element];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node instanceof Y.XmlText) found.push(...textNodes(node));
    else if (node instanceof Y.XmlElement) waiting.push(...node.toArray().reverse());
  }
  return found;
}
