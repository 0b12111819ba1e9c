// A table as Markdown: GFM's, which has one line a row. What takes several lines in a cell is joined by `<br>`, as is usual there.
import type { Block, Inline, TableRow } from '../tree/blocks.ts';
import { markdownLines, plain } from './markdown-text.ts';

interface Table<Embed> {
  readonly hasHeader: boolean;
  readonly rows: readonly TableRow<Embed>[];
}

/** GFM has no table without a header: it is left empty where the table has none. */
export function tableLines<Embed>({ hasHeader, rows }: Table<Embed>, embedLines: EmbedLines<Embed>): string[] {
  const [first = []] = rows;
  const lines = rows.map((row) => rowLine(row.map((cell) => linesIn(cell, embedLines).join('<br>'))));
  const header = hasHeader ? lines.slice(0, 1) : [rowLine(first.map(() => ''))];
  return [...header, rowLine(first.map(() => '---')), ...lines.slice(hasHeader ? 1 : 0)];
}

function rowLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

type EmbedLines<Embed> = (embed: Embed) => readonly string[];

/** What a cell holds as lines of inline Markdown, in which no `|` is without its backslash. */
function linesIn<Embed>(blocks: readonly Block<Embed>[], embedLines: EmbedLines<Embed>): readonly string[] {
  return blocks.flatMap((block) => linesOf(block, embedLines));
}

function linesOf<Embed>(block: Block<Embed>, embedLines: EmbedLines<Embed>): readonly string[] {
  const inside = (inner: readonly Block<Embed>[]) => linesIn(inner, embedLines);
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return markdownLines(block.content.map(withoutBarInCode));
    case 'bulletList':
      return block.items.flatMap((item) => marked('•', inside(item)));
    case 'orderedList':
      return block.items.flatMap((item, index) => marked(`${block.start + index}.`, inside(item)));
    case 'checkList':
      return block.items.flatMap((item) => marked(item.done ? '☑' : '☐', inside(item.blocks)));
    case 'table':
      return block.rows.flatMap((row) => row.flatMap(inside));
    case 'blockquote':
      return inside(block.blocks);
    case 'codeBlock':
      return markdownLines(plain(block.text, { type: 'code' }).map(withoutBarInCode));
    case 'horizontalRule':
      return [];
    case 'embed':
      // Its quotation marks say already that it is quoted.
      return embedLines(block.embed)
        .map((line) => line.replace(/^> ?/, '').trim())
        .filter((line) => line !== '');
  }
}

function marked(marker: string, [first, ...rest]: readonly string[]): string[] {
  return first === undefined ? [marker] : [`${marker} ${first}`, ...rest];
}

/** Nothing can be escaped in code, where a bar would end the cell: then rather plain words. */
function withoutBarInCode(inline: Inline): Inline {
  if (inline.type !== 'text' || !inline.text.includes('|')) return inline;
  return { ...inline, marks: inline.marks.filter(({ type }) => type !== 'code') };
}
