// A table as plain text: in columns where it fits, else row by row, each cell behind the name of its column.
import { displayWidth, padded } from './display-width.ts';
import { wrapped } from './wrap.ts';

const GAP = '  ';

/** Rows of cells, each with its lines. */
type Cells = readonly (readonly (readonly string[])[])[];

/** @param cells lines as wide as they like */
export function tableLines(hasHeader: boolean, cells: Cells, width: number): string[] {
  const filled = cells.map((row) => row.map((lines) => lines.filter((line) => line !== '')));
  const widths = (filled[0] ?? []).map((_, column) =>
    filled.reduce((most, row) => Math.max(most, displayWidth(row[column]?.[0] ?? '')), 1),
  );
  const whole = widths.reduce((sum, each) => sum + each + GAP.length, -GAP.length);
  const fits = whole <= width && filled.flat().every((lines) => lines.length <= 1);
  return fits ? aligned(filled, widths, hasHeader) : oneBelowAnother(filled, hasHeader, width);
}

function aligned(cells: Cells, widths: readonly number[], hasHeader: boolean): string[] {
  const columns = widths.map((width, at) => ({ width, isCount: isCount(cells.slice(hasHeader ? 1 : 0), at) }));
  const lines = cells.map((row) => inColumns(row, columns));
  const rule = columns.map(({ width }) => '-'.repeat(width)).join(GAP);
  return hasHeader ? [...lines.slice(0, 1), rule, ...lines.slice(1)] : lines;
}

interface Column {
  readonly width: number;
  /** Whether it ends at the right, as numbers that are compared do. */
  readonly isCount: boolean;
}

function isCount(rows: Cells, column: number): boolean {
  const texts = rows.flatMap((row) => row[column] ?? []);
  return texts.length > 0 && texts.every((text) => /^[\d.,]+(?: ?%)?$/.test(text));
}

function inColumns(row: Cells[number], columns: readonly Column[]): string {
  return columns
    .map(({ width, isCount }, at) => {
      const text = row[at]?.[0] ?? '';
      return isCount ? ' '.repeat(width - displayWidth(text)) + text : padded(text, width);
    })
    .join(GAP)
    .trimEnd();
}

/** An empty cell is left out; rows with an empty line between. */
function oneBelowAnother(cells: Cells, hasHeader: boolean, width: number): string[] {
  const names = (hasHeader ? cells[0] : undefined) ?? [];
  // A header without rows below it is all there is to say.
  const body = hasHeader && cells.length > 1 ? cells.slice(1) : cells;
  const rows = body.map((row) =>
    row.flatMap((lines, column) => {
      const name = body === cells ? '' : (names[column] ?? []).join(' ');
      const text = lines.join(' ');
      return text ? wrapped(name ? `${name}: ${text}` : text, width) : [];
    }),
  );
  return rows.filter((row) => row.length > 0).flatMap((row, index) => (index > 0 ? ['', ...row] : row));
}
