// The Notes screen before the first note: what notes are for.
import { NotebookPen } from 'lucide-react';
import { Button } from '../../components/button/button.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import styles from './notes-screen.module.css';
import { TemplateMenu } from './template-menu.tsx';

interface NoNotesProps {
  /** The book's; none where the notes belong to no book. */
  readonly title: string | undefined;
  readonly onCreate: () => void;
  /** Called with a note that was begun with a template. */
  readonly onCreated: (noteId: string) => void;
}

export function NoNotes({ title, onCreate, onCreated }: NoNotesProps) {
  return (
    <div className={styles.nothing}>
      <h1 className="visually-hidden">Notes</h1>
      <EmptyState
        title="No notes yet"
        action={
          <span className={styles.ways}>
            <Button look="filled" onPress={onCreate}>
              <NotebookPen aria-hidden="true" /> New note
            </Button>
            <TemplateMenu bookTitle={title} onCreated={onCreated} words="From a template" />
          </span>
        }
      >
        {title === undefined
          ? 'These notes belong to no book: how the group meets, what it might read next, what it has agreed on.'
          : `Notes are where the group thinks aloud about ${title}: an opening for the evening, an argument being worked out, what was said. Points can be put into a note as quotations; they stay linked to the review they come from.`}
      </EmptyState>
    </div>
  );
}
