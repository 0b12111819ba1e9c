// What can be done with a note as a whole, at its foot.
import { FileOutput } from 'lucide-react';
import type { Note } from '../../../electron/shared/club-model.ts';
import { Button } from '../../components/button/button.tsx';
import { useOpenExport } from '../export/export-provider.tsx';
import { KeepTemplate } from './keep-template.tsx';
import styles from './note-actions.module.css';
import { NoteHistory } from './note-history.tsx';

export function NoteActions({ note }: { note: Note }) {
  return (
    <span className={styles.actions}>
      <ExportNote note={note} />
      <KeepTemplate note={note} />
      <NoteHistory note={note} />
    </span>
  );
}

function ExportNote({ note }: { note: Note }) {
  const openExport = useOpenExport();
  return (
    <Button look="bare" onPress={() => openExport({ noteId: note.id })}>
      <FileOutput aria-hidden="true" /> Export note…
    </Button>
  );
}
