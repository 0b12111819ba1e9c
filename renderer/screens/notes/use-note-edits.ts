// Making and deleting notes, with what is said about it.
import { useMemo } from 'react';
import type { Note } from '../../../electron/shared/club-model.ts';
import { addNote, addNoteWith, removeNote } from '../../../electron/shared/note-edits.ts';
import { useToast } from '../../components/toast/toast.tsx';
import { useReplica } from '../../state/club.tsx';

export function useNoteEdits() {
  const replica = useReplica();
  const toast = useToast();
  return useMemo(() => {
    const { editing, flagging } = replica;
    return {
      /** @returns the new note's id. Not an undo step: undoing it would take with it all that was typed since. */
      create: () => addNote(flagging, ''),
      /** The same, beginning with what a template says. */
      createWith: (title: string, content: Parameters<typeof addNoteWith>[2]) => addNoteWith(flagging, title, content),
      /** @param onRestored called when the note was brought back by the message's "Undo". */
      remove(note: Note, onRestored: () => void): void {
        removeNote(editing, note.id);
        const takeBack = replica.takingBackLastStep();
        const restore = () => {
          if (takeBack()) onRestored();
        };
        toast({
          text: note.title ? `Note “${note.title}” deleted.` : 'Note deleted.',
          action: { label: 'Undo', run: restore },
        });
      },
    };
  }, [replica, toast]);
}
