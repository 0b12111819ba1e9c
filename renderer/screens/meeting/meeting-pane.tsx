// The open meeting: when, where and who, and its agenda.
import { ArrowLeft, FileOutput, NotebookPen, Presentation } from 'lucide-react';
import type { Meeting } from '../../../electron/shared/group-model.ts';
import { cameToSomething, meetingDay } from '../../../electron/shared/meeting-words.ts';
import type { Book } from '../../../electron/shared/model.ts';
import { Button } from '../../components/button/button.tsx';
import { useClub } from '../../state/club.tsx';
import { useOpenExport } from '../export/export-provider.tsx';
import { Agenda } from './agenda.tsx';
import { MeetingFacts } from './meeting-facts.tsx';
import styles from './meeting-pane.module.css';
import { useHolding } from './use-held-meeting.ts';
import { useMinutesNote } from './use-minutes-note.ts';

interface MeetingPaneProps {
  readonly book: Book;
  readonly meeting: Meeting;
  readonly onBack: () => void;
}

export function MeetingPane({ book, meeting, onBack }: MeetingPaneProps) {
  const { show, clock } = useHolding(meeting);
  const { points } = useClub();
  const writeMinutes = useMinutesNote(meeting);
  const openExport = useOpenExport();
  const hasBegun = Object.keys(clock.spent).length > 0;
  const day = meetingDay(meeting.date);
  return (
    <section className={styles.pane} data-part="pane" tabIndex={-1} aria-label={day}>
      <header className={styles.head}>
        <div className={styles.back}>
          <Button look="bare" onPress={onBack}>
            <ArrowLeft aria-hidden="true" /> All meetings
          </Button>
        </div>
        <h2>{day}</h2>
        {meeting.agenda.length > 0 && (
          <div className={styles.actions}>
            <Button onPress={() => openExport({ meetingId: meeting.id })}>
              <FileOutput aria-hidden="true" /> Export meeting…
            </Button>
            {cameToSomething(meeting, points) && (
              <Button isDisabled={!writeMinutes} onPress={() => writeMinutes?.()}>
                <NotebookPen aria-hidden="true" /> Minutes as a note
              </Button>
            )}
            <Button look="filled" onPress={show}>
              <Presentation aria-hidden="true" /> {hasBegun ? 'Go on with the meeting' : 'Start meeting'}
            </Button>
          </div>
        )}
      </header>
      <MeetingFacts meeting={meeting} />
      <Agenda book={book} meeting={meeting} />
    </section>
  );
}
