// An agenda that was put into a note, as its meeting has it now.
import type * as Y from 'yjs';
import { readClub } from '../shared/club-document.ts';
import type { AgendaItem } from '../shared/group-model.ts';
import { longDate } from '../shared/wording.ts';
import type { InlineMark, NoteBlock } from './blocks.ts';

/** A point for the leader's copy stands as a point, so that a hand-out leaves it out as it does elsewhere. */
export function agendaBlocks(doc: Y.Doc | null, meetingId: string, title: string): NoteBlock[] {
  const club = doc && readClub(doc);
  const meeting = club?.meetings.find(({ id }) => id === meetingId);
  if (!meeting) return title ? [paragraph(title)] : [];
  const points = new Map(club?.points.map((point) => [point.id, point]));
  const blockOf = (item: AgendaItem): NoteBlock => {
    const point = item.pointId === undefined ? undefined : points.get(item.pointId);
    const words = item.title ?? point?.text;
    if (point && (point.private || !words)) return pointBlock(point.id);
    return paragraph(`${words ?? 'A point that was deleted'}${item.minutes ? ` (${item.minutes} min)` : ''}`);
  };
  return [
    paragraph(`Agenda, ${longDate(meeting.date)}`, [{ type: 'bold' }]),
    { type: 'orderedList', start: 1, items: meeting.agenda.map((item) => [blockOf(item)]) },
  ];
}

function pointBlock(pointId: string): NoteBlock {
  return { type: 'embed', embed: { pointId, text: '', exact: '', attribution: '' } };
}

function paragraph(text: string, marks: readonly InlineMark[] = []): NoteBlock {
  return { type: 'paragraph', content: [{ type: 'text', text, marks }] };
}
