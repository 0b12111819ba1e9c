// Making and deleting notes, with what is said about it.
import { useMemo } from 'react';
import { addNote, removeNote } from '../../../electron/shared/club-edits.ts';
import type { Note } from '../../../electron/shared/club-model.ts';
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
