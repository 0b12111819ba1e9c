// A meeting as an audience may see it, and an agenda as it stands in a note. A hand-out is without timings, what the leader noted
// beforehand, and private points.
import type { Club } from '../../shared/club-document.ts';
import { defined } from '../../shared/defined.ts';
import type { AgendaItem, Meeting } from '../../shared/group-model.ts';
import {
  itemState,
  itemTitle,
  meetingDay,
  meetingFacts,
  memberNames,
  minutesInWords,
} from '../../shared/meeting-words.ts';
import { longDate } from '../../shared/wording.ts';
import type { AgendaQuotation, InlineMark } from './blocks.ts';
import type { DiscussionBlock, DiscussionItem, DiscussionMeeting } from './discussion.ts';
import { type Quoting, quotationOf } from './quotation.ts';

/** What meetings are shown with. */
export interface MeetingContext extends Quoting {
  readonly club: Pick<Club, 'points' | 'members' | 'meetings'>;
}

export function discussionMeeting(meeting: Meeting, context: MeetingContext): DiscussionMeeting {
  const isLeader = context.audience === 'leader';
  return {
    id: meeting.id,
    day: meetingDay(meeting.date),
    facts: meetingFacts(meeting, context.club.members),
    ...(isLeader && meeting.agenda.length > 0 && { timing: minutesInWords(meeting) }),
    items: shownItems(meeting, context),
  };
}

/** An agenda that was put into a note, as its meeting has it now; only its title where the meeting is gone. */
export function agendaBlocks({ meetingId, title }: AgendaQuotation, context: MeetingContext): DiscussionBlock[] {
  const meeting = context.club.meetings.find(({ id }) => id === meetingId);
  if (!meeting) return title ? [paragraph(title)] : [];
  const items = shownItems(meeting, context);
  const heading = paragraph(`Agenda, ${longDate(meeting.date)}`, [{ type: 'bold' }]);
  if (items.length === 0) return [heading];
  const line = (item: DiscussionItem) => `${item.title}${item.minutes ? ` (${item.minutes} min)` : ''}`;
  return [heading, { type: 'orderedList', start: 1, items: items.map((item) => [paragraph(line(item))]) }];
}

function shownItems({ agenda }: Meeting, context: MeetingContext): DiscussionItem[] {
  const points = new Map(context.club.points.map((point) => [point.id, point]));
  return agenda.flatMap((item) => {
    const point = item.pointId === undefined ? undefined : points.get(item.pointId);
    return point?.private && context.audience === 'handout' ? [] : [discussionItem(item, point, context)];
  });
}

function discussionItem(
  item: AgendaItem,
  point: Club['points'][number] | undefined,
  context: MeetingContext,
): DiscussionItem {
  const [first] = point?.evidence ?? [];
  const remarks = item.remarks.map(({ text, by }) => {
    const [name] = by === undefined ? [] : memberNames([by], context.club.members);
    return defined({ text, by: name });
  });
  const { minutes, notes, outcome } = item;
  return defined({
    title: itemTitle(item, point, first && quotationOf(first, context).exact),
    ...(context.audience === 'leader' && { minutes, notes }),
    state: itemState(item, point),
    outcome,
    remarks,
  });
}

function paragraph(text: string, marks: readonly InlineMark[] = []): DiscussionBlock {
  return { type: 'paragraph', content: [{ type: 'text', text, marks }] };
}
