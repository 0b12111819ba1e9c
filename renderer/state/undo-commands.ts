// What the undo keys and the menu do: they take back the last step in a club document, and say which it was.
import { useToast } from '../components/toast/toast.tsx';
import { type ClubReplica, nameOf } from './club-replica.ts';
import { useCommand } from './commands.tsx';

/** @param replica of the open book, or of the group where that is what is being changed */
export function useUndoCommands({ undo }: ClubReplica): void {
  const toast = useToast();
  const tell = (step: ReturnType<typeof undo.undo>, done: string, nothing: string) => {
    const name = nameOf(step);
    toast({ text: step ? `${done}${name ? `: ${name}` : ''}.` : nothing });
  };
  useCommand('undo', () => tell(undo.undo(), 'Undone', 'Nothing to undo.'));
  useCommand('redo', () => tell(undo.redo(), 'Done again', 'Nothing to do again.'));
}
