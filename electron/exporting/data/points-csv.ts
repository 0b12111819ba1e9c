// The points as a table: one row a quotation, since a spreadsheet can count and filter rows, not what is heaped in a cell.
import type { Discussion, DiscussionPoint } from '../tree/discussion.ts';
import type { Quotation } from '../tree/quotation.ts';
import { type CsvOptions, csvFile } from './csv-file.ts';

/** What is said of the point; the same in each of its rows. A hand-out has no column `private`: it has no private point. */
const POINT_COLUMNS = ['point', 'kind', 'text', 'status', 'tags', 'private', 'made by', 'made at', 'place'] as const;
/** What is said of the quotation; all empty in the one row of a point that quotes nothing. */
const QUOTATION_COLUMNS = [
  'quotation',
  'stance',
  'quoted',
  'date',
  'rating',
  'language',
  'where',
  'source',
  'url',
] as const;

type Row = Readonly<Record<(typeof POINT_COLUMNS)[number] | (typeof QUOTATION_COLUMNS)[number], string>>;

/**
 * In the order of the discussion.
 * - `point`: its id, by which the rows of one point are known to belong together; `kind`: question or remark; `text`; `status`:
 *   open, discussed or parked; `tags`: each as named from the top, joined by `; `; `private`: yes or no; `made by`: a member’s name;
 *   `made at`: an ISO moment; `place`: in the book, “page 120”.
 * - `quotation`: the words, “(spoiler)” for those a hand-out hides; `stance`: for or against the point; `quoted`: the reviewer or
 *   the book’s author; `date`: the review’s; `rating`: its stars, 0.5 to 5; `language`: BCP 47; `where`: in the book, of a passage;
 *   `source`: the site or program it is from; `url`.
 */
export function pointsCsv({ groups, audience }: Discussion, options?: CsvOptions): string {
  const columns = [...POINT_COLUMNS, ...QUOTATION_COLUMNS].filter(
    (column) => column !== 'private' || audience === 'leader',
  );
  const rows = groups.flatMap(({ points }) => points.flatMap(rowsOf));
  return csvFile(
    columns,
    rows.map((row) => columns.map((column) => row[column])),
    options,
  );
}

function rowsOf(point: DiscussionPoint): Row[] {
  const said = {
    point: point.id,
    kind: point.kind,
    text: point.text,
    status: point.status,
    tags: point.tags.join('; '),
    private: point.private ? 'yes' : 'no',
    'made by': point.by ?? '',
    'made at': point.createdAt,
    place: point.place ?? '',
  };
  const quoted = point.quotations.map(quotationCells);
  return (quoted.length > 0 ? quoted : [nothingQuoted]).map((cells) => ({ ...said, ...cells }));
}

type QuotationCells = Pick<Row, (typeof QUOTATION_COLUMNS)[number]>;

const nothingQuoted: QuotationCells = {
  quotation: '',
  stance: '',
  quoted: '',
  date: '',
  rating: '',
  language: '',
  where: '',
  source: '',
  url: '',
};

function quotationCells(quotation: Quotation): QuotationCells {
  const { exact, stance = '', sourceTitle = '', anchor } = quotation;
  const cells = { ...nothingQuoted, quotation: exact, stance, source: sourceTitle, url: anchor?.url ?? '' };
  if ('writer' in quotation) return { ...cells, quoted: quotation.writer, where: quotation.place ?? '' };
  const { reviewer, date = '', rating, language = '' } = quotation;
  return { ...cells, quoted: reviewer, date, rating: rating?.toString() ?? '', language };
}
