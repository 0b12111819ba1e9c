// The Meeting screen: the group's meetings in a list, and the one that is open with its agenda. In a narrow window they take turns.
import { useState } from 'react';
import type { Meeting } from '../../../electron/shared/group-model.ts';
import type { Book } from '../../../electron/shared/model.ts';
import { nextMeeting } from '../../../electron/shared/next-meeting.ts';
import { localDay } from '../../../electron/shared/wording.ts';
import { useClub } from '../../state/club.tsx';
import { usePlace } from '../../state/place.tsx';
import { MeetingList } from './meeting-list.tsx';
import { MeetingPane } from './meeting-pane.tsx';
import styles from './meeting-screen.module.css';
import { NewMeetingDialog } from './new-meeting-dialog.tsx';
import { NoMeetings } from './no-meetings.tsx';
import { useMeetingEdits } from './use-meeting-edits.ts';

export function MeetingScreen({ book }: { book: Book }) {
  const { meetings } = useClub();
  const { place, move } = usePlace();
  const edits = useMeetingEdits();
  const [planning, setPlanning] = useState(false);
  const chosen = meetings.find(({ id }) => id === place.meetingId);
  const shown = chosen ?? nextMeeting(meetings, localDay(new Date().toISOString()));
  const open = (meetingId: string | undefined) => move({ meetingId });
  const plan = () => setPlanning(true);
  const remove = (meeting: Meeting) => {
    if (meeting.id === chosen?.id) open(undefined);
    edits.remove(meeting);
  };
  return (
    <>
      {shown ? (
        <div className={styles.frame}>
          <div className={styles.screen} data-front={chosen ? 'pane' : 'list'}>
            <h1 className="visually-hidden">Meeting</h1>
            <MeetingList meetings={meetings} shownId={shown.id} onOpen={open} onPlan={plan} onRemove={remove} />
            <MeetingPane key={shown.id} book={book} meeting={shown} onBack={() => open(undefined)} />
          </div>
        </div>
      ) : (
        <NoMeetings title={book.title} onPlan={plan} />
      )}
      {planning && (
        <NewMeetingDialog
          last={meetings.at(-1)}
          onClose={() => setPlanning(false)}
          onPlanned={(meetingId) => {
            setPlanning(false);
            open(meetingId);
          }}
        />
      )}
    </>
  );
}
