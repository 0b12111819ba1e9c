// The discussion as a Word file: real styles, headings, lists, tables and footnotes, in the order every reading format has.
import { Document, Packer } from 'docx';
import type { Discussion, MemberOpinion } from '../tree/discussion.ts';
import { isSingleNote, nothingToShow, stars } from '../tree/wording.ts';
import { type BlockWriting, blockParts } from './word-blocks.ts';
import { NumberedLists, PendingMarker } from './word-lists.ts';
import { labelled, meetingParts } from './word-meetings.ts';
import { pageFooter, pageHeader, pageProperties } from './word-page.ts';
import { inItem, onThePage, paragraph } from './word-paragraph.ts';
import { insertedParts, pointParts, type Quoting, quotingIn } from './word-points.ts';
import { listedSource } from './word-sources.ts';
import { styles } from './word-styles.ts';
import { type Part, ratings } from './word-table.ts';
import { legal, words } from './word-text.ts';

/** A discussion as the bytes of a .docx: Office Open XML, ECMA-376. */
export async function wordOf(discussion: Discussion): Promise<Uint8Array> {
  const { title, book } = discussion;
  const footer = pageFooter(discussion);
  const file = new Document({
    title: legal(title),
    subject: legal(book.authors.join(', ')),
    creator: 'Commonplace',
    lastModifiedBy: 'Commonplace',
    styles,
    sections: [
      {
        properties: pageProperties,
        // The first page has the title itself.
        headers: { default: pageHeader(title) },
        footers: { default: footer, first: footer },
        children: contentOf(discussion),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function contentOf(discussion: Discussion): Part[] {
  const { title, facts, histogram, members, meetings, sources } = discussion;
  const lists = new NumberedLists();
  const quoting = quotingIn(discussion);
  const empty = nothingToShow(discussion);
  return [
    paragraph(words(title), { style: 'Title' }),
    ...facts.map((fact) => paragraph(words(fact), { style: 'Facts' })),
    ...(histogram ? ratings(histogram) : []),
    ...(empty ? [paragraph(words(empty))] : []),
    ...section('What we made of it', members.map(opinion)),
    ...section(
      meetings.length === 1 ? 'Meeting' : 'Meetings',
      meetings.flatMap((meeting) => meetingParts(meeting, lists)),
    ),
    ...section('Points', pointParts(discussion, quoting)),
    ...noteParts(discussion, lists, quoting),
    ...section(
      'Sources',
      sources.map((source) => paragraph(listedSource(source), { style: 'Bibliography', ours: { atRight: false } })),
    ),
  ];
}

function section(title: string, parts: readonly Part[]): Part[] {
  return parts.length > 0 ? [paragraph(words(title), { style: 'Heading1' }), ...parts] : [];
}

function noteParts(discussion: Discussion, lists: NumberedLists, quoting: Quoting): Part[] {
  const writing = (headingShift: number): BlockWriting<Parameters<typeof insertedParts>[0]> => ({
    headingShift,
    lists,
    embedParts: (point, place) => insertedParts(point, place, quoting),
  });
  const { notes } = discussion;
  if (isSingleNote(discussion)) return notes.flatMap(({ blocks }) => blockParts(blocks, onThePage, writing(0)));
  return section(
    'Notes',
    notes.flatMap(({ title, blocks }) => [
      paragraph(words(title), { style: 'Heading2' }),
      ...blockParts(blocks, onThePage, writing(2)),
    ]),
  );
}

function opinion({ name, rating, verdict }: MemberOpinion): Part {
  const said = [rating === undefined ? '' : stars(rating), verdict ?? ''].filter(Boolean).join(' ');
  return paragraph(labelled(name, said), { place: inItem(onThePage, new PendingMarker({ type: 'bullet' })) });
}
