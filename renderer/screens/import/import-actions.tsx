// The buttons at the foot of the import dialog, for each stage of it.
import type { ImportPreview } from '../../../electron/shared/import-report.ts';
import { Button } from '../../components/button/button.tsx';
import { type Answers, chosenIn, missingIn } from './answers.ts';
import { importLabel } from './preview-facts.ts';
import type { ImportRun } from './use-import-run.ts';

export interface ImportActionsProps {
  readonly run: ImportRun;
  readonly answers: Answers;
  readonly onClose: () => void;
  readonly onImported: (bookId: string) => void;
}

export function ImportActions({ run, answers, onClose, onImported }: ImportActionsProps) {
  const { stage, hasNext } = run;
  switch (stage.is) {
    case 'choosing':
    case 'reading':
      return <Button onPress={onClose}>Cancel</Button>;
    case 'refused':
      return (
        <>
          <Button onPress={onClose}>Close</Button>
          <Button look={hasNext ? 'bordered' : 'filled'} onPress={() => run.choose([])}>
            Choose another file
          </Button>
          <NextFile run={run} />
        </>
      );
    case 'preview':
      return (
        <>
          <Button onPress={onClose}>Cancel</Button>
          {hasNext && <Button onPress={run.next}>Skip this file</Button>}
          <ImportButton
            preview={stage.preview}
            isWriting={stage.writing ?? false}
            answers={answers}
            onImport={() => void run.commit(stage.preview, answers)}
            onOpen={onImported}
          />
        </>
      );
    case 'imported':
      return (
        <>
          <Button
            look={hasNext ? 'bordered' : 'filled'}
            onPress={() => stage.records[0] && onImported(stage.records[0].bookId)}
          >
            Open book
          </Button>
          <NextFile run={run} />
        </>
      );
    default:
      return stage satisfies never;
  }
}

function NextFile({ run }: { run: ImportRun }) {
  return (
    run.hasNext && (
      <Button look="filled" onPress={run.next}>
        Next file
      </Button>
    )
  );
}

interface ImportButtonProps {
  readonly preview: ImportPreview;
  readonly answers: Answers;
  readonly isWriting: boolean;
  readonly onImport: () => void;
  readonly onOpen: (bookId: string) => void;
}

/** Opens the book where an import would change nothing. */
function ImportButton({ preview, answers, isWriting, onImport, onOpen }: ImportButtonProps) {
  const missing = missingIn(preview, answers);
  const label = importLabel(preview, answers);
  const existingBook = preview.readings[chosenIn(preview, answers)[0] ?? 0]?.existingBook;
  if (missing) return <span role="status">{missing}</span>;
  if (!label && existingBook) {
    return (
      <Button look="filled" onPress={() => onOpen(existingBook.id)}>
        Done – everything is already here
      </Button>
    );
  }
  return (
    // Not disabled while it writes: that would lose the focus. A second press does nothing.
    <Button look="filled" onPress={isWriting ? undefined : onImport}>
      {isWriting ? 'Importing …' : (label ?? 'Import')}
    </Button>
  );
}
