// Reads a note's Yjs fragment, as Tiptap's own nodes and Collaboration write it, into neutral blocks. Nothing anyone wrote
// is lost: unknown nodes give up their text, and nesting no person makes is laid flat instead of exhausting the stack.
import * as Y from 'yjs';
import { AGENDA } from '../../shared/note-nodes.ts';
import { normaliseText } from '../../shared/rich-text.ts';
import { SOURCE_QUOTATION } from '../../shared/source-quotation.ts';
import type { CheckItem, Inline, InlineMark, NoteBlock, NoteEmbed, PointQuotation } from './blocks.ts';
import { tableRows } from './note-table.ts';

/** Elements inside elements; a list item is two. Ten lists in one another is more than a page can show. */
const MAX_DEPTH = 24;

type YNode = ReturnType<Y.XmlFragment['toArray']>[number];
type TextBlock = (content: Inline[]) => NoteBlock;

const paragraph: TextBlock = (content) => ({ type: 'paragraph', content });

/** A note's content in reading order. Empty paragraphs say nothing and are left out. */
export function noteBlocks(fragment: Y.XmlFragment): NoteBlock[] {
  return blocksIn(fragment.toArray(), 0, paragraph);
}

/** Text and line breaks gathered into `textBlock`s; every other element is a block beside them. */
function blocksIn(nodes: readonly YNode[], depth: number, textBlock: TextBlock): NoteBlock[] {
  const blocks: NoteBlock[] = [];
  let content: Inline[] = [];
  const close = () => {
    if (content.some((inline) => inline.type === 'text')) blocks.push(textBlock(content));
    content = [];
  };
  for (const node of nodes) {
    if (node instanceof Y.XmlText) content = content.concat(spansOf(node));
    else if (node instanceof Y.XmlElement) {
      if (node.nodeName === 'hardBreak') content.push({ type: 'hardBreak' });
      else {
        close();
        for (const block of blocksOf(node, depth)) blocks.push(block);
      }
    }
  }
  close();
  return blocks;
}

function blocksOf(element: Y.XmlElement, depth: number): NoteBlock[] {
  if (depth >= MAX_DEPTH) return flattened(element);
  const children = element.toArray();
  const attributes: Record<string, unknown> = element.getAttributes();
  switch (element.nodeName) {
    case 'heading': {
      const level = Math.min(wholeNumber(attributes.level, 1) || 1, 6);
      return blocksIn(children, depth + 1, (content) => ({ type: 'heading', level, content }));
    }
    case 'bulletList':
      return [{ type: 'bulletList', items: itemsOf(children, depth + 1) }];
    case 'orderedList': {
      const start = wholeNumber(attributes.start, 1);
      return [{ type: 'orderedList', start, items: itemsOf(children, depth + 1) }];
    }
    case 'taskList':
      return [{ type: 'checkList', items: checkItemsOf(children, depth + 1) }];
    case 'table': {
      const { hasHeader, rows } = tableRows(element, (nodes) => blocksIn(nodes, depth + 3, paragraph));
      return rows.length > 0 ? [{ type: 'table', hasHeader, rows }] : [];
    }
    case 'blockquote':
      return [{ type: 'blockquote', blocks: blocksIn(children, depth + 1, paragraph) }];
    case 'codeBlock':
      return [codeBlock(element, textOf(attributes.language))];
    case 'horizontalRule':
      return [{ type: 'horizontalRule' }];
    case 'pointQuotation':
      return [{ type: 'embed', embed: pointQuotation(attributes) }];
    case AGENDA:
      return [{ type: 'embed', embed: { meetingId: textOf(attributes.meetingId), title: textOf(attributes.title) } }];
    case SOURCE_QUOTATION:
      return [{ type: 'embed', embed: sourceQuotation(attributes) }];
    default:
      // A paragraph, or a node this version does not know: what is written in it stays.
      return blocksIn(children, depth + 1, paragraph);
  }
}

