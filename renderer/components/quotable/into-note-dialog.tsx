// “Into a note”: which note the selected words go into, as a quotation that stays linked to their text.
import type { Evidence } from '../../../electron/shared/club-model.ts';
import { putIntoNote } from '../../../electron/shared/note-edits.ts';
import { localDay, shortDate } from '../../../electron/shared/wording.ts';
import { useClub, useReplica } from '../../state/club.tsx';
import { keptQuotation } from '../../state/kept-quotation.ts';
import { useQuotedTexts } from '../../state/quotations.ts';
import { Dialog } from '../dialog/dialog.tsx';
import { PickList } from '../pick-list/pick-list.tsx';
import { useToast } from '../toast/toast.tsx';
import styles from './add-to-point.module.css';

export interface IntoNoteDialogProps {
  readonly bookId: string;
  /** The words. */
  readonly evidence: Evidence;
  readonly onClose: () => void;
}

const NEW = 'new';

export function IntoNoteDialog({ bookId, evidence, onClose }: IntoNoteDialogProps) {
  const { notes } = useClub();
  const texts = useQuotedTexts(bookId);
  const replica = useReplica();
  const toast = useToast();
  const items = [
    ...notes
      .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))
      .map(({ id, title, updatedAt }) => ({
        id,
        label: title || 'Untitled note',
        detail: shortDate(localDay(updatedAt)),
      })),
    { id: NEW, label: 'A new note' },
  ];
  const put = (key: string) => {
    if (!texts) return;
    const note = notes.find(({ id }) => id === key);
    putIntoNote(replica.editing, note?.id, keptQuotation(evidence, texts));
    const takeBack = replica.takingBackLastStep();
    toast({
      text: note ? `Put at the end of “${note.title || 'Untitled note'}”.` : 'Put into a new note.',
      action: { label: 'Undo', run: () => void takeBack() },
    });
    getSelection()?.removeAllRanges();
    onClose();
  };
  return (
    <Dialog title="Into a note" onClose={onClose}>
      <div className={styles.content}>
        <q className={styles.words} dir="auto">
          {evidence.quote.exact}
        </q>
        <PickList label="Find a note" items={items} onPick={put} nothing="No note is called that." />
      </div>
    </Dialog>
  );
}
