// A discussion as what is said in it, one thing after another in the order it is to be read: what every laid-out format is compared
// with. Words are those of people and of the book’s facts; labels are Commonplace’s own, as Markdown and plain text have them.
import type { Inline } from '../../../electron/exporting/tree/blocks.ts';
import type {
  Discussion,
  DiscussionBlock,
  DiscussionItem,
  DiscussionPoint,
  InsertedPoint,
  QuotedPassages,
} from '../../../electron/exporting/tree/discussion.ts';
import {
  attributionOf,
  histogramTable,
  isSingleNote,
  nothingToShow,
  quotationSides,
  standing,
  stars,
} from '../../../electron/exporting/tree/wording.ts';

/** A sign is what a list, table or rule shows beside its words; each format has its own. */
export type Said =
  | { readonly is: 'words'; readonly text: string /** Of a note’s paragraph. */; readonly content?: readonly Inline[] }
  | { readonly is: 'label'; readonly text: string }
  /** From 1, the title; a note’s own headings are as deep as in their note. */
  | { readonly is: 'heading'; readonly level: number; readonly text: string }
  | { readonly is: 'note heading'; readonly level: number; readonly text: string; readonly content: readonly Inline[] }
  | { readonly is: 'item'; readonly marker: Marker }
  | { readonly is: 'table' | 'header end'; readonly columns: number; readonly hasHeader: boolean }
  | { readonly is: 'cell' | 'row end' | 'rule' };
export type Marker = 'bullet' | 'done' | 'to do' | number;
type Table = Extract<DiscussionBlock, { type: 'table' }>;

export function saidIn(discussion: Discussion): Said[] {
  const { title, facts, histogram, members, meetings, groups, notes, sources } = discussion;
  const empty = nothingToShow(discussion);
  return [
    heading(1, title),
    ...facts.map(words),
    ...(histogram ? saidInHistogram(histogram) : []),
    ...(empty ? [label(empty)] : []),
    ...section('What we made of it', members, ({ name, rating, verdict }) => [
      item('bullet'),
      words([`${name}:`, rating === undefined ? '' : stars(rating), verdict ?? ''].filter(Boolean).join(' ')),
    ]),
    ...section(meetings.length === 1 ? 'Meeting' : 'Meetings', meetings, (meeting) => [
      heading(3, meeting.day),
      ...meeting.facts.flatMap(([name, said]) => [item('bullet'), words(`${name}: ${said}`)]),
      ...(meeting.timing ? [words(meeting.timing)] : []),
      ...meeting.items.flatMap(saidInItem),
    ]),
    ...section('Points', groups, ({ heading: named, depth, points }) => [
      ...(named === undefined ? [] : [heading(3 + depth, named)]),
      ...points.flatMap(saidInPoint),
    ]),
    ...(isSingleNote(discussion)
      ? notes.flatMap(({ blocks }) => saidInBlocks(blocks))
      : section('Notes', notes, (note) => [heading(3, note.title), ...saidInBlocks(note.blocks)])),
    ...section('Sources', sources, (source) => [
      item('bullet'),
      words('writer' in source ? passages(source) : [attributionOf(source), source.title].filter(Boolean).join(', ')),
    ]),
  ];
}

function section<T>(name: string, items: readonly T[], said: (one: T) => readonly Said[]): Said[] {
  return items.length > 0 ? [heading(2, name), ...items.flatMap(said)] : [];
}

function saidInHistogram(histogram: NonNullable<Discussion['histogram']>): Said[] {
  return saidInTable(
    true,
    histogramTable(histogram).map((row) => row.map((text) => [words(text)])),
  );
}

function saidInItem({ title, minutes, state, notes, outcome, remarks }: DiscussionItem, index: number): Said[] {
  const beside = [minutes ? `${minutes} min` : '', state ?? ''].filter(Boolean).join(', ');
  return [
    item(index + 1),
    words(beside ? `${title} (${beside})` : title),
    ...(notes ? [words(`For the leader: ${notes}`)] : []),
    ...(outcome ? [words(`Outcome: ${outcome}`)] : []),
    ...remarks.flatMap(({ text, by }) => [item('bullet'), words(by ? `${text} (${by})` : text)]),
  ];
}

function saidInPoint(point: DiscussionPoint): Said[] {
  return [words(point.text), words(standing(point)), ...saidInQuotations(point)];
}

function saidInQuotations({ quotations }: Pick<InsertedPoint, 'quotations'>): Said[] {
  return quotationSides(quotations).flatMap((side) => [
    ...(side.name ? [label(`${side.name}:`)] : []),
    ...side.quotations.flatMap((quotation) => [words(`“${quotation.exact}”`), words(`— ${attributionOf(quotation)}`)]),
  ]);
}

function saidInBlocks(blocks: readonly DiscussionBlock[]): Said[] {
  return blocks.flatMap(saidInBlock);
}

function saidInBlock(block: DiscussionBlock): Said[] {
  switch (block.type) {
    case 'paragraph':
      return [{ ...words(inWords(block.content)), content: block.content }];
    case 'heading':
      return [{ is: 'note heading', level: block.level, text: inWords(block.content), content: block.content }];
    case 'codeBlock':
      return [words(block.text)];
    case 'horizontalRule':
      return [{ is: 'rule' }];
    case 'bulletList':
      return block.items.flatMap((inner) => [item('bullet'), ...saidInBlocks(inner)]);
    case 'orderedList':
      return block.items.flatMap((inner, index) => [item(block.start + index), ...saidInBlocks(inner)]);
    case 'checkList':
      return block.items.flatMap(({ done, blocks: inner }) => [item(done ? 'done' : 'to do'), ...saidInBlocks(inner)]);
    case 'blockquote':
      return saidInBlocks(block.blocks);
    case 'table':
      return saidInTable(
        block.hasHeader,
        block.rows.map((row: Table['rows'][number]) => row.map(saidInBlocks)),
      );
    case 'embed':
      return [words(block.embed.text), ...saidInQuotations(block.embed)];
  }
}

function saidInTable(hasHeader: boolean, rows: readonly (readonly (readonly Said[])[])[]): Said[] {
  const table = { columns: rows[0]?.length ?? 0, hasHeader };
  return [
    { is: 'table', ...table },
    ...rows.flatMap((row, index): Said[] => [
      ...row.flatMap((cell): Said[] => [{ is: 'cell' }, ...cell]),
      { is: 'row end' },
      ...(hasHeader && index === 0 ? [{ is: 'header end' as const, ...table }] : []),
    ]),
  ];
}

function passages({ writer, book, highlightedBy, title }: QuotedPassages): string {
  return [writer === book ? '' : writer, `${book}${highlightedBy ? ` (marked by ${highlightedBy})` : ''}`, title ?? '']
    .filter((part) => part !== '')
    .join(', ');
}

function inWords(content: readonly Inline[]): string {
  return content.map((part) => (part.type === 'text' ? part.text : '\n')).join('');
}

function words(text: string) {
  return { is: 'words', text } as const;
}

function heading(level: number, text: string): Said {
  return { is: 'heading', level, text };
}

function label(text: string): Said {
  return { is: 'label', text };
}

function item(marker: Marker): Said {
  return { is: 'item', marker };
}
