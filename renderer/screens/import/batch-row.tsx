// One of several files: whether it is to be imported, what is in it, what is wrong with it; and, opened, all that is said of it.
import { ChevronRight, CircleAlert, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Checkbox } from '../../components/checkbox/checkbox.tsx';
import { bookTitles, needsLook, rowCounts } from './batch-facts.ts';
import styles from './batch-row.module.css';
import { FileDetails } from './file-details.tsx';
import { type Entry, isReadable, isWanted, type Readable } from './import-course.ts';
import { MemberOfBatch } from './member-of-batch.tsx';
import type { ImportRun } from './use-import-run.ts';

export interface BatchRowProps<Row extends Entry = Entry> {
  readonly run: ImportRun;
  readonly entry: Row;
  readonly at: number;
  /** Whether the Tab key comes to its controls. */
  readonly current: boolean;
  readonly open: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

export function BatchRow({ entry, ...props }: BatchRowProps) {
  if (isReadable(entry)) return <ReadableRow entry={entry} {...props} />;
  const { source, outcome } = entry;
  return (
    <div className={styles.row} tabIndex={props.current ? 0 : -1} data-stop="tick">
      <p className={styles.refusedName}>
        <CircleAlert aria-label="Not imported:" role="img" /> <bdi>{source.path}</bdi>
      </p>
      {outcome.is === 'refused' && <p className={styles.sentence}>{outcome.sentence}</p>}
    </div>
  );
}

function ReadableRow({ run, entry, at, current, open, onOpen }: BatchRowProps<Readable>) {
  const { preview } = entry.outcome;
  const panel = useId();
  const look = needsLook(entry);
  const answer = (answers: Entry['answers']) => run.answer(at, answers);
  return (
    <div className={styles.row}>
      <div className={styles.line}>
        <Checkbox
          data-stop="tick"
          excludeFromTabOrder={!current}
          isSelected={isWanted(entry)}
          onChange={(wanted) => answer({ ...entry.answers, wanted })}
        >
          <bdi className={styles.name}>{entry.source.path}</bdi>
        </Checkbox>
        <span className={styles.counts}>{rowCounts(entry)}</span>
        <AriaButton
          className={styles.open ?? ''}
          data-stop="open"
          excludeFromTabOrder={!current}
          aria-label={`Details of ${entry.source.path}`}
          aria-expanded={open}
          aria-controls={open ? panel : undefined}
          onPress={() => onOpen(!open)}
        >
          Details <ChevronRight aria-hidden="true" />
        </AriaButton>
      </div>
      <p className={styles.what}>
        {preview.formatTitle} · <bdi>{bookTitles(entry)}</bdi>
      </p>
      {look && (
        <p className={styles.look}>
          <TriangleAlert aria-hidden="true" /> {look}
        </p>
      )}
      {preview.byMember && <MemberOfBatch run={run} entry={entry} at={at} />}
      {open && (
        <section id={panel} aria-label={`Details of ${entry.source.path}`} className={styles.panel}>
          <FileDetails entry={entry} onAnswer={answer} Head={RowHead} />
        </section>
      )}
    </div>
  );
}

/** Unlike the head of a step it leaves the focus where it is. */
function RowHead({ children }: { children: React.ReactNode }) {
  return (
    <h4 className={styles.title} dir="auto">
      {children}
    </h4>
  );
}
