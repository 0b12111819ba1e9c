// A table as a file for spreadsheets: RFC 4180, and nothing in it that a spreadsheet would reckon with.
import { printCsv } from '../../importing/csv.ts';
import { guarded } from '../../importing/formula-guard.ts';

/** Excel takes a table without one for text in the system's own code page. */
const BYTE_ORDER_MARK = '\ufeff';

export interface CsvOptions {
  /** Whether the file begins with a byte order mark. Yes where left out. */
  readonly byteOrderMark?: boolean | undefined;
}

/**
 * Records with CRLF line ends. A cell that a spreadsheet would take for a formula has an apostrophe before it; `unguarded` takes
 * it off.
 */
export function csvFile(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  { byteOrderMark = true }: CsvOptions = {},
): string {
  return (byteOrderMark ? BYTE_ORDER_MARK : '') + printCsv([columns, ...rows.map((row) => row.map(guarded))]);
}
