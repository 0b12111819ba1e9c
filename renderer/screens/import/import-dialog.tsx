// Bringing a page in: choose or paste it, see what was found, import it or leave it. Nothing is written before "Import".
import { useState } from 'react';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { ChooseStep } from './choose-step.tsx';
import { ImportActions } from './import-actions.tsx';
import { ImportedStep } from './imported-step.tsx';
import { PreviewStep } from './preview-step.tsx';
import { ReadingStep } from './reading-step.tsx';
import { RefusedStep } from './refused-step.tsx';
import { type ImportRun, useImportRun } from './use-import-run.ts';

export interface ImportDialogProps {
  readonly files: readonly File[];
  readonly onClose: () => void;
  readonly onImported: (bookId: string) => void;
}

export function ImportDialog({ files, onClose, onImported }: ImportDialogProps) {
  const run = useImportRun(files);
  // Typed for one file, so no author slips into the next one.
  const [typed, setTyped] = useState<{ file: File | undefined; author: string }>();
  const author = typed?.file === run.file ? typed?.author : undefined;
  return (
    <Dialog
      title={run.position ? `Import a page · ${run.position}` : 'Import a page'}
      onClose={onClose}
      wide
      actions={<ImportActions run={run} author={author} onClose={onClose} onImported={onImported} />}
    >
      <Step run={run} author={author} onAuthor={(value) => setTyped({ file: run.file, author: value })} />
    </Dialog>
  );
}

interface StepProps {
  readonly run: ImportRun;
  /** As typed; undefined while the proposed one stands. */
  readonly author: string | undefined;
  readonly onAuthor: (author: string) => void;
}

function Step({ run, author, onAuthor }: StepProps) {
  const { stage, file } = run;
  switch (stage.is) {
    case 'choosing':
      return <ChooseStep onFiles={run.choose} />;
    case 'reading':
      // Each file is its own reading, so each comes with its own half second of silence.
      return <ReadingStep key={run.position} name={file?.name ?? ''} progress={stage.progress} />;
    case 'refused':
      return <RefusedStep sentence={stage.sentence} />;
    case 'preview':
      return <PreviewStep preview={stage.preview} failure={stage.failure} author={author} onAuthor={onAuthor} />;
    case 'imported':
      return <ImportedStep record={stage.record} title={stage.preview.facts.title} />;
    default:
      return stage satisfies never;
  }
}
