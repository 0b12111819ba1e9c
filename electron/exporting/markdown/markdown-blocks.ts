// Blocks as Markdown: paragraphs, lists, quotations and code. A block is an array of lines without its container's prefix.
import type { Block, CheckItem, Inline } from '../tree/blocks.ts';
import { tableLines } from './markdown-table.ts';
import { longestRun, markdownLine, markdownLines } from './markdown-text.ts';

export type Lines = readonly string[];

/** Two spaces at a line's end are CommonMark's line break, and the one that leaves the raw text clean. */
const LINE_BREAK = '  ';
/** CommonMark reads no list number above nine digits. */
const LAST_NUMBER = 999_999_999;

/** Blocks below one another, with an empty line between. */
export function stacked(blocks: readonly Lines[]): string[] {
  return blocks.filter((block) => block.length > 0).flatMap((block, index) => (index > 0 ? ['', ...block] : block));
}

/** A paragraph that keeps its line breaks. */
export function paragraph(content: readonly Inline[]): string[] {
  const lines = markdownLines(content);
  return lines.map((line, index) => (index < lines.length - 1 ? line + LINE_BREAK : line));
}

/** A heading of level 1 to 6 (deeper ones are 6); no lines where it has no words. */
export function heading(level: number, content: readonly Inline[]): string[] {
  const line = markdownLine(content);
  return line ? [`${'#'.repeat(Math.min(level, 6))} ${line}`] : [];
}

export function quoted(lines: Lines): string[] {
  return lines.map((line) => (line ? `> ${line}` : '>'));
}

/** Items under their markers; close together when each is a single paragraph or shorter. */
export function list(items: readonly Lines[], markerOf: (index: number) => string): string[] {
  const marked = items.map((item, index) => {
    const marker = markerOf(index);
    const indent = ' '.repeat(marker.length + 1);
    const [first, ...rest] = item;
    return first ? [`${marker} ${first}`, ...rest.map((line) => (line ? indent + line : ''))] : [marker];
  });
  return items.some((item) => item.includes('')) ? stacked(marked) : marked.flat();
}

/**
 * Blocks in a row as Markdown.
 * @param headingShift how many levels deeper headings go than they are in their note.
 */
export function blockLines<Embed>(
  blocks: readonly Block<Embed>[],
  headingShift: number,
  embedLines: (embed: Embed) => Lines,
): string[] {
  // Lists of one kind in a row would be read as one list, unless their markers differ.
  let turn = 0;
  let previous: ReturnType<typeof markedLike> | undefined;
  const nested = (inner: readonly Block<Embed>[]) => blockLines(inner, headingShift, embedLines);
  const written = blocks.map((block): Lines => {
    const lines = linesOf(block);
    if (lines.length > 0) previous = markedLike(block);
    return lines;
  });
  return stacked(written);

  /** GFM's box stands before the words of the item's first paragraph. */
  function checked({ done, blocks: inner }: CheckItem<Embed>): Lines {
    const box = done ? '[x]' : '[ ]';
    const [first = '', ...rest] = nested(inner);
    return inner[0]?.type === 'paragraph' ? [`${box} ${first}`, ...rest] : stacked([[box], [first, ...rest]]);
  }

  function linesOf(block: Block<Embed>): Lines {
    turn = markedLike(block) === previous ? turn + 1 : 0;
    switch (block.type) {
      case 'paragraph':
        return paragraph(block.content);
      case 'heading':
        return heading(block.level + headingShift, block.content);
      case 'bulletList':
        return list(block.items.map(nested), () => (turn % 2 === 0 ? '-' : '*'));
      case 'checkList':
        return list(block.items.map(checked), () => (turn % 2 === 0 ? '-' : '*'));
      case 'table':
        return tableLines(block, embedLines);
      case 'orderedList': {
        const start = Math.min(block.start, LAST_NUMBER - block.items.length);
        return list(block.items.map(nested), (index) => `${start + index}${turn % 2 === 0 ? '.' : ')'}`);
      }
      case 'blockquote':
        return quoted(nested(block.blocks));
      case 'codeBlock':
        return codeBlock(block.text, block.language ?? '');
      case 'horizontalRule':
        // Neither `---` nor `***`: after a list marker of the same character they would be a rule without the item.
        return ['___'];
      case 'embed':
        return embedLines(block.embed);
    }
  }
}

/** What kind of block the markers show: a check list has those of any list. */
function markedLike<Embed>({ type }: Block<Embed>): Exclude<Block<Embed>['type'], 'checkList'> {
  return type === 'checkList' ? 'bulletList' : type;
}

function codeBlock(text: string, language: string): string[] {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  const info = /^[\w+#.-]+$/.test(language) ? language : '';
  return [fence + info, ...text.split('\n'), fence];
}
