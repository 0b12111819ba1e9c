// Reads a table of a note into rows of one length, as files have them: what the editor lets a cell span is empty cells there.
import * as Y from 'yjs';
import type { NoteBlock } from './blocks.ts';

type YNode = ReturnType<Y.XmlFragment['toArray']>[number];
type CellBlocks = (nodes: readonly YNode[]) => NoteBlock[];

/** Columns or rows one cell is taken to span at most: a file may claim any number. */
const MAX_SPAN = 100;

export interface ReadTable {
  /** Its first row says what stands in the columns. */
  readonly hasHeader: boolean;
  readonly rows: readonly (readonly NoteBlock[])[][];
}

/** @param blocksOf reads what a cell holds. What stands in a table without belonging there gets a row, or cell, of its own. */
export function tableRows(table: Y.XmlElement, blocksOf: CellBlocks): ReadTable {
  const rows: NoteBlock[][][] = [];
  /** By column: how many rows more a cell from above takes. */
  const taken: number[] = [];
  const children = table.toArray();
  for (const child of children) rows.push(rowOf(cellsOf(child), taken, blocksOf));
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (const row of rows) while (row.length < width) row.push([]);
  const first = children[0] ? cellsOf(children[0]) : [];
  return { hasHeader: first.length > 0 && first.every(isHeader), rows: width > 0 ? rows : [] };
}

function cellsOf(row: YNode): YNode[] {
  return row instanceof Y.XmlElement && row.nodeName === 'tableRow' ? row.toArray() : [row];
}

function rowOf(cells: readonly YNode[], taken: number[], blocksOf: CellBlocks): NoteBlock[][] {
  const row: NoteBlock[][] = [];
  const skipTaken = (isOver: () => boolean) => {
    for (let left = taken[row.length] ?? 0; !isOver(); left = taken[row.length] ?? 0) {
      taken[row.length] = Math.max(0, left - 1);
      row.push([]);
    }
  };
  for (const cell of cells) {
    skipTaken(() => !taken[row.length]);
    const { wide, high } = spanOf(cell);
    for (let column = 0; column < wide; column += 1) {
      taken[row.length] = high - 1;
      row.push(column === 0 ? contentOf(cell, blocksOf) : []);
    }
  }
  skipTaken(() => row.length >= taken.length);
  return row;
}

function contentOf(cell: YNode, blocksOf: CellBlocks): NoteBlock[] {
  return isCell(cell) ? blocksOf(cell.toArray()) : blocksOf([cell]);
}

function isCell(node: YNode): node is Y.XmlElement {
  return node instanceof Y.XmlElement && (node.nodeName === 'tableCell' || isHeader(node));
}

function isHeader(node: YNode): boolean {
  return node instanceof Y.XmlElement && node.nodeName === 'tableHeader';
}

function spanOf(cell: YNode): { wide: number; high: number } {
  const attributes: Record<string, unknown> = cell instanceof Y.XmlElement ? cell.getAttributes() : {};
  const span = (value: unknown) =>
    typeof value === 'number' && Number.isInteger(value) ? Math.min(Math.max(value, 1), MAX_SPAN) : 1;
  return { wide: span(attributes.colspan), high: span(attributes.rowspan) };
}
