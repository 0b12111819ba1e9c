// Finding words in a note while it is being edited: whatever the case and the accents. Pure.
import type { Node } from '@tiptap/pm/model';
import type { TextRange } from '../../../electron/shared/rich-text.ts';

/** A block's words as they are compared, and where each of their letters stands in the block. */
interface Folded {
  readonly text: string;
  /** None where the two agree letter by letter. */
  readonly starts?: readonly number[];
}

/** Blocks are never changed, only replaced: after a key one of them is folded, not the whole note. */
const folded = new WeakMap<Node, Folded>();

/** Where the words stand in the document, in order and without overlaps; nowhere for no words. */
export function findWords(doc: Node, words: string): TextRange[] {
  const wanted = fold(words);
  const found: TextRange[] = [];
  if (wanted === '') return found;
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    const { text, starts } = foldedBlock(node);
    const placeOf = (index: number) => at + 1 + (starts?.[index] ?? index);
    for (let index = text.indexOf(wanted); index !== -1; index = text.indexOf(wanted, index + wanted.length)) {
      found.push({ start: placeOf(index), end: placeOf(index + wanted.length) });
    }
    return false;
  });
  return found;
}

function foldedBlock(block: Node): Folded {
  const known = folded.get(block);
  if (known) return known;
  // What is not text takes one place and is no letter.
  const made = foldedText(block.textBetween(0, block.content.size, undefined, '\ufffc'));
  folded.set(block, made);
  return made;
}

function foldedText(original: string): Folded {
  const whole = fold(original);
  if (whole.length === original.length && /^[\0-\u024f]*$/.test(original)) return { text: whole };
  let text = '';
  const starts: number[] = [];
  let at = 0;
  for (const letter of original) {
    const plain = fold(letter);
    for (let unit = 0; unit < plain.length; unit += 1) starts.push(at);
    text += plain;
    at += letter.length;
  }
  starts.push(at);
  return { text, starts };
}

/** Without case, accents, and the difference between one kind of quotation sign and another. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replaceAll('\u00a0', ' ');
}
