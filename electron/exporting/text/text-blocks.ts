// Blocks as lines of plain text: headings with a line under them, lists, quotations further in. A block is an array of lines without
// what its container puts before them.
import { normaliseText } from '../../shared/rich-text.ts';
import type { Block, Inline } from '../tree/blocks.ts';
import { displayWidth } from './display-width.ts';
import { tableLines } from './text-table.ts';
import { wrapped } from './wrap.ts';

export type Lines = readonly string[];

/** However deep lists stand in one another, this much is left for words. */
const LEAST_COLUMNS = 12;
const QUOTE_INDENT = '    ';
/** What stands under a heading of the first level, the second and so on; the last under all that are deeper. */
const UNDERLINES = ['=', '-', '~', '.'] as const;
/** How deep a heading in a table’s cell is: nothing stands under it. */
const IN_A_CELL = Number.POSITIVE_INFINITY;
const ANY_WIDTH = Number.POSITIVE_INFINITY;

/** Blocks below one another, with an empty line between. */
export function stacked(blocks: readonly Lines[]): string[] {
  return blocks.filter((block) => block.length > 0).flatMap((block, index) => (index > 0 ? ['', ...block] : block));
}

/** Text with its own line breaks; of empty lines between its paragraphs one stays. */
export function paragraphs(text: string, width: number): string[] {
  const lines = normaliseText(text)
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [''] : wrapped(line, width)));
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  return lines.slice(Math.max(first, 0), last + 1).filter((line, at, all) => line !== '' || all[at - 1] !== '');
}

/** @param level from 1 */
export function heading(level: number, text: string, width: number): string[] {
  const lines = wrapped(normaliseText(text), width);
  const underline = level === IN_A_CELL ? undefined : UNDERLINES[Math.min(level, UNDERLINES.length) - 1];
  const longest = lines.reduce((most, line) => Math.max(most, displayWidth(line)), 1);
  return underline && lines.length > 0 ? [...lines, underline.repeat(Math.min(width, longest))] : lines;
}

/** What `linesOf` makes of the columns that are left, further in. */
export function indented(width: number, linesOf: (width: number) => Lines): string[] {
  return behind(QUOTE_INDENT, linesOf(columnsBehind(QUOTE_INDENT, width)));
}

/** Items behind their markers; close together when each is a single paragraph or shorter. */
export function list<T>(
  items: readonly T[],
  width: number,
  markerOf: (item: T, index: number) => string,
  linesOf: (item: T, width: number) => Lines,
): string[] {
  const marked = items.map((item, index) => {
    const marker = `${markerOf(item, index)} `;
    const lines = behind(marker, linesOf(item, columnsBehind(marker, width)));
    return lines.length > 0 ? lines : [marker.trimEnd()];
  });
  return marked.some((item) => item.includes('')) ? stacked(marked) : marked.flat();
}

/** Blocks in a row. @param headingShift how many levels deeper headings go than they are in their note */
export function blockLines<Embed>(
  blocks: readonly Block<Embed>[],
  headingShift: number,
  width: number,
  embedLines: (embed: Embed, width: number) => Lines,
): string[] {
  const within = (inner: readonly Block<Embed>[], columns: number) =>
    blockLines(inner, headingShift, columns, embedLines);
  return stacked(blocks.map(linesOf));

  function linesOf(block: Block<Embed>): Lines {
    switch (block.type) {
      case 'paragraph':
        return paragraphs(wordsOf(block.content), width);
      case 'heading':
        return heading(block.level + headingShift, wordsOf(block.content), width);
      case 'bulletList':
        return list(block.items, width, () => '-', within);
      case 'orderedList':
        return list(block.items, width, (_, index) => `${block.start + index}.`, within);
      case 'checkList':
        return list(
          block.items,
          width,
          ({ done }) => (done ? '[x]' : '[ ]'),
          ({ blocks: inner }, columns) => within(inner, columns),
        );
      case 'table':
        return tableLines(
          block.hasHeader,
          block.rows.map((row) => row.map((cell) => blockLines(cell, IN_A_CELL, ANY_WIDTH, embedLines))),
          width,
        );
      case 'blockquote':
        return indented(width, (columns) => within(block.blocks, columns));
      case 'codeBlock':
        return indented(width, (columns) => block.text.split('\n').flatMap((line) => codeLine(line, columns)));
      case 'horizontalRule':
        return ['* * *'];
      case 'embed':
        return embedLines(block.embed, width);
    }
  }
}

/** The words as they stand, marks left aside; a link says where it leads, unless it shows just that. */
function wordsOf(content: readonly Inline[]): string {
  return content
    .map((inline, index) => {
      if (inline.type === 'hardBreak') return '\n';
      const href = hrefOf(inline);
      const goesOn = href !== undefined && hrefOf(content[index + 1]) === href;
      return href && !goesOn && inline.text.trim() !== href ? `${inline.text} <${href}>` : inline.text;
    })
    .join('');
}

function hrefOf(inline: Inline | undefined): string | undefined {
  if (inline?.type !== 'text') return undefined;
  return inline.marks.flatMap((mark) => (mark.type === 'link' ? [mark.href] : [])).at(0);
}

/** Code keeps its lines and how far in they begin, as far as they fit. */
function codeLine(line: string, width: number): string[] {
  const code = line.replaceAll('\t', QUOTE_INDENT).trimEnd();
  if (displayWidth(code) <= width) return [code];
  const lead = code.slice(0, Math.min(code.length - code.trimStart().length, width - LEAST_COLUMNS));
  return wrapped(code, width - lead.length).map((part) => lead + part);
}

/** Lines behind a marker, the first one; the others as far in as it reaches. */
function behind(marker: string, lines: Lines): string[] {
  const indent = ' '.repeat(marker.length);
  return lines.map((line, index) => ((index === 0 ? marker : indent) + line).trimEnd());
}

function columnsBehind(marker: string, width: number): number {
  return Math.max(width - marker.length, LEAST_COLUMNS);
}
