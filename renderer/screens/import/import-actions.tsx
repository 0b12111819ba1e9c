// The buttons at the foot of the import dialog, for each stage of it.
import { counted } from '../../../electron/shared/wording.ts';
import { Button } from '../../components/button/button.tsx';
import { chosenReadings, missingIn } from './answers.ts';
import {
  broughtBooks,
  changesSomething,
  isReadable,
  isSettled,
  missingAmong,
  type Readable,
  wantedOf,
} from './import-course.ts';
import { ImportedActions } from './imported-actions.tsx';
import { importLabel } from './preview-facts.ts';
import type { ImportRun } from './use-import-run.ts';

export interface ImportActionsProps {
  readonly run: ImportRun;
  readonly onClose: () => void;
  /** Closes the dialog and shows the book. */
  readonly onOpen: (bookId: string) => void;
}

export function ImportActions({ run, onClose, onOpen }: ImportActionsProps) {
  const { stage, entries } = run;
  const [only, another] = entries;
  switch (stage.is) {
    case 'choosing':
    case 'gathering':
    case 'reading':
      return <Button onPress={onClose}>Cancel</Button>;
    case 'looking':
      if (!entries.some(isReadable)) return <RefusedActions run={run} onClose={onClose} />;
      return (
        <>
          <Button onPress={onClose}>Cancel</Button>
          {only && !another && isReadable(only) ? (
            <ImportFile entry={only} onImport={() => void run.commit()} onOpen={onOpen} />
          ) : (
            <ImportFiles run={run} />
          )}
        </>
      );
    case 'writing':
      return <Button onPress={run.callOff}>Cancel</Button>;
    case 'calling-off':
      return <Button isDisabled>Cancel</Button>;
    case 'imported':
      return (
        <ImportedActions
          run={run}
          stage={stage}
          books={broughtBooks(entries, stage.records)}
          onClose={onClose}
          onOpen={onOpen}
        />
      );
    case 'undone':
      return <RefusedActions run={run} onClose={onClose} />;
    default:
      return stage satisfies never;
  }
}

/** Where nothing is left to do with what was chosen. */
function RefusedActions({ run, onClose }: Pick<ImportActionsProps, 'run' | 'onClose'>) {
  return (
    <>
      <Button onPress={onClose}>Close</Button>
      <Button look="filled" onPress={run.beginAnew}>
        Choose another file
      </Button>
    </>
  );
}

function ImportFiles({ run: { entries, commit } }: { run: ImportRun }) {
  const wanted = wantedOf(entries);
  const missing = missingAmong(wanted);
  if (!wanted.length && !entries.filter(isReadable).some(changesSomething)) {
    return <span role="status">Everything in these files is in your library already.</span>;
  }
  if (missing) return <span role="status">{missing}</span>;
  if (!wanted.every(isSettled)) return <span role="status">Reading a file again …</span>;
  return (
    <Button look="filled" onPress={() => void commit()}>
      Import {counted(wanted.length, 'file')}
    </Button>
  );
}

interface ImportFileProps {
  readonly entry: Readable;
  readonly onImport: () => void;
  readonly onOpen: (bookId: string) => void;
}

/** Opens the book where an import would change nothing. */
function ImportFile({ entry, onImport, onOpen }: ImportFileProps) {
  const missing = missingIn(entry.outcome.preview, entry.answers);
  const label = importLabel(entry);
  const existingBook = chosenReadings(entry.outcome.preview, entry.answers)[0]?.existingBook;
  if (missing) return <span role="status">{missing}</span>;
  if (!isSettled(entry)) return <span role="status">Reading the file again …</span>;
  if (!label && existingBook) {
    return (
      <Button look="filled" onPress={() => onOpen(existingBook.id)}>
        Done – everything is already here
      </Button>
    );
  }
  return (
    <Button look="filled" onPress={onImport}>
      {label ?? 'Import'}
    </Button>
  );
}
