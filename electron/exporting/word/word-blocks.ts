// Neutral blocks as paragraphs and tables of Word.
import type { Paragraph, Table } from 'docx';
import type { Block, CheckItem, TableRow } from '../tree/blocks.ts';
import { runsFromRight } from './word-direction.ts';
import { type Marker, type NumberedLists, PendingMarker } from './word-lists.ts';
import { inItem, inQuote, leftOf, type Place, paragraph } from './word-paragraph.ts';
import type { ParagraphStyle } from './word-styles.ts';
import { afterTable, type Part, table } from './word-table.ts';
import { textOf, words } from './word-text.ts';

/** What blocks are written with. */
export interface BlockWriting<Embed> {
  /** How many levels deeper headings go than they are in their note. */
  readonly headingShift: number;
  readonly lists: NumberedLists;
  readonly embedParts: (embed: Embed, place: Place) => Part[];
}

/** Word’s tables have no more columns; what a wider one holds stands together in the last. */
const MOST_COLUMNS = 63;
/** A column’s width is taken from its longest words, between these. */
const [NARROW, WIDE] = [12, 60];

export function blockParts<Embed>(blocks: readonly Block<Embed>[], place: Place, writing: BlockWriting<Embed>): Part[] {
  return blocks.flatMap((block) => partsOf(block, place, writing));
}

function partsOf<Embed>(block: Block<Embed>, place: Place, writing: BlockWriting<Embed>): Part[] {
  const item = (marker: Marker, blocks: readonly Block<Embed>[]) => itemParts(marker, blocks, place, writing);
  switch (block.type) {
    case 'paragraph':
      return [paragraph(block.content, { place })];
    case 'heading':
      return [paragraph(block.content, { style: headingStyle(block.level + writing.headingShift), place })];
    case 'bulletList':
      return [...unmarked(place), ...block.items.flatMap((blocks) => item({ type: 'bullet' }, blocks))];
    case 'orderedList': {
      const markerOf = writing.lists.markers(block.start);
      return [...unmarked(place), ...block.items.flatMap((blocks, index) => item(markerOf(index), blocks))];
    }
    case 'checkList':
      return [...unmarked(place), ...block.items.flatMap((each) => item(checkMarker(each), each.blocks))];
    case 'table':
      return [...unmarked(place), noteTable(block, place, writing), afterTable()];
    case 'blockquote':
      return blockParts(block.blocks, inQuote(place), writing);
    case 'codeBlock':
      return [paragraph(words(block.text), { style: 'Code', place })];
    case 'horizontalRule':
      return [...unmarked(place), paragraph([], { style: 'Rule', place })];
    case 'embed':
      return writing.embedParts(block.embed, place);
  }
}

/** @param level 1 for the largest; Word’s styles end at 6 as notes do */
export function headingStyle(level: number): ParagraphStyle {
  return headings[Math.min(level, headings.length) - 1] ?? 'Heading6';
}

const headings = ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5', 'Heading6'] as const;

export function itemParts<Embed>(
  marker: Marker,
  blocks: readonly Block<Embed>[],
  place: Place,
  writing: BlockWriting<Embed>,
): Part[] {
  const inside = inItem(place, new PendingMarker(marker));
  const parts = blockParts(blocks, inside, writing);
  return [...parts, ...unmarked(inside)];
}

function checkMarker<Embed>({ done }: CheckItem<Embed>): Marker {
  return { type: 'words', words: done ? '☒' : '☐' };
}

/** The item’s marker on a line of its own, where what comes next cannot take it. */
function unmarked(place: Place): Paragraph[] {
  return place.marker?.isPending ? [paragraph([], { place })] : [];
}

function noteTable<Embed>(
  { hasHeader, rows }: { readonly hasHeader: boolean; readonly rows: readonly TableRow<Embed>[] },
  place: Place,
  writing: BlockWriting<Embed>,
): Table {
  const narrowed = rows.map(withoutFarColumns);
  return table({
    hasHeader,
    rows: narrowed.map((row, index) =>
      row.map((cell) =>
        blockParts(
          cell,
          { depth: 0, quotes: 0, cell: hasHeader && index === 0 ? 'TableHeading' : 'TableText' },
          writing,
        ),
      ),
    ),
    fromRight: runsFromRight(narrowed.map((row) => row.map(wordsIn).join('\n')).join('\n')),
    weights: (narrowed[0] ?? []).map((_, column) =>
      Math.min(WIDE, Math.max(NARROW, ...narrowed.map((row) => wordsIn(row[column] ?? []).length))),
    ),
    left: place.cell ? undefined : leftOf(place),
  });
}

function withoutFarColumns<Embed>(row: TableRow<Embed>): TableRow<Embed> {
  return row.length > MOST_COLUMNS ? [...row.slice(0, MOST_COLUMNS - 1), row.slice(MOST_COLUMNS - 1).flat()] : row;
}

/** The plain words of a cell, as far as they tell its width and direction. */
function wordsIn<Embed>(cell: readonly Block<Embed>[]): string {
  return cell.map((block) => ('content' in block ? textOf(block.content) : '')).join('\n');
}
