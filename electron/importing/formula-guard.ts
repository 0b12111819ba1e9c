// Cells of a table that no spreadsheet takes for a formula (OWASP, "CSV Injection"), and that come back as they were. Pure.

/** What makes a cell a formula, full-width and small forms too, or cuts it in two; quotes before it may not come through. */
const FORMULA = /^(?:['"\s]*[=+\-@＝＋－＠﹦﹢﹣﹫]|'*[\t\r\n])/;

/** The value with an apostrophe before it, where a spreadsheet could take it for a formula. */
export function guarded(value: string): string {
  return FORMULA.test(value) ? `'${value}` : value;
}

/** What `guarded` was given. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
