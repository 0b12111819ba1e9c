// Whether the editor knows everything a note holds. Its binding to Yjs deletes what its schema has no name for, text under
// an unknown mark included, so a note from a newer version must not even be opened in it.
import { getSchema } from '@tiptap/core';
import * as Y from 'yjs';
import { writing } from './writing.ts';

const schema = getSchema(writing);

/** Elements inside elements that the editor draws without running out of stack; nobody nests lists so deep. */
const MAX_DEPTH = 100;

export function isKnown(fragment: Y.XmlFragment): boolean {
  let level: unknown[] = fragment.toArray();
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return false;
    const below: unknown[] = [];
    for (const node of level) {
      if (node instanceof Y.XmlText) {
        if (!isKnownText(node)) return false;
      } else if (node instanceof Y.XmlElement && schema.nodes[node.nodeName]) {
        for (const child of node.toArray()) below.push(child);
      } else return false;
    }
    level = below;
  }
  return true;
}

function isKnownText(text: Y.XmlText): boolean {
  const delta: { insert?: unknown; attributes?: Record<string, unknown> }[] = text.toDelta();
  return delta.every(
    ({ insert, attributes }) =>
      // y-tiptap names a mark that may overlap itself `name--hash`.
      typeof insert === 'string' &&
      Object.keys(attributes ?? {}).every((key) => schema.marks[key.replace(/--[\w+/=]{8}$/, '')]),
  );
}
