// Bringing a page in: choose or paste it, see what was found, import it or leave it. Nothing is written before "Import".
import { useState } from 'react';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { type Answers, chosenIn } from './answers.ts';
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
  // Said of one file, so no author slips into the next one; only whose export it is goes for all that follow.
  const [said, setSaid] = useState<{ file: File | undefined; answers: Answers }>();
  const answers = said?.file === run.file ? (said?.answers ?? {}) : { member: said?.answers.member };
  return (
    <Dialog
      title={run.position ? `Import a page · ${run.position}` : 'Import a page'}
      onClose={onClose}
      wide
      actions={<ImportActions run={run} answers={answers} onClose={onClose} onImported={onImported} />}
    >
      <Step run={run} answers={answers} onAnswer={(value) => setSaid({ file: run.file, answers: value })} />
    </Dialog>
  );
}

interface StepProps {
  readonly run: ImportRun;
  readonly answers: Answers;
  readonly onAnswer: (answers: Answers) => void;
}

function Step({ run, answers, onAnswer }: StepProps) {
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
      return <PreviewStep preview={stage.preview} failure={stage.failure} answers={answers} onAnswer={onAnswer} />;
    case 'imported':
      return (
        <ImportedStep
          records={stage.records}
          titles={chosenIn(stage.preview, answers).map((index) => stage.preview.readings[index]?.facts.title ?? '')}
        />
      );
    default:
      return stage satisfies never;
  }
}
