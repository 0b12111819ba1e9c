// What can be done with what was just imported: undo it, open it, or leave it at that.
import { Button } from '../../components/button/button.tsx';
import type { BroughtBook, Stage } from './import-course.ts';
import type { ImportRun } from './use-import-run.ts';

export interface ImportedActionsProps {
  readonly run: ImportRun;
  readonly stage: Extract<Stage, { is: 'imported' }>;
  readonly books: readonly BroughtBook[];
  readonly onClose: () => void;
  readonly onOpen: (bookId: string) => void;
}

export function ImportedActions({ run, stage, books, onClose, onOpen }: ImportedActionsProps) {
  const [only, another] = books;
  const runId = stage.records[0]?.runId;
  return (
    <>
      {runId && (
        <Button isDisabled={stage.undoing ?? false} onPress={() => void run.undo(runId)}>
          Undo this import
        </Button>
      )}
      {only && !another ? (
        <Button look="filled" onPress={() => onOpen(only.bookId)}>
          Open book
        </Button>
      ) : (
        <Button look="filled" onPress={onClose}>
          Close
        </Button>
      )}
    </>
  );
}
