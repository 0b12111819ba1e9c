// The minutes of a meeting as the content of a note, in the editor's nodes (renderer/screens/notes/writing.ts).
import type * as Y from 'yjs';
import type { Point } from '../../../electron/shared/club-model.ts';
import type { AgendaItem, Meeting, Member } from '../../../electron/shared/group-model.ts';
import { itemState, itemTitle, meetingFacts, memberNames } from '../../../electron/shared/meeting-words.ts';
import { bulletList, element, heading, labelled, paragraph } from '../../../electron/shared/note-nodes.ts';
import type { QuotedTexts } from '../../state/shown-quotation.ts';
import { keptPoint } from '../notes/kept-point.ts';

interface Known {
  readonly points: readonly Point[];
  readonly members: readonly Member[];
  /** Those of the book, all of them. */
  readonly texts: QuotedTexts;
}

/** Facts, then each item with what became of it. What the leader noted beforehand is the leader's own and stays out. */
export function minutesContent(meeting: Meeting, known: Known): Y.XmlElement[] {
  const talkedAbout = (item: AgendaItem) => {
    const state = itemState(
      item,
      known.points.find(({ id }) => id === item.pointId),
    );
    return item.outcome !== undefined || item.remarks.length > 0 || state === 'Discussed' || state === 'Done';
  };
  return [
    ...meetingFacts(meeting, known.members).map(([name, value]) => labelled(name, value)),
    ...section('What we talked about', meeting.agenda.filter(talkedAbout), known),
    ...section(
      'Left for another time',
      meeting.agenda.filter((item) => !talkedAbout(item)),
      known,
    ),
    paragraph(),
  ];
}

/** None where there is nothing to stand in it. */
function section(title: string, items: readonly AgendaItem[], known: Known): Y.XmlElement[] {
  return items.length ? [heading(title), ...items.flatMap((item) => itemContent(item, known))] : [];
}

function itemContent(item: AgendaItem, { points, members, texts }: Known): Y.XmlElement[] {
  const point = points.find(({ id }) => id === item.pointId);
  const state = itemState(item, point);
  const remarks = item.remarks.map(({ text, by }) => {
    const [name] = by === undefined ? [] : memberNames([by], members);
    return paragraph(name ? `${text} (${name})` : text);
  });
  return [
    // Copied words would stay when the point is kept for the leader's copy; a linked point follows it.
    ...(point?.private ? [] : [heading(itemTitle(item, point, undefined), 3)]),
    ...(point && (point.private || point.evidence.length) ? [pointQuotation(point, texts)] : []),
    ...(state && !item.outcome ? [paragraph(`${state}.`)] : []),
    ...(item.outcome ? [labelled(state === 'Parked' ? 'Parked' : 'Outcome', item.outcome)] : []),
    ...(remarks.length ? [bulletList(remarks)] : []),
  ];
}

function pointQuotation(point: Point, texts: QuotedTexts): Y.XmlElement {
  const quotation = element('pointQuotation');
  for (const [name, value] of Object.entries(keptPoint(point, texts))) {
    if (value !== null) quotation.setAttribute(name, value);
  }
  return quotation;
}
