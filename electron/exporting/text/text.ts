// The discussion as plain text that reads well in an e-mail: lines of 72 columns, titles with a line under them, quotations further
// in. Same parts in the same order as every format (see markdown.ts).
import type {
  Discussion,
  DiscussionItem,
  DiscussionMeeting,
  DiscussionPoint,
  InsertedPoint,
  MemberOpinion,
  QuotedPassages,
  Source,
} from '../tree/discussion.ts';
import type { Quotation } from '../tree/quotation.ts';
import {
  attributionOf,
  histogramTable,
  isSingleNote,
  nothingToShow,
  quotationSides,
  standing,
  stars,
} from '../tree/wording.ts';
import { blockLines, heading, indented, type Lines, list, paragraphs, stacked } from './text-blocks.ts';
import { tableLines } from './text-table.ts';

/** E-mail has had lines of at most 72 columns since answers began to put “> ” before them. */
export const COLUMNS = 72;
/** The title, “Notes”, the note’s title, then its own headings, which begin with the second level. */
const NOTE_HEADING_SHIFT = 2;

/** UTF-8 with `\n` line ends; the last line has one too. No line is wider than COLUMNS, unless one word is. */
export function textOf(discussion: Discussion): string {
  const { title, facts, histogram, members, meetings, groups, notes, sources } = discussion;
  const empty = nothingToShow(discussion);
  const lines = stacked([
    heading(1, title, COLUMNS),
    paragraphs(facts.join('\n'), COLUMNS),
    histogram
      ? tableLines(
          true,
          histogramTable(histogram).map((row) => row.map((text) => [text])),
          COLUMNS,
        )
      : [],
    empty ? paragraphs(empty, COLUMNS) : [],
    section('What we made of it', members.length > 0 ? [list(members, COLUMNS, bullet, opinion)] : []),
    section(meetings.length === 1 ? 'Meeting' : 'Meetings', meetings.map(meetingLines)),
    section(
      'Points',
      groups.map(({ heading: named, depth, points }) =>
        stacked([named === undefined ? [] : heading(3 + depth, named, COLUMNS), ...points.map(listedPoint)]),
      ),
    ),
    isSingleNote(discussion)
      ? stacked(notes.map(({ blocks }) => blockLines(blocks, 0, COLUMNS, inserted)))
      : section(
          'Notes',
          notes.map((note) =>
            stacked([heading(3, note.title, COLUMNS), blockLines(note.blocks, NOTE_HEADING_SHIFT, COLUMNS, inserted)]),
          ),
        ),
    section('Sources', sources.length > 0 ? [list(sources, COLUMNS, bullet, sourceLines)] : []),
  ]);
  return `${lines.join('\n')}\n`;
}

const bullet = () => '-';

function section(title: string, blocks: readonly Lines[]): string[] {
  return blocks.length > 0 ? stacked([heading(2, title, COLUMNS), ...blocks]) : [];
}

function opinion({ name, rating, verdict }: MemberOpinion, width: number): string[] {
  return paragraphs(
    [`${name}:`, rating === undefined ? '' : stars(rating), verdict ?? ''].filter(Boolean).join(' '),
    width,
  );
}

function meetingLines({ day, facts, timing, items }: DiscussionMeeting): string[] {
  return stacked([
    heading(3, day, COLUMNS),
    list(facts, COLUMNS, bullet, ([label, words], width) => paragraphs(`${label}: ${words}`, width)),
    paragraphs(timing ?? '', COLUMNS),
    list(items, COLUMNS, (_, index) => `${index + 1}.`, itemLines),
  ]);
}

function itemLines({ title, minutes, state, notes, outcome, remarks }: DiscussionItem, width: number): string[] {
  const beside = [minutes ? `${minutes} min` : '', state ?? ''].filter(Boolean).join(', ');
  return stacked([
    paragraphs(beside ? `${title} (${beside})` : title, width),
    notes ? paragraphs(`For the leader: ${notes}`, width) : [],
    outcome ? paragraphs(`Outcome: ${outcome}`, width) : [],
    list(remarks, width, bullet, ({ text, by }, columns) => paragraphs(by ? `${text} (${by})` : text, columns)),
  ]);
}

/** The point’s words begin the line; all that belongs to it stands further in. */
function listedPoint(point: DiscussionPoint): string[] {
  return stacked([
    paragraphs(point.text, COLUMNS),
    indented(COLUMNS, (width) => stacked([paragraphs(standing(point), width), ...quotations(point, width)])),
  ]);
}

function inserted(point: InsertedPoint, width: number): string[] {
  return stacked([paragraphs(point.text, width), indented(width, (columns) => stacked(quotations(point, columns)))]);
}

function quotations({ quotations: all }: Pick<InsertedPoint, 'quotations'>, width: number): Lines[] {
  return quotationSides(all).flatMap(({ name, quotations: own }) => [
    name ? [`${name}:`] : [],
    ...own.map((quotation) => quotationLines(quotation, width)),
  ]);
}

function quotationLines(quotation: Quotation, width: number): string[] {
  return [...paragraphs(`“${quotation.exact}”`, width), ...paragraphs(`— ${attributionOf(quotation)}`, width)];
}

function sourceLines(source: Source, width: number): string[] {
  if ('writer' in source) return paragraphs(passagesLine(source), width);
  const where = source.url && source.url !== source.title ? `<${source.url}>` : '';
  return paragraphs([attributionOf(source), source.title ?? '', where].filter((part) => part !== '').join(', '), width);
}

/** `Kazuo Ishiguro, Never Let Me Go (marked by Ann), Kindle` */
function passagesLine({ writer, book, highlightedBy, title }: QuotedPassages): string {
  const parts = [
    writer === book ? '' : writer,
    `${book}${highlightedBy ? ` (marked by ${highlightedBy})` : ''}`,
    title,
  ];
  return parts.filter(Boolean).join(', ');
}
