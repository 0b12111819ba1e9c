// The report of an import, shown again: what the file was, what came of it, what could not be read; and the way to undo it.
import type { ImportRecord } from '../../../electron/shared/import-report.ts';
import { localDay, longDate } from '../../../electron/shared/wording.ts';
import { Button } from '../../components/button/button.tsx';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { FilteredRows } from '../import/filtered-rows.tsx';
import { ImportCounts } from '../import/import-counts.tsx';
import { foundWords, shown } from '../import/preview-facts.ts';
import { Warnings } from '../import/warnings.tsx';
import styles from './import-report-dialog.module.css';
import { useUndoImport } from './use-undo-import.ts';

export interface ImportReportDialogProps {
  readonly record: ImportRecord;
  /** Whether it is of the newest import: only that can be undone. */
  readonly newest: boolean;
  readonly onClose: () => void;
}

export function ImportReportDialog({ record, newest, onClose }: ImportReportDialogProps) {
  const { books, undo, undoAll, undoing, refusal } = useUndoImport(record, onClose);
  const { importedAt, report } = record;
  return (
    <Dialog
      title={`Import of ${longDate(localDay(importedAt))}`}
      onClose={onClose}
      actions={
        <>
          {newest && (
            <Button isDisabled={undoing} onPress={undo}>
              {books > 1 ? 'Undo for this book' : 'Undo this import'}
            </Button>
          )}
          {newest && books > 1 && (
            <Button isDisabled={undoing} onPress={undoAll}>
              Undo for all {books} books
            </Button>
          )}
          <Button look="filled" onPress={onClose}>
            Close
          </Button>
        </>
      }
    >
      <div className={styles.report}>
        <div>
          <h3 className={styles.file} dir="auto">
            {report.file}
          </h3>
          <p className={styles.quiet}>
            Read as “{report.formatTitle}”, because {report.recognisedBy}.
          </p>
        </div>
        <div>
          <p className={styles.found}>{foundWords(report)}</p>
          {report.statedReviewCount !== undefined && (
            <p className={styles.quiet}>The page said there were {shown(report.statedReviewCount)}.</p>
          )}
          <ImportCounts report={report} />
        </div>
        {report.incomplete && <p>This page seemed to be cut off. {report.incomplete}</p>}
        <Warnings warnings={report.warnings} />
        <FilteredRows report={report} expanded />
        {refusal && (
          <p role="alert" className={styles.failure}>
            {refusal}
          </p>
        )}
      </div>
    </Dialog>
  );
}
