// The Notes screen: the book's notes in a list, and the one that is open beside it. In a narrow window they take turns.
import { useEffect, useRef, useState } from 'react';
import type { Note } from '../../../electron/shared/club-model.ts';
import type { Book } from '../../../electron/shared/model.ts';
import { useMatchSteps } from '../../components/reading-screen/use-match-steps.ts';
import { useClub } from '../../state/club.tsx';
import { usePlace } from '../../state/place.tsx';
import { NoNotes } from './no-notes.tsx';
import { NoteList } from './note-list.tsx';
import { NotePane } from './note-pane.tsx';
import styles from './notes-screen.module.css';
import { useListedNotes } from './use-listed-notes.ts';
import { useNoteEdits } from './use-note-edits.ts';

/** @param book none where the notes belong to no book but to the group */
export function NotesScreen({ book }: { book?: Book }) {
  const { place, move } = usePlace();
  const edits = useNoteEdits();
  const [freshId, setFreshId] = useState<string>();
  // Newest first; by creation, so that nothing jumps while somebody writes.
  const notes = useClub().notes.toReversed();
  const listed = useListedNotes(notes);
  const chosen = notes.find((note) => note.id === place.noteId);
  const shown = chosen ?? listed[0]?.item ?? notes[0];
  const opened = listed.find(({ item }) => item.id === shown?.id);
  const front = chosen ? 'pane' : 'list';
  const parts = useFocusInFront(front);

  const open = (noteId: string | undefined) => {
    if (noteId !== place.noteId) move({ noteId, noteScroll: 0 });
  };
  const steps = useMatchSteps(listed, opened, open);
  const begin = (noteId: string) => {
    setFreshId(noteId);
    open(noteId);
  };
  const create = () => begin(edits.create());
  const remove = (note: Note) => {
    if (note.id === chosen?.id) open(neighbour(notes, note)?.id);
    edits.remove(note, () => move({ noteId: note.id, noteScroll: 0 }));
  };

  if (!shown) return <NoNotes title={book?.title} onCreate={create} onCreated={begin} />;
  return (
    <div className={styles.frame}>
      <div ref={parts} className={styles.screen} data-front={front}>
        <h1 className="visually-hidden">Notes</h1>
        <NoteList
          listed={listed}
          total={notes.length}
          shownId={shown.id}
          onOpen={open}
          onCreate={create}
          bookTitle={book?.title}
          onCreated={begin}
          onRemove={remove}
        />
        <NotePane
          key={shown.id}
          note={shown}
          fresh={shown.id === freshId}
          result={opened?.result}
          steps={steps}
          onBack={() => open(undefined)}
        />
      </div>
    </div>
  );
}

/** What is shown once `note` is gone: the next one below, or above where it was the last. */
function neighbour(notes: readonly Note[], note: Note): Note | undefined {
  const at = notes.indexOf(note);
  return notes[at + 1] ?? notes[at - 1];
}

/** Where list and pane take turns, the focus must not stay behind in the one that is hidden. */
function useFocusInFront(front: 'list' | 'pane') {
  const parts = useRef<HTMLDivElement>(null);
  const before = useRef(front);
  useEffect(() => {
    if (before.current === front) return;
    before.current = front;
    const focused = document.activeElement;
    const lost = !focused || focused === document.body || !focused.checkVisibility();
    if (lost) parts.current?.querySelector<HTMLElement>(`[data-part="${front}"]`)?.focus();
  }, [front]);
  return parts;
}
