// The discussion as one Markdown file: CommonMark under YAML front matter, laid out to be read as it is and in Obsidian.
import { normaliseText } from '../shared/rich-text.ts';
import type { Inline } from './blocks.ts';
import type { Discussion, DiscussionPoint, InsertedPoint, QuotedPassages, Source } from './discussion.ts';
import { blockLines, heading, type Lines, list, paragraph, quoted, stacked } from './markdown-blocks.ts';
import { markdownLine, plain } from './markdown-text.ts';
import { attributionOf } from './wording.ts';

/** `## Notes`, `### the note's title`, then its own headings. */
const NOTE_HEADING_SHIFT = 3;

/** A discussion as a CommonMark document with YAML front matter; it ends with a line feed. */
export function markdownOf(discussion: Discussion): string {
  const { book, facts, groups, notes, sources } = discussion;
  const empty = nothingToShow(discussion);
  const lines = stacked([
    frontMatter(discussion),
    heading(1, plain(book.title)),
    paragraph(plain(facts.join('\n'))),
    empty ? paragraph(plain(empty)) : [],
    section('Points', groups.length > 0 ? pointGroups(discussion) : []),
    section(
      'Notes',
      notes.map((note) =>
        stacked([heading(3, plain(note.title)), blockLines(note.blocks, NOTE_HEADING_SHIFT, inserted)]),
      ),
    ),
    section('Sources', sources.length > 0 ? [list(sources.map(sourceLine), () => '-')] : []),
  ]);
  return `${lines.join('\n')}\n`;
}

/** Why a discussion without points and notes is empty, as a sentence; undefined where there is something to show. */
function nothingToShow({ counts }: Discussion): string | undefined {
  if (counts.points + counts.notes > 0) return undefined;
  if (counts.leftOutByTag > 0) return 'No discussion point has one of the chosen tags, and there are no notes.';
  if (counts.leftOutAsPrivate > 0) return 'All discussion points are private, and there are no notes.';
  return 'There are no discussion points and no notes yet.';
}

function section(title: string, blocks: readonly Lines[]): string[] {
  return blocks.length > 0 ? stacked([heading(2, plain(title)), ...blocks]) : [];
}

function frontMatter({ book, date, audience }: Discussion): string[] {
  return [
    '---',
    `title: ${yamlText(book.title)}`,
    `authors: [${book.authors.map(yamlText).join(', ')}]`,
    `date: ${date}`,
    `audience: ${audience === 'handout' ? 'hand-out' : 'leader'}`,
    '---',
  ];
}

/** A double-quoted YAML scalar on one line. JSON's escapes are YAML's too; YAML allows fewer characters unescaped. */
function yamlText(text: string): string {
  const line = normaliseText(text)
    .replace(/[\n\t]/g, ' ')
    .trim();
  return JSON.stringify(line).replace(
    /[\u007f-\u009f\ufeff\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function pointGroups({ groups }: Discussion): Lines[] {
  const untitled = groups.length === 1 && !groups[0]?.tag;
  return groups.map(({ tag, depth, points }) =>
    stacked([untitled ? [] : heading(3 + depth, plain(tag?.name ?? 'Other points')), ...points.map(listedPoint)]),
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

/** What is worth saying of a point besides its words; nothing for an open question under its only tag. */
function standing(point: DiscussionPoint): string {
  return [
    point.text ? (point.kind === 'remark' ? 'Remark' : '') : 'Passage',
    point.status === 'open' ? '' : point.status,
    point.private ? 'private' : '',
    point.otherTags.length > 0 ? `also under ${point.otherTags.map((tag) => tag.name).join(', ')}` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
    .replace(/^./u, (first) => first.toLocaleUpperCase('en'));
}

function quotations({ quotations }: Pick<InsertedPoint, 'quotations'>): Lines[] {
  return quotations.map((quotation) => {
    const words = paragraphsOf(`“${quotation.exact}”`).map((part) => paragraph(plain(part)));
    return quoted(stacked([...words, [markdownLine(plain(`— ${attributionOf(quotation)}`))]]));
  });
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

/** Text cut at its empty lines. */
function paragraphsOf(text: string): string[] {
  const paragraphs: string[][] = [[]];
  for (const line of normaliseText(text).split('\n')) {
    if (line.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
}
