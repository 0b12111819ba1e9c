// “History” at the foot of a note, and the dialog it opens.
import { History } from 'lucide-react';
import { useState } from 'react';
import type { Note } from '../../../electron/shared/club-model.ts';
import { Button } from '../../components/button/button.tsx';
import { useCommand } from '../../state/commands.tsx';
import { HistoryDialog } from './history-dialog.tsx';

export function NoteHistory({ note }: { note: Note }) {
  const [isOpen, setOpen] = useState(false);
  useCommand('note-history', isOpen ? undefined : () => setOpen(true));
  return (
    <>
      <Button look="bare" onPress={() => setOpen(true)}>
        <History aria-hidden="true" /> History
      </Button>
      {isOpen && <HistoryDialog note={note} onClose={() => setOpen(false)} />}
    </>
  );
}
