// An agenda as a note shows it: the items of the meeting as they are now, with their minutes, and the way to the meeting.
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { ArrowUpRight, ListOrdered } from 'lucide-react';
import type { Meeting } from '../../../electron/shared/group-model.ts';
import { meetingDay, minutesInWords } from '../../../electron/shared/meeting-words.ts';
import { Button } from '../../components/button/button.tsx';
import { useClub, useReplica } from '../../state/club.tsx';
import { usePlace } from '../../state/place.tsx';
import { useAgendaEntries } from '../meeting/agenda-entries.ts';
import styles from './agenda-view.module.css';
import point from './point-quotation.module.css';

export function AgendaView({ node, selected }: ReactNodeViewProps) {
  const { meetings } = useClub();
  const meeting = meetings.find(({ id }) => id === node.attrs.meetingId);
  return (
    <NodeViewWrapper className={point.point} data-selected={selected || undefined}>
      {meeting ? (
        <Agenda meeting={meeting} />
      ) : (
        <>
          <p className={point.text}>{String(node.attrs.title ?? '')}</p>
          <p className={point.deleted}>This meeting was deleted</p>
        </>
      )}
    </NodeViewWrapper>
  );
}

function Agenda({ meeting }: { meeting: Meeting }) {
  const { bookId } = useReplica();
  const { move } = usePlace();
  const entries = useAgendaEntries(bookId, meeting);
  const day = meetingDay(meeting.date);
  return (
    <>
      <div className={point.head}>
        <ListOrdered role="img" aria-label="Agenda" />
        <p className={point.text}>{day}</p>
      </div>
      {entries.length > 0 ? (
        <ol className={styles.items}>
          {entries.map(({ id, item, title }) => (
            <li key={id}>
              <span dir="auto">{title}</span>
              {item.minutes !== undefined && <span className={styles.minutes}>{item.minutes} min</span>}
            </li>
          ))}
        </ol>
      ) : (
        <p className={point.deleted}>Nothing is on the agenda yet</p>
      )}
      <p className={styles.foot}>
        <span>{entries.length > 0 && minutesInWords(meeting)}</span>
        <Button
          look="bare"
          data-way
          aria-label={`Show the meeting: ${day}`}
          onPress={() => move({ screen: 'meeting', meetingId: meeting.id })}
        >
          Show the meeting <ArrowUpRight aria-hidden="true" />
        </Button>
      </p>
    </>
  );
}
