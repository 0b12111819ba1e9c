// The list of notes: title, day and first words of each; making and deleting them.
import { NotebookPen, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import type { Note } from '../../../electron/shared/club-model.ts';
import type { SearchResult } from '../../../electron/shared/search-results.ts';
import { counted, localDay, shortDate } from '../../../electron/shared/wording.ts';
import { Button } from '../../components/button/button.tsx';
import { MarkedWords } from '../../components/marked-words/marked-words.tsx';
import { useCommand } from '../../state/commands.tsx';
import styles from './note-list.module.css';
import { useFirstWords } from './note-words.ts';

interface NoteListProps {
  readonly notes: readonly Note[];
  /** Of the book, with those that are not listed. */
  readonly total: number;
  /** How the notes match what is searched for. */
  readonly found: ReadonlyMap<string, SearchResult> | undefined;
  readonly shownId: string;
  readonly onOpen: (noteId: string) => void;
  readonly onCreate: () => void;
  readonly onRemove: (note: Note) => void;
}

export function NoteList({ notes, total, found, shownId, onOpen, onCreate, onRemove }: NoteListProps) {
  const list = useRef<HTMLElement>(null);
  useCommand('first-result', () => list.current?.querySelector<HTMLElement>('li button')?.focus());
  const remove = (note: Note) => {
    onRemove(note);
    // The button that was pressed goes with its row.
    list.current?.focus();
  };
  return (
    <section ref={list} className={styles.list} data-part="list" tabIndex={-1} aria-label="Notes">
      <div className={styles.head}>
        <span>
          {found && `${notes.length.toLocaleString('en')} of `}
          {counted(total, 'note')}
        </span>
        <Button look="bare" onPress={onCreate}>
          <NotebookPen aria-hidden="true" /> New note
        </Button>
      </div>
      <ul className={styles.rows}>
        {notes.map((note) => (
          <NoteRow
            key={note.id}
            note={note}
            snippet={found?.get(note.id)?.snippets[0]}
            shown={note.id === shownId}
            onOpen={onOpen}
            onRemove={remove}
          />
        ))}
      </ul>
      {notes.length === 0 && <p className={styles.none}>No note matches.</p>}
    </section>
  );
}

interface NoteRowProps {
  readonly note: Note;
  readonly snippet: SearchResult['snippets'][number] | undefined;
  readonly shown: boolean;
  readonly onOpen: (noteId: string) => void;
  readonly onRemove: (note: Note) => void;
}

function NoteRow({ note, snippet, shown, onOpen, onRemove }: NoteRowProps) {
  const words = useFirstWords(note.id);
  const title = note.title || 'Untitled note';
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.open}
        aria-current={shown ? 'true' : undefined}
        onClick={() => onOpen(note.id)}
      >
        <span className={styles.top}>
          <b dir="auto" data-untitled={!note.title || undefined}>
            {title}
          </b>
          <time dateTime={note.updatedAt}>{shortDate(localDay(note.updatedAt))}</time>
        </span>
        <span className={styles.words} dir="auto">
          {snippet ? <MarkedWords {...snippet} /> : words || 'Nothing written yet'}
        </span>
      </button>
      <span className={styles.remove}>
        <Button look="bare" aria-label={`Delete note: ${title}`} onPress={() => onRemove(note)}>
          <Trash2 aria-hidden="true" />
        </Button>
      </span>
    </li>
  );
}
