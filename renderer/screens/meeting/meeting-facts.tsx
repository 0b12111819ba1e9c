// When and where a meeting is, for how long and with whom: each changed where it stands.
import type { Meeting } from '../../../electron/shared/group-model.ts';
import { type MeetingDraft, meetingRefusals, updateMeeting } from '../../../electron/shared/meeting-edits.ts';
import { typedMinutes } from '../../../electron/shared/meeting-words.ts';
import { useReplica } from '../../state/club.tsx';
import { Attendees } from './attendees.tsx';
import { FieldInPlace } from './field-in-place.tsx';
import styles from './meeting-facts.module.css';
import { useMeetingEdits } from './use-meeting-edits.ts';

export function MeetingFacts({ meeting }: { meeting: Meeting }) {
  const { editing } = useReplica();
  const edits = useMeetingEdits();
  const save = (change: Partial<MeetingDraft>) => updateMeeting(editing, meeting.id, change);
  return (
    <div className={styles.facts}>
      <FieldInPlace
        id={`${meeting.id} date`}
        label="Day"
        type="date"
        value={meeting.date}
        refusal={meetingRefusals.date}
        onSave={(date) => save({ date })}
      />
      <FieldInPlace
        id={`${meeting.id} time`}
        label="Time"
        type="time"
        value={meeting.time ?? ''}
        refusal={meetingRefusals.time}
        onSave={(time) => save({ time })}
      />
      <FieldInPlace
        id={`${meeting.id} minutes`}
        label="Minutes planned"
        inputMode="numeric"
        value={String(meeting.plannedMinutes ?? '')}
        refusal={(typed) => meetingRefusals.plannedMinutes(typedMinutes(typed))}
        onSave={(typed) => save({ plannedMinutes: typedMinutes(typed) })}
      />
      <FieldInPlace
        id={`${meeting.id} place`}
        label="Place"
        placeholder="Where you meet"
        value={meeting.place ?? ''}
        refusal={meetingRefusals.place}
        onSave={(place) => save({ place })}
      />
      <Attendees chosen={meeting.attendees} onChange={(members) => edits.setAttendees(meeting, members)} />
    </div>
  );
}