function itemsOf(children: readonly YNode[], depth: number): NoteBlock[][] {
  return children.flatMap((child) => {
    if (child instanceof Y.XmlElement && child.nodeName === 'listItem') {
      return [blocksIn(child.toArray(), depth + 1, paragraph)];
    }
    const strays = blocksIn([child], depth, paragraph);
    return strays.length > 0 ? [strays] : [];
  });
}

function checkItemsOf(children: readonly YNode[], depth: number): CheckItem<NoteEmbed>[] {
  return children.flatMap((child) => {
    if (child instanceof Y.XmlElement && child.nodeName === 'taskItem') {
      const { checked }: Record<string, unknown> = child.getAttributes();
      return [
        { done: checked === true || checked === 'true', blocks: blocksIn(child.toArray(), depth + 1, paragraph) },
      ];
    }
    const strays = blocksIn([child], depth, paragraph);
    return strays.length > 0 ? [{ done: false, blocks: strays }] : [];
  });
}

/** All text below an element as one paragraph a text node, and its points; walks without recursion. */
function flattened(element: Y.XmlElement): NoteBlock[] {
  const blocks: NoteBlock[] = [];
  const waiting: YNode[] = [element];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node instanceof Y.XmlText) {
      const content = spansOf(node);
      if (content.length > 0) blocks.push(paragraph(content));
    } else if (node instanceof Y.XmlElement) {
      if (node.nodeName === 'pointQuotation') {
        blocks.push({ type: 'embed', embed: pointQuotation(node.getAttributes()) });
      } else if (node.nodeName === SOURCE_QUOTATION) {
        blocks.push({ type: 'embed', embed: sourceQuotation(node.getAttributes()) });
      }
      for (const child of node.toArray().reverse()) waiting.push(child);
    }
  }
  return blocks;
}

function codeBlock(element: Y.XmlElement, language: string): NoteBlock {
  const text = flattened(element)
    .flatMap((block) => (block.type === 'paragraph' ? block.content : []))
    .map((inline) => (inline.type === 'text' ? inline.text : '\n'))
    .join('');
  return { type: 'codeBlock', text, ...(language && { language }) };
}

function spansOf(text: Y.XmlText): Inline[] {
  const delta: { insert?: unknown; attributes?: Record<string, unknown> }[] = text.toDelta();
  return delta.flatMap(({ insert, attributes }): Inline[] => {
    const words = typeof insert === 'string' ? normaliseText(insert) : '';
    return words ? [{ type: 'text', text: words, marks: marksOf(attributes ?? {}) }] : [];
  });
}

function marksOf(attributes: Record<string, unknown>): InlineMark[] {
  return Object.entries(attributes).flatMap(([key, value]): InlineMark[] => {
    if (value === null || value === false) return [];
    const type = markType(key);
    switch (type) {
      case 'bold':
      case 'italic':
      case 'underline':
      case 'strike':
      case 'code':
        return [{ type }];
      case 'link': {
        const href = webAddress(value);
        return href ? [{ type, href }] : [];
      }
      default:
        return [];
    }
  });
}

/** y-tiptap names a mark that may overlap itself `name--hash`. */
export function markType(key: string): string {
  return key.replace(/--[\w+/=]{8}$/, '');
}

/** A link's address if it is one a reader may safely follow; others (`javascript:`, broken ones) leave only their words. */
function webAddress(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('href' in value) || typeof value.href !== 'string') {
    return undefined;
  }
  const url = URL.canParse(value.href) ? new URL(value.href) : undefined;
  return url && ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : undefined;
}

function pointQuotation(attributes: Record<string, unknown>): PointQuotation {
  return {
    pointId: textOf(attributes.pointId),
    text: textOf(attributes.text),
    exact: textOf(attributes.exact),
    attribution: textOf(attributes.attribution),
  };
}

/** Like the words kept of a point that is gone: in a hand-out they are looked for, and hidden where their review hides them. */
function sourceQuotation(attributes: Record<string, unknown>): PointQuotation {
  return { ...pointQuotation(attributes), pointId: '', text: '' };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? normaliseText(value) : '';
}

function wholeNumber(value: unknown, otherwise: number): number {
  const number = typeof value === 'string' ? Number.parseInt(value, 10) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : otherwise;
}
