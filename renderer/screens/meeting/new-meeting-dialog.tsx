// Planning a meeting: its day, and what is mostly as it was the last time.
import { type FormEvent, useId, useState } from 'react';
import { signature } from '../../../electron/shared/editing.ts';
import type { Meeting } from '../../../electron/shared/group-model.ts';
import { addMeeting, meetingRefusals } from '../../../electron/shared/meeting-edits.ts';
import { typedMinutes } from '../../../electron/shared/meeting-words.ts';
import { Button } from '../../components/button/button.tsx';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { TextField } from '../../components/text-field/text-field.tsx';
import { useReplica } from '../../state/club.tsx';
import { useMembers } from '../../state/members.ts';
import { Attendees } from './attendees.tsx';
import styles from './new-meeting-dialog.module.css';

interface NewMeetingDialogProps {
  readonly last: Meeting | undefined;
  readonly onClose: () => void;
  readonly onPlanned: (meetingId: string) => void;
}

export function NewMeetingDialog({ last, onClose, onPlanned }: NewMeetingDialogProps) {
  const { editing } = useReplica();
  const members = useMembers();
  const form = useId();
  const [date, setDate] = useState('');
  const [time, setTime] = useState(last?.time ?? '19:30');
  const [place, setPlace] = useState(last?.place ?? '');
  const [minutes, setMinutes] = useState(String(last?.plannedMinutes ?? 90));
  const [attendees, setAttendees] = useState<readonly string[]>(last?.attendees ?? []);
  // A day is asked for once somebody wants to go on without one.
  const [asked, setAsked] = useState(false);
  const plannedMinutes = typedMinutes(minutes);
  const refusals = {
    date: meetingRefusals.date(date),
    time: meetingRefusals.time(time),
    place: meetingRefusals.place(place),
    minutes: meetingRefusals.plannedMinutes(plannedMinutes),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (Object.values(refusals).some(Boolean)) return;
    const coming = members.filter(({ id }) => attendees.includes(id));
    for (const member of coming) signature({ ...editing, by: member });
    onPlanned(addMeeting(editing, { date, time, place, plannedMinutes, attendees: coming.map(({ id }) => id) }));
  };
  return (
    <Dialog
      title="Plan a meeting"
      onClose={onClose}
      staysOnOutsideClick
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="filled" type="submit" form={form}>
            Plan meeting
          </Button>
        </>
      }
    >
      {/* All that is missing is said at once, not field by field. */}
      <form id={form} noValidate className={styles.form} onSubmit={submit}>
        <div className={styles.row}>
          <TextField
            label="Day"
            type="date"
            autoFocus
            value={date}
            onChange={setDate}
            refusal={asked ? refusals.date : undefined}
          />
          <TextField label="Time" type="time" value={time} onChange={setTime} refusal={refusals.time} />
          <TextField
            label="Minutes planned"
            inputMode="numeric"
            value={minutes}
            onChange={setMinutes}
            refusal={refusals.minutes}
          />
        </div>
        <TextField
          label="Place"
          placeholder="Where you meet"
          value={place}
          onChange={setPlace}
          refusal={refusals.place}
        />
      </form>
      {/* Not within the form: it has one of its own. */}
      <div className={styles.form}>
        <Attendees chosen={attendees} onChange={(chosen) => setAttendees(chosen.map(({ id }) => id))} />
        {last && <p className={styles.hint}>Time, place and who comes are as they were the last time.</p>}
      </div>
    </Dialog>
  );
}
