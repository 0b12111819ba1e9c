// The Notes screen before the first note: what notes are for.
import { NotebookPen } from 'lucide-react';
import { Button } from '../../components/button/button.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import styles from './notes-screen.module.css';

export function NoNotes({ title, onCreate }: { title: string; onCreate: () => void }) {
  return (
    <div className={styles.nothing}>
      <h1 className="visually-hidden">Notes</h1>
      <EmptyState
        title="No notes yet"
        action={
          <Button look="filled" onPress={onCreate}>
            <NotebookPen aria-hidden="true" /> New note
          </Button>
        }
      >
        Notes are where the group thinks aloud about {title}: an opening for the evening, an argument being worked out,
        what was said. Points can be put into a note as quotations; they stay linked to the review they come from.
      </EmptyState>
    </div>
  );
}
