// What the columns of the board are, and of which meeting where they are its agenda.
import type { Meeting } from '../../../electron/shared/group-model.ts';
import type { BoardColumning } from '../../../electron/shared/settings.ts';
import { longDate } from '../../../electron/shared/wording.ts';
import { Select, type SelectOption } from '../../components/select/select.tsx';
import { useClub } from '../../state/club.tsx';
import { usePlace } from '../../state/place.tsx';
import styles from './board.module.css';

const columnings: readonly SelectOption<BoardColumning>[] = [
  { value: 'tag', label: 'Tags' },
  { value: 'status', label: 'Status' },
  { value: 'reviewer', label: 'Whose words' },
  { value: 'agenda', label: 'Agenda' },
];

export function BoardHead({ meeting }: { meeting: Meeting | undefined }) {
  const { place, move } = usePlace();
  const { meetings } = useClub();
  return (
    <div className={styles.choices}>
      <Select label="Columns" value={place.boardBy} onChange={(boardBy) => move({ boardBy })} options={columnings} />
      {place.boardBy === 'agenda' && meeting && meetings.length > 1 && (
        <Select
          label="Meeting"
          value={meeting.id}
          onChange={(meetingId) => move({ meetingId })}
          options={meetings.map(({ id, date }) => ({ value: id, label: longDate(date) }))}
        />
      )}
    </div>
  );
}
