// Bringing files in: choose or paste them, see what was found, import it or leave it. Nothing is written before "Import".
import { Dialog } from '../../components/dialog/dialog.tsx';
import { BatchStep } from './batch-step.tsx';
import { ChooseStep } from './choose-step.tsx';
import type { Gathered } from './gather.ts';
import { ImportActions } from './import-actions.tsx';
import { type Course, isReadable } from './import-course.ts';
import { ImportedStep } from './imported-step.tsx';
import { shown } from './preview-facts.ts';
import { PreviewStep } from './preview-step.tsx';
import { ProgressStep } from './progress-step.tsx';
import { RefusedStep } from './refused-step.tsx';
import { UndoneStep } from './undone-step.tsx';
import { type ImportRun, useImportRun } from './use-import-run.ts';

export interface ImportDialogProps {
  /** What was dropped on the window or pasted into it. */
  readonly given: Promise<Gathered> | undefined;
  readonly onClose: () => void;
  readonly onImported: (bookId: string) => void;
}

export function ImportDialog({ given, onClose, onImported }: ImportDialogProps) {
  const run = useImportRun(given);
  const { stage } = run;
  const isBusy = stage.is === 'writing' || stage.is === 'calling-off';
  return (
    <Dialog
      title="Import"
      // What is being written is called off rather than left to itself.
      onClose={isBusy ? run.callOff : onClose}
      // Read anew, hundreds of files would take their time.
      staysOnOutsideClick={isBusy || run.sources.length > 1}
      wide
      actions={<ImportActions run={run} onClose={onClose} onOpen={onImported} />}
    >
      <Step run={run} onOpen={onImported} />
    </Dialog>
  );
}

function Step({ run, onOpen }: { run: ImportRun; onOpen: (bookId: string) => void }) {
  const { stage, entries } = run;
  switch (stage.is) {
    case 'choosing':
      return <ChooseStep failure={stage.failure} onGathered={(gathered) => run.choose(Promise.resolve(gathered))} />;
    case 'gathering':
      return <ProgressStep key="gathering" label="Looking for files …" />;
    case 'reading':
      return <ProgressStep key="reading" {...readingProgress(run)} />;
    case 'looking':
      return <LookingStep run={run} said={stage.said} />;
    case 'writing':
      return (
        <ProgressStep
          key="writing"
          label={stage.total > 1 ? `Importing book ${shown(stage.done + 1)} of ${shown(stage.total)} …` : 'Importing …'}
          progress={stage}
          note="Cancel takes back what was written so far."
        />
      );
    case 'calling-off':
      return <ProgressStep key="calling-off" label="Taking back what was written …" />;
    case 'imported':
      return <ImportedStep entries={entries} records={stage.records} refusal={stage.refusal} onOpen={onOpen} />;
    case 'undone':
      return <UndoneStep />;
    default:
      return stage satisfies never;
  }
}

function LookingStep({ run, said }: { run: ImportRun; said: string | undefined }) {
  const [only, another] = run.entries;
  if (!only || another) return <BatchStep run={run} said={said} />;
  if (only.outcome.is === 'refused') return <RefusedStep sentence={only.outcome.sentence} />;
  return (
    isReadable(only) && (
      <PreviewStep entry={only} leftOut={run.leftOut} said={said} onAnswer={(answers) => run.answer(0, answers)} />
    )
  );
}

/** Of one file how far it is read; of several how many are. */
function readingProgress({ sources, entries, stage }: Course) {
  const name = sources[entries.length]?.file.name ?? '';
  const progress = stage.is === 'reading' ? stage.progress : undefined;
  if (sources.length === 1)
    return { label: progress ? `${progress.doing} in “${name}” …` : `Reading “${name}” …`, progress };
  return {
    label: `Reading ${shown(entries.length + 1)} of ${shown(sources.length)} – ${name}`,
    progress: { done: entries.length, total: sources.length },
  };
}
