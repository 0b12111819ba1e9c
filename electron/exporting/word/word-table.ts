// Tables of Word: those of a note, and the ratings as a table whose cells are the bars.
import { BorderStyle, type Paragraph, ShadingType, Table, TableCell, TableRow, WidthType } from 'docx';
import type { Histogram } from '../tree/discussion.ts';
import { histogramTable } from '../tree/wording.ts';
import { TEXT_WIDTH } from './word-measures.ts';
import { paragraph } from './word-paragraph.ts';
import { ACCENT, ACCENT_TINT, LINES } from './word-styles.ts';
import { words } from './word-text.ts';

/** What a page or a cell is made of. */
export type Part = Paragraph | Table;

const line = { style: BorderStyle.SINGLE, size: 4, color: LINES };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const cellMargins = { top: 40, bottom: 40, left: 100, right: 100 };

export interface TableContent {
  /** Its first row says what stands in the columns, on every page it reaches. */
  readonly hasHeader: boolean;
  readonly rows: readonly (readonly (readonly Part[])[])[];
  readonly fromRight: boolean;
  /** How wide the columns are beside one another. */
  readonly weights: readonly number[];
  /** How far in it stands, in twips; undefined in a cell, which it fills. */
  readonly left: number | undefined;
}

/** @param rows at least one, all with as many cells as there are weights */
export function table({ hasHeader, rows, fromRight, weights, left }: TableContent): Table {
  const width = TEXT_WIDTH - (left ?? 0);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return new Table({
    ...(left === undefined
      ? { width: { size: 100, type: WidthType.PERCENTAGE } }
      : {
          width: { size: width, type: WidthType.DXA },
          columnWidths: weights.map((weight) => Math.floor((width * weight) / whole)),
          ...(left > 0 && { indent: { size: left, type: WidthType.DXA } }),
        }),
    ...(fromRight && { visuallyRightToLeft: true }),
    borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
    margins: cellMargins,
    rows: rows.map((cells, index) => {
      const isHeader = hasHeader && index === 0;
      const shading = isHeader ? { shading: { type: ShadingType.CLEAR, fill: ACCENT_TINT } } : {};
      return new TableRow({
        ...(isHeader && { tableHeader: true, cantSplit: true }),
        children: cells.map((children) => new TableCell({ children, ...shading })),
      });
    }),
  });
}

/** What stands right below a table, so that the next is not taken for its continuation. */
export function afterTable(): Paragraph {
  return paragraph([], { style: 'AfterTable' });
}

/** Columns that the longest bar fills, and how wide each is; then the widths of what stands around. */
const BAR = { columns: 40, width: 120 };
const STARS_WIDTH = 1_250;
const NUMBER_WIDTH = 1_100;

/** The numbers are in words and digits too: the bars are for the eye. */
export function ratings(histogram: Histogram): Part[] {
  const { counts } = histogram;
  const most = Math.max(...counts);
  const [header = [], ...rows] = histogramTable(histogram);
  const [starsHead = '', readersHead = '', shareHead = ''] = header;
  return [
    paragraph(words('How readers rated it'), { style: 'Caption' }),
    new Table({
      columnWidths: [STARS_WIDTH, ...Array<number>(BAR.columns).fill(BAR.width), NUMBER_WIDTH, NUMBER_WIDTH],
      width: { size: STARS_WIDTH + BAR.columns * BAR.width + 2 * NUMBER_WIDTH, type: WidthType.DXA },
      borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
      margins: { left: 100, right: 100 },
      rows: [
        new TableRow({
          tableHeader: true,
          children: [
            textCell(starsHead, 'TableHeading'),
            numberCell(readersHead, 'TableHeading', BAR.columns + 1),
            numberCell(shareHead, 'TableHeading'),
          ],
        }),
        ...rows.map(([stars = '', readers = '', share = ''], index) => {
          const count = counts[counts.length - 1 - index] ?? 0;
          // However few they are, they are to be seen.
          const filled = count > 0 ? Math.max(1, Math.round((BAR.columns * count) / most)) : 0;
          return new TableRow({
            cantSplit: true,
            children: [
              textCell(stars),
              ...bar(filled, ACCENT),
              ...bar(BAR.columns - filled, ACCENT_TINT),
              numberCell(readers),
              numberCell(share),
            ],
          });
        }),
      ],
    }),
    afterTable(),
  ];
}

/** White above and below keeps the bars apart. */
const gap = { style: BorderStyle.SINGLE, size: 24, color: 'FFFFFF' };

function bar(columnSpan: number, fill: string): TableCell[] {
  if (columnSpan === 0) return [];
  const borders = { top: gap, bottom: gap };
  const shading = { type: ShadingType.CLEAR, fill };
  return [new TableCell({ columnSpan, borders, shading, children: [paragraph([], { style: 'TableText' })] })];
}

function textCell(text: string, style: 'TableText' | 'TableHeading' = 'TableText'): TableCell {
  return new TableCell({ margins: { left: 0 }, children: [paragraph(words(text), { style })] });
}

function numberCell(text: string, style: 'TableText' | 'TableHeading' = 'TableText', columnSpan = 1): TableCell {
  return new TableCell({ columnSpan, children: [paragraph(words(text), { style, ours: { atRight: true } })] });
}
