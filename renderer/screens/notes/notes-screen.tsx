// The Notes screen: the book's notes in a list, and the one that is open beside it. In a narrow window they take turns.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Note } from '../../../electron/shared/club-model.ts';
import type { Book } from '../../../electron/shared/model.ts';
import { useClub } from '../../state/club.tsx';
import { usePlace } from '../../state/place.tsx';
import { useSearch } from '../../state/search.tsx';
import { NoNotes } from './no-notes.tsx';
import { NoteList } from './note-list.tsx';
import { NotePane } from './note-pane.tsx';
import styles from './notes-screen.module.css';
import { useNoteEdits } from './use-note-edits.ts';

export function NotesScreen({ book }: { book: Book }) {
  const { place, move } = usePlace();
  const edits = useNoteEdits();
  const [freshId, setFreshId] = useState<string>();
  // Newest first; by creation, so that nothing jumps while somebody writes.
  const notes = useClub().notes.toReversed();
  const { inBook } = useSearch();
  const found = useMemo(() => inBook && new Map(inBook.map((result) => [result.id, result])), [inBook]);
  const listed = found ? notes.filter(({ id }) => found.has(id)) : notes;
  const chosen = notes.find((note) => note.id === place.noteId);
  const shown = chosen ?? listed[0] ?? notes[0];
  const front = chosen ? 'pane' : 'list';
  const parts = useFocusInFront(front);

  const open = (noteId: string | undefined) => {
    if (noteId !== place.noteId) move({ noteId, noteScroll: 0 });
  };
  const create = () => {
    const noteId = edits.create();
    setFreshId(noteId);
    open(noteId);
  };
  const remove = (note: Note) => {
    if (note.id === chosen?.id) open(neighbour(notes, note)?.id);
    edits.remove(note, () => move({ noteId: note.id, noteScroll: 0 }));
  };

  if (!shown) return <NoNotes title={book.title} onCreate={create} />;
  return (
    <div className={styles.frame}>
      <div ref={parts} className={styles.screen} data-front={front}>
        <h1 className="visually-hidden">Notes</h1>
        <NoteList
          notes={listed}
          total={notes.length}
          found={found}
          shownId={shown.id}
          onOpen={open}
          onCreate={create}
          onRemove={remove}
        />
        <NotePane key={shown.id} note={shown} fresh={shown.id === freshId} onBack={() => open(undefined)} />
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
