// Behind the last item: what the evening came to, and the minutes.
import { NotebookPen } from 'lucide-react';
import type { Meeting } from '../../../electron/shared/group-model.ts';
import { becameInWords } from '../../../electron/shared/meeting-words.ts';
import { Button } from '../../components/button/button.tsx';
import type { AgendaEntry } from './agenda-entries.ts';
import styles from './held-meeting.module.css';
import { useMinutesNote } from './use-minutes-note.ts';

interface HeldEndProps {
  readonly meeting: Meeting;
  readonly entries: readonly AgendaEntry[];
  readonly onLeave: () => void;
}

export function HeldEnd({ meeting, entries, onLeave }: HeldEndProps) {
  const writeMinutes = useMinutesNote(meeting);
  return (
    <article className={styles.item} aria-label="The end of the agenda">
      <h2 className={styles.title}>That was the agenda</h2>
      <p className={styles.cover}>{becameInWords(entries)}</p>
      <div className={styles.became}>
        <Button
          isDisabled={!writeMinutes}
          onPress={() => {
            onLeave();
            writeMinutes?.();
          }}
        >
          <NotebookPen aria-hidden="true" /> Minutes as a note
        </Button>
        <Button onPress={onLeave}>Back to the agenda</Button>
      </div>
    </article>
  );
}
