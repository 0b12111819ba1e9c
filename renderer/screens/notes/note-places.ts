// Where the letters of a note's plain text, which is what is searched (electron/shared/note-text.ts), stand in the editor's document. Pure.
import type { Node } from '@tiptap/pm/model';
import { normaliseText, type TextRange } from '../../../electron/shared/rich-text.ts';

/** Some of a block's words, on one line. */
interface Run {
  /** Of the plain text. */
  readonly length: number;
  /** Where it begins in the document, and how much of that it takes. */
  readonly at: number;
  readonly size: number;
}

interface Block {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** Between blocks, as the plain text has it. */
const BETWEEN = '\n\n';

/** Ranges of the plain text as ranges of the document; what is not there any more is left out. */
export function placesInNote(doc: Node, ranges: readonly TextRange[]): TextRange[] {
  const blocks = blocksOf(doc);
  return ranges.flatMap(({ start, end }) => {
    const from = placeOf(blocks, start);
    const last = placeOf(blocks, end - 1);
    return from === undefined || last === undefined || last < from ? [] : [{ start: from, end: last + 1 }];
  });
}

function blocksOf(doc: Node): Block[] {
  const blocks: Block[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    const block = blockOf(node, at + 1);
    if (block.text.trim() !== '') blocks.push(block);
    return false;
  });
  return blocks;
}

function blockOf(node: Node, contentAt: number): Block {
  let text = '';
  const runs: Run[] = [];
  node.forEach((child, offset) => {
    const words = child.isText ? normaliseText(child.text ?? '') : child.type.name === 'hardBreak' ? '\n' : '';
    text += words;
    runs.push({ length: words.length, at: contentAt + offset, size: child.nodeSize });
  });
  return { text, runs };
}

function placeOf(blocks: readonly Block[], offset: number): number | undefined {
  let left = offset;
  for (const { text, runs } of blocks) {
    if (left < text.length) {
      for (const { length, at, size } of runs) {
        // Where letters and their accents were typed apart, the place is off by as many.
        if (left < length) return at + Math.min(left, size - 1);
        left -= length;
      }
    }
    left -= text.length + BETWEEN.length;
    if (left < 0) return undefined;
  }
  return undefined;
}
