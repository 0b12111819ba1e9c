// What can be said of a note's content at a glance: how many words, and which headings. Pure.
import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { wordCount } from '../../../electron/shared/word-count.ts';

export interface WordFacts {
  readonly all: number;
  /** None without a selection. */
  readonly selected: number;
}

export interface OutlineEntry {
  /** From 0, in the order of the note. */
  readonly nth: number;
  readonly text: string;
  /** 2 or 3. */
  readonly level: number;
}

export interface OutlineFacts {
  readonly headings: readonly OutlineEntry[];
  /** Under which of them the caret is; -1 above the first. */
  readonly current: number;
}

/** Blocks are never changed, only replaced: after a key one of them is counted, not the whole note. */
const counted = new WeakMap<Node, number>();

/** Words that were written in the note; those of points that are quoted do not count. */
export function wordFacts({ doc, selection: { from, to, empty } }: EditorState): WordFacts {
  let all = 0;
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    const known = counted.get(node) ?? wordCount(wordsOf(node, 0, node.content.size));
    counted.set(node, known);
    all += known;
    return false;
  });
  return { all, selected: empty ? 0 : wordCount(wordsOf(doc, from, to)) };
}

function wordsOf(node: Node, from: number, to: number): string {
  return node.textBetween(from, to, '\n', ({ type }) => (type.name === 'hardBreak' ? '\n' : ''));
}

interface Heading extends OutlineEntry {
  readonly at: number;
}

/** Headings with words, and where each begins in the document. They stand in nothing but, at most, a table or a quotation. */
export function headingsIn(doc: Node): Heading[] {
  const headings: Heading[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === 'heading' && node.textContent.trim() !== '') {
      headings.push({ nth: headings.length, text: node.textContent.trim(), level: Number(node.attrs.level), at });
    }
    return !node.isTextblock;
  });
  return headings;
}

export function outlineFacts({ doc, selection }: EditorState): OutlineFacts {
  const headings = headingsIn(doc);
  return {
    headings: headings.map(({ nth, text, level }) => ({ nth, text, level })),
    current: headings.findLastIndex(({ at }) => at < selection.head),
  };
}
