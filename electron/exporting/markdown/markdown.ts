// The discussion as one Markdown file: CommonMark under YAML front matter, laid out to be read as it is and in Obsidian.
import type { Inline } from '../tree/blocks.ts';
import type {
  Discussion,
  DiscussionItem,
  DiscussionMeeting,
  DiscussionPoint,
  Histogram,
  InsertedPoint,
  MemberOpinion,
  QuotedPassages,
  Source,
} from '../tree/discussion.ts';
import { paragraphsOf } from '../tree/paragraphs.ts';
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
import { frontMatter } from './front-matter.ts';
import { blockLines, heading, type Lines, list, paragraph, quoted, stacked } from './markdown-blocks.ts';
import { tableLines } from './markdown-table.ts';
import { markdownLine, plain } from './markdown-text.ts';

/** `## Notes`, `### the note's title`, then its own headings. */
const NOTE_HEADING_SHIFT = 3;

/** A discussion as a CommonMark document with YAML front matter; it ends with a line feed. */
export function markdownOf(discussion: Discussion): string {
  const { title, facts, histogram, members, meetings, notes, sources } = discussion;
  const empty = nothingToShow(discussion);
  const lines = stacked([
    frontMatter(discussion),
    heading(1, plain(title)),
    paragraph(plain(facts.join('\n'))),
    histogram ? ratings(histogram) : [],
    empty ? paragraph(plain(empty)) : [],
    section('What we made of it', members.length > 0 ? [list(members.map(opinion), () => '-')] : []),
    section(meetings.length === 1 ? 'Meeting' : 'Meetings', meetings.map(meetingLines)),
    section('Points', pointGroups(discussion)),
    isSingleNote(discussion)
      ? stacked(notes.map((note) => blockLines(note.blocks, 0, inserted)))
      : section(
          'Notes',
          notes.map((note) =>
            stacked([heading(3, plain(note.title)), blockLines(note.blocks, NOTE_HEADING_SHIFT, inserted)]),
          ),
        ),
    section('Sources', sources.length > 0 ? [list(sources.map(sourceLine), () => '-')] : []),
  ]);
  return `${lines.join('\n')}\n`;
}

function section(title: string, blocks: readonly Lines[]): string[] {
  return blocks.length > 0 ? stacked([heading(2, plain(title)), ...blocks]) : [];
}

/** A table, which says the same to the eye and to a screen reader. */
function ratings(histogram: Histogram): string[] {
  const rows = histogramTable(histogram).map((row) =>
    row.map((text) => [{ type: 'paragraph', content: plain(text) } as const]),
  );
  return tableLines({ hasHeader: true, rows }, () => []);
}

function opinion({ name, rating, verdict }: MemberOpinion): string[] {
  const said = [rating === undefined ? '' : stars(rating), verdict ?? ''].filter(Boolean).join(' ');
  return paragraph([...plain(`${name}: `), ...plain(said)]);
}

function meetingLines({ day, facts, timing, items }: DiscussionMeeting): string[] {
  return stacked([
    heading(3, plain(day)),
    list(
      facts.map(([label, words]) => paragraph([...plain(`${label}: `, { type: 'bold' }), ...plain(words)])),
      () => '-',
    ),
    paragraph(plain(timing ?? '', { type: 'italic' })),
    list(items.map(itemLines), (index) => `${index + 1}.`),
  ]);
}

function itemLines({ title, minutes, state, notes, outcome, remarks }: DiscussionItem): string[] {
  const beside = [minutes ? `${minutes} min` : '', state ?? ''].filter(Boolean).join(', ');
  return stacked([
    paragraph([...plain(title, { type: 'bold' }), ...plain(beside && ` (${beside})`)]),
    notes ? paragraph(plain(`For the leader: ${notes}`)) : [],
    outcome ? paragraph(plain(`Outcome: ${outcome}`)) : [],
    list(
      remarks.map(({ text, by }) => paragraph(plain(by ? `${text} (${by})` : text))),
      () => '-',
    ),
  ]);
}

function pointGroups({ groups }: Discussion): Lines[] {
  return groups.map(({ heading: named, depth, points }) =>
    stacked([named === undefined ? [] : heading(3 + depth, plain(named)), ...points.map(listedPoint)]),
  );
}

function listedPoint(point: DiscussionPoint): string[] {
  const note = markdownLine(plain(standing(point), { type: 'italic' }));
  return stacked([pointText(point), note ? [note] : [], ...quotations(point)]);
}

function inserted(point: InsertedPoint): string[] {
  return stacked([pointText(point), ...quotations(point)]);
}

/** Questions are bold: they are what the eye looks for when the talk moves on. */
function pointText({ text, kind }: InsertedPoint): string[] {
  return stacked(paragraphsOf(text).map((part) => paragraph(plain(part, ...boldIf(kind === 'question')))));
}

function boldIf(bold: boolean): { type: 'bold' }[] {
  return bold ? [{ type: 'bold' }] : [];
}

function quotations({ quotations }: Pick<InsertedPoint, 'quotations'>): Lines[] {
  return quotationSides(quotations).flatMap(({ name, quotations: own }) => [
    name ? paragraph(plain(`${name}:`, { type: 'italic' })) : [],
    ...own.map(quotationLines),
  ]);
}

function quotationLines(quotation: Quotation): string[] {
  const words = paragraphsOf(`“${quotation.exact}”`).map((part) => paragraph(plain(part)));
  return quoted(stacked([...words, [markdownLine(plain(`— ${attributionOf(quotation)}`))]]));
}

function sourceLine(source: Source): string[] {
  if ('writer' in source) return [markdownLine(passagesLine(source))];
  const { title, url } = source;
  const who = plain(attributionOf(source));
  if (!title && !url) return [markdownLine(who)];
  const where = plain(title ?? url ?? '', ...(url ? [{ type: 'link', href: url } as const] : []));
  return [markdownLine([...who, ...plain(', '), ...where])];
}

/** `Kazuo Ishiguro, _Never Let Me Go_ (marked by Ann), Kindle` */
function passagesLine({ writer, book, highlightedBy, title }: QuotedPassages): Inline[] {
  return [
    ...(writer === book ? [] : plain(`${writer}, `)),
    ...plain(book, { type: 'italic' }),
    ...plain(`${highlightedBy ? ` (marked by ${highlightedBy})` : ''}${title ? `, ${title}` : ''}`),
  ];
}
