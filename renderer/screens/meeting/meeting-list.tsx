// The list of meetings: those to come, then those that were; planning and deleting them.
import { CalendarPlus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import type { Meeting } from '../../../electron/shared/group-model.ts';
import { meetingDay } from '../../../electron/shared/meeting-words.ts';
import { counted, localDay } from '../../../electron/shared/wording.ts';
import { Button } from '../../components/button/button.tsx';
import styles from './meeting-list.module.css';

interface MeetingListProps {
  readonly meetings: readonly Meeting[];
  readonly shownId: string;
  readonly onOpen: (meetingId: string) => void;
  readonly onPlan: () => void;
  readonly onRemove: (meeting: Meeting) => void;
}

export function MeetingList({ meetings, shownId, onOpen, onPlan, onRemove }: MeetingListProps) {
  const list = useRef<HTMLElement>(null);
  const today = localDay(new Date().toISOString());
  const groups = [
    { name: 'To come', all: meetings.filter(({ date }) => date >= today) },
    { name: 'Past', all: meetings.filter(({ date }) => date < today).reverse() },
  ].filter(({ all }) => all.length);
  const remove = (meeting: Meeting) => {
    onRemove(meeting);
    // The button that was pressed goes with its row.
    list.current?.focus();
  };
  return (
    <section ref={list} className={styles.list} data-part="list" tabIndex={-1} aria-label="Meetings">
      <div className={styles.head}>
        <span>{counted(meetings.length, 'meeting')}</span>
        <Button look="bare" onPress={onPlan}>
          <CalendarPlus aria-hidden="true" /> Plan a meeting
        </Button>
      </div>
      <div className={styles.rows}>
        {groups.map(({ name, all }) => (
          <section key={name} aria-label={name}>
            <h2 className={styles.group}>{name}</h2>
            <ul>
              {all.map((meeting) => (
                <MeetingRow
                  key={meeting.id}
                  meeting={meeting}
                  shown={meeting.id === shownId}
                  onOpen={onOpen}
                  onRemove={remove}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

interface MeetingRowProps extends Pick<MeetingListProps, 'onOpen' | 'onRemove'> {
  readonly meeting: Meeting;
  readonly shown: boolean;
}

function MeetingRow({ meeting, shown, onOpen, onRemove }: MeetingRowProps) {
  const { id, date, time, place, agenda } = meeting;
  const day = meetingDay(date);
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.open}
        aria-current={shown ? 'true' : undefined}
        onClick={() => onOpen(id)}
      >
        <b>{day}</b>
        {(time || place) && (
          <span className={styles.facts}>
            {time}
            {time && place && ', '}
            <bdi>{place}</bdi>
          </span>
        )}
        <span className={styles.facts}>{agenda.length ? counted(agenda.length, 'item') : 'No agenda yet'}</span>
      </button>
      <span className={styles.remove}>
        <Button look="bare" aria-label={`Delete meeting: ${day}`} onPress={() => onRemove(meeting)}>
          <Trash2 aria-hidden="true" />
        </Button>
      </span>
    </li>
  );
}
