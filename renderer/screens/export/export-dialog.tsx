// Taking a book out: as discussion notes, as all its data or as a table, and what the file will hold.
import { useState } from 'react';
import type { Audience, ExportFormat, ExportRequest } from '../../../electron/shared/contract.ts';
import type { Book } from '../../../electron/shared/model.ts';
import { Button } from '../../components/button/button.tsx';
import { Choice, type ChoiceOption } from '../../components/choice/choice.tsx';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { useToast } from '../../components/toast/toast.tsx';
import styles from './export-dialog.module.css';
import { ExportHint } from './export-hint.tsx';
import { ExportPreview } from './export-preview.tsx';
import { NotesOptions } from './notes-options.tsx';
import { saveFile } from './save-file.ts';
import { useExportedFile } from './use-exported-file.ts';

const formats: readonly ChoiceOption<ExportFormat>[] = [
  { value: 'md', label: 'Discussion notes (Markdown)', says: 'Points with their quotations, and notes: to hand out.' },
  {
    value: 'json',
    label: 'All data of this book (JSON)',
    says: 'To keep it, or import it into Commonplace elsewhere.',
  },
  { value: 'csv', label: 'Reviews as a table (CSV)', says: 'A row for each review, for any spreadsheet.' },
];

export function ExportDialog({ book, onClose }: { book: Book; onClose: () => void }) {
  const toast = useToast();
  const [format, setFormat] = useState<ExportFormat>('md');
  const [audience, setAudience] = useState<Audience>('handout');
  const [tagIds, setTagIds] = useState<readonly string[]>([]);
  const request: ExportRequest =
    format === 'md'
      ? { bookId: book.id, format, audience, ...(tagIds.length && { tagIds: [...tagIds] }) }
      : { bookId: book.id, format };
  const exported = useExportedFile(request);
  const { file, text } = exported;

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      toast({ text: 'The text is copied.' });
    } catch {
      toast({ text: 'The text could not be copied. Save it as a file instead.', failed: true });
    }
  };

  return (
    <Dialog
      title="Export"
      onClose={onClose}
      wide
      actions={
        <>
          <Button onPress={copy} isDisabled={!file}>
            Copy
          </Button>
          <Button look="filled" onPress={() => file && saveFile(file)} isDisabled={!file}>
            Save file
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <Choice label="What" value={format} onChange={setFormat} options={formats} />
        <div className={styles.export}>
          {format === 'md' && (
            <NotesOptions audience={audience} onAudience={setAudience} tagIds={tagIds} onTags={setTagIds} />
          )}
          <div className={styles.result}>
            <ExportHint bookId={book.id} format={format} />
            <ExportPreview key={format} bookId={book.id} format={format} exported={exported} />
          </div>
        </div>
      </div>
    </Dialog>
  );
}
