// The list of notes: title, day and first words of each; making and deleting them.
import { NotebookPen, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import type { Note } from '../../../electron/shared/club-model.ts';
import type { SearchResult } from '../../../electron/shared/search-results.ts';
import { counted, localDay, shortDate } from '../../../electron/shared/wording.ts';
import { Button } from '../../components/button/button.tsx';
import { MarkedWords } from '../../components/marked-words/marked-words.tsx';
import { MemberName } from '../../components/member-name/member-name.tsx';
import type { Listed } from '../../components/reading-screen/listed.ts';
import { SortMenu } from '../../components/reading-screen/sort-menu.tsx';
import { useCommand } from '../../state/commands.tsx';
import { useAuthor } from '../../state/readers.tsx';
import { useSearch } from '../../state/search.tsx';
import styles from './note-list.module.css';
import { useFirstWords } from './note-words.ts';
import { TemplateMenu } from './template-menu.tsx';

/** Notes have one order of their own. */
const sorts = [{ sort: 'newest', name: 'Newest first' }] as const;

interface NoteListProps {
  readonly listed: readonly Listed<Note>[];
  /** Of the book, with those that are not listed. */
  readonly total: number;
  readonly shownId: string;
  readonly onOpen: (noteId: string) => void;
  readonly onCreate: () => void;
  /** None where the notes belong to no book. */
  readonly bookTitle: string | undefined;
  /** Called with a note that was begun with a template. */
  readonly onCreated: (noteId: string) => void;
  readonly onRemove: (note: Note) => void;
}

export function NoteList({ listed, total, shownId, onOpen, onCreate, bookTitle, onCreated, onRemove }: NoteListProps) {
  const searching = useSearch().inBook !== undefined;
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
          {searching && `${listed.length.toLocaleString('en')} of `}
          {counted(total, 'note')}
        </span>
        <span className={styles.actions}>
          {searching && <SortMenu sorts={sorts} sort="newest" />}
          <Button look="bare" onPress={onCreate}>
            <NotebookPen aria-hidden="true" /> New note
          </Button>
          <TemplateMenu bookTitle={bookTitle} onCreated={onCreated} />
        </span>
      </div>
      <ul className={styles.rows}>
        {listed.map(({ item: note, result }) => (
          <NoteRow
            key={note.id}
            note={note}
            snippet={result?.snippets[0]}
            shown={note.id === shownId}
            onOpen={onOpen}
            onRemove={remove}
          />
        ))}
      </ul>
      {listed.length === 0 && <p className={styles.none}>No note matches.</p>}
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
  const author = useAuthor(note.createdBy);
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
        {author && (
          <span className={styles.author}>
            <span className="visually-hidden">by </span>
            <MemberName member={author} />
          </span>
        )}
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
