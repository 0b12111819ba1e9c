// The points, passages and agendas of the book, to be put into a note.
import type { Editor } from '@tiptap/core';
import { meetingDay } from '../../../electron/shared/meeting-words.ts';
import { quoteOf } from '../../../electron/shared/quote-anchor.ts';
import { counted } from '../../../electron/shared/wording.ts';
import { aheadWords } from '../../components/ahead-bar/ahead-bar.tsx';
import type { PickListItem } from '../../components/pick-list/pick-list.tsx';
import { useClub, useReplica } from '../../state/club.tsx';
import { keptQuotation } from '../../state/kept-quotation.ts';
import { useQuotations, useQuotedTexts } from '../../state/quotations.ts';
import { useIsAhead } from '../../state/readers.tsx';
import { insertAgenda } from './agenda-of-meeting.tsx';
import { keptPoint } from './kept-point.ts';
import { insertPoint } from './point-quotation.tsx';
import { insertQuotation } from './source-quotation.tsx';

export type InsertedKind = 'point' | 'passage' | 'agenda';

interface Insertable {
  readonly title: string;
  readonly label: string;
  /** Where there is none. */
  readonly nothing: string;
  readonly items: readonly PickListItem[];
  readonly insert: (editor: Editor, id: string) => void;
}

export function useInsertable(kind: InsertedKind): Insertable {
  const insertable = { point: usePoints(), passage: usePassages(), agenda: useAgendas() };
  return insertable[kind];
}

function usePoints(): Insertable {
  const { bookId } = useReplica();
  const { points } = useClub();
  const texts = useQuotedTexts(bookId);
  const quotation = useQuotations(bookId);
  const isAhead = useIsAhead();
  const items = points.toReversed().map((point): PickListItem => {
    if (isAhead(point)) return { id: point.id, label: `A point ${aheadWords(point)}` };
    const [first] = point.evidence;
    const words = first && `“${quotation(first).words}”`;
    return { id: point.id, label: point.text || words || 'A point', detail: point.text ? words : undefined };
  });
  return {
    title: 'Insert a point',
    label: 'Find a point',
    nothing: points.length
      ? 'No point has these words.'
      : 'There are no points for this book yet. Select words in a review or passage to make one.',
    items: texts ? items : [],
    insert: (editor, id) => {
      const point = points.find((each) => each.id === id);
      if (point && texts) insertPoint(editor, keptPoint(point, texts));
    },
  };
}

function usePassages(): Insertable {
  const { bookId } = useReplica();
  const texts = useQuotedTexts(bookId);
  const quotation = useQuotations(bookId);
  const passages = [...(texts?.passages.values() ?? [])].flatMap(({ id, text }) => {
    const evidence = quoteOf({ passageId: id }, text, { start: 0, end: text.length });
    return evidence ? [{ id, evidence }] : [];
  });
  return {
    title: 'Insert a passage',
    label: 'Find a passage',
    nothing: passages.length
      ? 'No passage has these words.'
      : 'There are no passages for this book yet. Import somebody’s highlights to have some.',
    items: passages.map(({ id, evidence }) => {
      const { words, attribution } = quotation(evidence);
      return { id, label: words, detail: attribution };
    }),
    insert: (editor, id) => {
      const passage = passages.find((each) => each.id === id);
      if (passage && texts) insertQuotation(editor, keptQuotation(passage.evidence, texts));
    },
  };
}

function useAgendas(): Insertable {
  const { meetings } = useClub();
  return {
    title: 'Insert an agenda',
    label: 'Find a meeting',
    nothing: meetings.length ? 'No meeting is called that.' : 'No meeting is planned for this book yet.',
    items: meetings.toReversed().map(({ id, date, place, agenda }) => ({
      id,
      label: meetingDay(date),
      detail: [place, counted(agenda.length, 'item')].filter(Boolean).join(' · '),
    })),
    insert: (editor, id) => {
      const meeting = meetings.find((each) => each.id === id);
      if (meeting) insertAgenda(editor, meeting);
    },
  };
}
