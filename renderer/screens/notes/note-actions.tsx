// What can be done with a note as a whole, at its foot.
import type { Note } from '../../../electron/shared/club-model.ts';
import { KeepTemplate } from './keep-template.tsx';
import styles from './note-actions.module.css';
import { NoteHistory } from './note-history.tsx';

export function NoteActions({ note }: { note: Note }) {
  return (
    <span className={styles.actions}>
      <KeepTemplate note={note} />
      <NoteHistory note={note} />
    </span>
  );
}
