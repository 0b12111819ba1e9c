// A note's content outside of its club document: kept as a version, shown beside the note, put into another note.
import * as Y from 'yjs';
import { Problem } from './problem.ts';

const CONTENT = 'content';

/** The content as bytes that `copiedContent` reads, without anything of the document it stands in. */
export function copyContent(fragment: Y.XmlFragment): Uint8Array {
  const doc = new Y.Doc();
  addContent(doc.getXmlFragment(CONTENT), fragment);
  const bytes = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return bytes;
}

/** @returns a fragment of a document of its own. @throws Problem DAMAGED for bytes that are no copy. */
export function copiedContent(bytes: Uint8Array): Y.XmlFragment {
  const doc = new Y.Doc();
  try {
    Y.decodeUpdate(bytes);
    Y.applyUpdate(doc, bytes);
    return doc.getXmlFragment(CONTENT);
  } catch (cause) {
    throw new Problem(
      'DAMAGED',
      'This version of the note cannot be read. The note itself and its other versions can.',
      {
        cause,
      },
    );
  }
}

/** Puts the content of one note behind that of another; both may be of any document. */
export function addContent(into: Y.XmlFragment, from: Y.XmlFragment): void {
  into.insert(
    into.length,
    from.toArray().flatMap((node) => (node instanceof Y.XmlElement || node instanceof Y.XmlText ? [node.clone()] : [])),
  );
}

/** Puts the content of one note in place of that of another. */
export function replaceContent(into: Y.XmlFragment, from: Y.XmlFragment): void {
  into.delete(0, into.length);
  addContent(into, from);
}
