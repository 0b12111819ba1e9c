// A delimiter-separated export as rows whose values are asked for by the name of their column. Damaged rows are noted and left out.
import { type CsvRecord, type Delimiter, detectDelimiter, parseCsv } from './csv.ts';
import { tooLong } from './limits.ts';
import type { Notes } from './notes.ts';
import { repairMojibake } from './repairs.ts';

export interface Row {
  /** 1-based line on which the row begins. */
  readonly line: number;
  /** The value in this column, mojibake repaired; empty where there is no such column. */
  get(column: string): string;
  /** The row's beginning, to be recognised by eye. */
  readonly excerpt: string;
}

export interface Table {
  has(column: string): boolean;
  rows(notes: Notes): Generator<Row, void, undefined>;
}

/** No header is longer; so asking a text whether it is a table costs next to nothing. */
const HEADER_WITHIN = 20_000;
/** More than twice as many as the rows that are read (see notes.ts), since a row can go over lines. */
const MOST_LINES = 2_000_000;
const EXCERPT_FIELDS = 12;
const EXCERPT_LENGTH = 200;

/** Columns are the same whatever their case, spacing and punctuation. */
function columnKey(name: string): string {
  return name
    .slice(0, 100)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The columns of a text's first record, or none where it is no table. */
export function columnsOf(text: string): ReadonlyMap<string, number> {
  return headerOf(text.slice(0, HEADER_WITHIN)).columns;
}

/** Whether the text's first record names all of these columns, in any order and case. */
export function hasColumns(text: string, ...names: readonly string[]): boolean {
  const columns = columnsOf(text);
  return names.every((name) => columns.has(columnKey(name)));
}

export interface TableOptions {
  /** How many fields a row must have, from the left; all of them unless said. */
  readonly required?: number;
  /** Whether quotes mean anything to the program that wrote the table; they do unless said. */
  readonly quoting?: 'rfc' | 'none';
}

/** Too few or too many fields mean that values stand in the wrong columns, so such a row is never read. */
export function readTable(text: string, { required, quoting = 'rfc' }: TableOptions = {}): Table {
  const head = headerOf(text.slice(0, HEADER_WITHIN));
  const { columns, width, delimiter } = head;
  return {
    has: (column) => columns.has(columnKey(column)),
    *rows(notes) {
      if (head.requoted) {
        notes.repair(
          1,
          'Every line was quoted once more than it should be; the outer quotes were taken off.',
          head.first,
        );
      }
      let header = true;
      for (const record of parseCsv(head.requoted ? unquoteLines(text) : text, delimiter, quoting)) {
        if (isSeparatorHint(record)) continue;
        if (!header) {
          const sound = isSound(record, width, required ?? width, notes);
          if (!notes.hasRoom(sound ? record.fields.reduce((sum, { length }) => sum + length, 0) : 0)) return;
          if (sound) yield toRow(record, columns, notes);
        }
        header = false;
      }
    },
  };
}

interface Header {
  readonly columns: ReadonlyMap<string, number>;
  readonly width: number;
  readonly delimiter: Delimiter;
  readonly requoted: boolean;
  readonly first: string;
}

function headerOf(text: string): Header {
  const hint = /^sep=([,;\t])\n/.exec(text)?.[1];
  const delimiter = hint === ',' || hint === ';' || hint === '\t' ? hint : detectDelimiter(text);
  for (const record of parseCsv(text, delimiter)) {
    if (isSeparatorHint(record)) continue;
    const [first = '', ...others] = record.fields;
    if (text.trimStart().startsWith('"') && /[,;\t]/.test(first) && others.every((field) => field === '')) {
      const inner = headerOf(first);
      if (inner.width > 1) return { ...inner, requoted: true, first };
    }
    const columns = new Map<string, number>();
    record.fields.forEach((field, at) => {
      const key = columnKey(field);
      if (key !== '' && !columns.has(key)) columns.set(key, at);
    });
    return { columns, width: record.fields.length, delimiter, requoted: false, first };
  }
  return { columns: new Map(), width: 0, delimiter, requoted: false, first: '' };
}

/** Excel's own first line, `sep=;`. */
function isSeparatorHint({ line, fields }: CsvRecord): boolean {
  return line === 1 && (fields[0] ?? '').startsWith('sep=') && fields.every((field, at) => at === 0 || field === '');
}

/** The text that stands in the outer quotes, on the same lines as before. */
function unquoteLines(text: string): string {
  const lines: string[] = [];
  for (const { line, fields } of parseCsv(text, ',')) {
    // Beyond that it is no table, and its rows are not asked for.
    if (lines.length > MOST_LINES) break;
    while (lines.length < line - 1) lines.push('');
    // What is not in quotes is a record in its own right.
    const inner = fields.slice(1).every((field) => field === '') ? (fields[0] ?? '') : fields.join(',');
    for (const piece of inner.split('\n')) lines.push(piece);
  }
  return lines.join('\n');
}

function isSound(record: CsvRecord, width: number, required: number, notes: Notes): boolean {
  const { fields, line, damage } = record;
  if (fields.every((field) => field.trim() === '')) return false;
  const surplus = fields.slice(width).some((field) => field.trim() !== '');
  if (fields.length < required || surplus) {
    const why = damage === 'unclosed-quote' ? ': a quote in it is never closed' : '';
    notes.skip(line, `The row has ${fields.length} fields where the header has ${width}${why}.`, excerptOf(fields));
    return false;
  }
  const longest = fields.reduce((most, field) => Math.max(most, field.length), 0);
  const why = tooLong(longest);
  if (why) {
    notes.skip(line, `A field of the row ${why}.`, excerptOf(fields));
    return false;
  }
  if (damage === 'stray-quote')
    notes.repair(line, 'A quote inside a field was kept as a character.', excerptOf(fields));
  if (damage === 'unclosed-quote')
    notes.repair(line, 'A quote that is never closed was read up to its line’s end.', excerptOf(fields));
  return true;
}

function toRow({ line, fields }: CsvRecord, columns: ReadonlyMap<string, number>, notes: Notes): Row {
  const excerpt = excerptOf(fields);
  return {
    line,
    excerpt,
    get(column) {
      const at = columns.get(columnKey(column));
      const value = at === undefined ? '' : (fields[at] ?? '');
      const repaired = repairMojibake(value);
      if (repaired !== value)
        notes.repair(line, `Letters that were read in the wrong encoding were repaired in “${column}”.`, value);
      return repaired;
    },
  };
}

function excerptOf(fields: readonly string[]): string {
  const shown = fields.slice(0, EXCERPT_FIELDS).map((field) => field.slice(0, EXCERPT_LENGTH));
  return shown
    .filter((field) => field !== '')
    .join(', ')
    .slice(0, EXCERPT_LENGTH);
}
