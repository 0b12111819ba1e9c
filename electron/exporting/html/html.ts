// The discussion as one HTML file that needs nothing besides itself: no script, no image, no address it would ask for anything. It
// reads well on a screen, light or dark, to a screen reader, and on paper.
//
// How to look at such a file inside the window: as a blob in a frame,
//   <iframe title="Preview" sandbox="allow-same-origin" src={URL.createObjectURL(new Blob([bytes], { type: 'text/html' }))} />
// Not as `srcdoc`, where a link of the table of contents would mean the window's own page. The frame is the page's own origin for
// those links; without `allow-scripts` nothing can make use of that. The policy of the window holds in the frame too; it allows
// this stylesheet by its hash and frames with blobs (hosts/page-files.ts). Links out of the file do nothing there.
import { longDate } from '../../shared/wording.ts';
import type { Discussion, MemberOpinion } from '../tree/discussion.ts';
import { isSingleNote, nothingToShow } from '../tree/wording.ts';
import { blockElements, textParagraph } from './blocks.ts';
import { type ContentsEntry, contentsElements } from './contents.ts';
import { element, type HtmlElement, htmlDocument, words } from './element.ts';
import { starsOf } from './inline.ts';
import { meetingElements } from './meetings.ts';
import { type Outline, outlineBelow } from './outline.ts';
import { groupEntries, insertedPoint, pointGroupElements } from './points.ts';
import { type SourceIds, sourceIds, sourceList } from './quotations.ts';
import { ratingsFigure } from './ratings.ts';
import { stylesheet, stylesheetHash } from './stylesheet.ts';

/** A discussion as an HTML document; it ends with a line feed. */
export function htmlOf(discussion: Discussion): string {
  return htmlDocument(
    element('html', { lang: 'en', dir: 'ltr', 'data-title': discussion.title }, head(discussion), body(discussion)),
  );
}

function head({ title }: Discussion): HtmlElement {
  const policy = `default-src 'none'; style-src ${stylesheetHash}; base-uri 'none'; form-action 'none'`;
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('meta', { name: 'generator', content: 'Commonplace' }),
    element('title', {}, title),
    element('style', {}, stylesheet),
  );
}

function body(discussion: Discussion): HtmlElement {
  const { title, facts, histogram, audience, date } = discussion;
  const parts = sectionsOf(discussion);
  const empty = nothingToShow(discussion);
  const edition = `${audience === 'handout' ? 'Hand-out' : 'Leader’s copy'}, ${longDate(date)}`;
  return element(
    'body',
    {},
    element(
      'header',
      {},
      element('h1', { dir: 'auto' }, ...words(title)),
      ...(facts.length > 0 ? [textParagraph(facts.join('\n'))] : []),
      element('p', { class: 'edition' }, edition),
    ),
    ...contentsElements(parts.flatMap(({ entry }) => entry ?? [])),
    element(
      'main',
      {},
      ...(histogram ? [ratingsFigure(histogram)] : []),
      ...(empty ? [element('p', { class: 'empty' }, empty)] : []),
      ...parts.flatMap(({ elements }) => elements),
    ),
  );
}

/** A part of the file, and where it stands in the table of contents. */
interface Section {
  readonly entry?: ContentsEntry;
  readonly elements: readonly HtmlElement[];
}

function sectionsOf(discussion: Discussion): Section[] {
  const { members, meetings, groups, sources } = discussion;
  const ids = sourceIds(sources);
  const outline = outlineBelow(2);
  const meetingEntries = meetings.map(({ day }, index) => ({ id: `meeting-${index + 1}`, words: day, below: [] }));
  const meetingsTitle = meetings.length === 1 ? 'Meeting' : 'Meetings';
  return [
    ...section('members', 'What we made of it', [], members.length > 0 ? [opinions(members)] : []),
    ...section(
      'meetings',
      meetingsTitle,
      meetingEntries,
      meetings.flatMap((meeting, index) => [
        element('h3', { id: `meeting-${index + 1}` }, meeting.day),
        ...meetingElements(meeting),
      ]),
    ),
    ...section('points', 'Points', groupEntries(groups), pointGroupElements(groups, outline, ids)),
    ...notesSection(discussion, ids),
    ...section('sources', 'Sources', [], sources.length > 0 ? [sourceList(sources)] : []),
  ];
}

/** None where there is nothing in it. */
function section(
  id: string,
  title: string,
  below: readonly ContentsEntry[],
  elements: readonly HtmlElement[],
): Section[] {
  if (elements.length === 0) return [];
  return [
    {
      entry: { id, words: title, below },
      elements: [element('section', { 'aria-labelledby': id }, element('h2', { id }, title), ...elements)],
    },
  ];
}

function notesSection(discussion: Discussion, ids: SourceIds): Section[] {
  const { notes } = discussion;
  const written = (blocks: (typeof notes)[number]['blocks'], outline: Outline) =>
    blockElements(blocks, { outline, embedded: (point) => insertedPoint(point, ids) });
  if (isSingleNote(discussion)) {
    return notes.map(({ blocks }) => ({
      elements: [element('div', { class: 'note' }, ...written(blocks, outlineBelow(1)))],
    }));
  }
  const entries = notes.map(({ title }, index) => ({ id: `note-${index + 1}`, words: title, below: [] }));
  return section(
    'notes',
    'Notes',
    entries,
    notes.map(({ title, blocks }, index) =>
      element(
        'div',
        { class: 'note' },
        element('h3', { id: `note-${index + 1}`, dir: 'auto' }, ...words(title)),
        ...written(blocks, outlineBelow(3)),
      ),
    ),
  );
}

function opinions(members: readonly MemberOpinion[]): HtmlElement {
  return element('ul', { class: 'opinions' }, ...members.map(opinion));
}

function opinion({ name: who, rating, verdict }: MemberOpinion): HtmlElement {
  const rated = rating === undefined ? [] : [' ', starsOf(rating)];
  return element(
    'li',
    { dir: 'auto' },
    element('p', {}, element('strong', {}, who), ':', ...rated),
    ...(verdict ? [textParagraph(verdict)] : []),
  );
}
