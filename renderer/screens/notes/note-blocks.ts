// A note's content as blocks of plain words, for comparing two versions of it. Pure.
import * as Y from 'yjs';
import { plainText } from './note-words.ts';

export type BlockLook = 'text' | 'heading' | 'item' | 'tick' | 'quotation' | 'code' | 'cell' | 'embed';

export interface PlainBlock {
  readonly look: BlockLook;
  readonly words: string;
}

const looks: Readonly<Record<string, BlockLook>> = {
  heading: 'heading',
  listItem: 'item',
  taskItem: 'tick',
  blockquote: 'quotation',
  codeBlock: 'code',
  tableCell: 'cell',
  tableHeader: 'cell',
};

interface Waiting {
  readonly node: unknown;
  readonly look: BlockLook;
  /** Before the first words below it: whether an item is ticked. */
  readonly sign: string;
}

/**
 * In reading order; blocks without words are left out. Walks without recursion: a foreign file may nest without end.
 * @param embedWords what a node without words of its own says, such as a point; undefined for what is none
 */
export function plainBlocks(
  fragment: Y.XmlFragment,
  embedWords: (element: Y.XmlElement) => string | undefined,
): PlainBlock[] {
  const blocks: PlainBlock[] = [];
  const waiting: Waiting[] = childrenOf(fragment, 'text', '');
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, look, sign } = next;
    if (!(node instanceof Y.XmlElement)) continue;
    const embedded = embedWords(node);
    const words = embedded ?? (isTextBlock(node) ? wordsIn(node) : undefined);
    const own = embedded === undefined ? (looks[node.nodeName] ?? look) : 'embed';
    if (words === undefined) waiting.push(...childrenOf(node, own, signOf(node) ?? sign));
    else if (words.trim()) blocks.push({ look: own, words: sign + words });
  }
  return blocks;
}

/** The last first, as they are taken from the end. */
function childrenOf(parent: Y.XmlFragment, look: BlockLook, sign: string): Waiting[] {
  return parent
    .toArray()
    .map((node, at) => ({ node, look, sign: at === 0 ? sign : '' }))
    .reverse();
}

function signOf(element: Y.XmlElement): string | undefined {
  if (element.nodeName !== 'taskItem') return undefined;
  const { checked }: Record<string, unknown> = element.getAttributes();
  return checked === true || checked === 'true' ? '☑ ' : '☐ ';
}

function isTextBlock(element: Y.XmlElement): boolean {
  return element.toArray().some((node) => node instanceof Y.XmlText);
}

function wordsIn(element: Y.XmlElement): string {
  return element
    .toArray()
    .map((node) => (node instanceof Y.XmlText ? plainText(node) : '\n'))
    .join('');
}
