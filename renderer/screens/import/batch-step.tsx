// Step two, of several files: what is in each, what is wrong with some, and which of them are to be imported. Nothing is written yet.
import { useState } from 'react';
import { counted } from '../../../electron/shared/wording.ts';
import { hasWords, needsAttention, shareBooks, totals } from './batch-facts.ts';
import { BatchRow } from './batch-row.tsx';
import styles from './batch-step.module.css';
import { BatchTools, type Shown } from './batch-tools.tsx';
import { isReadable } from './import-course.ts';
import { Said } from './said.tsx';
import { StepHead } from './step-head.tsx';
import type { ImportRun } from './use-import-run.ts';
import { WindowedList } from './windowed-list.tsx';

const SHARED = 'Files of the same book are put together, and what stands in several of them comes in once.';
/** A name, its books, and their spacing. */
const ESTIMATED_ROW = 64;

export function BatchStep({ run, said }: { run: ImportRun; said: string | undefined }) {
  const { entries } = run;
  const [shown, setShown] = useState<Shown>({ words: '', onlyAttention: false });
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const rows = entries
    .map((entry, at) => ({ entry, at }))
    .filter(({ entry }) => (!shown.onlyAttention || needsAttention(entry)) && hasWords(entry, shown.words.trim()));
  const tick = (wanted: boolean) =>
    run.answerAll(
      rows.flatMap(({ entry, at }) => (isReadable(entry) ? [at] : [])),
      { wanted },
    );
  return (
    <div className={styles.batch}>
      <div className={styles.head}>
        <StepHead>{counted(entries.length, 'file')}</StepHead>
        <p role="status">{totals(entries)}</p>
        <Said notes={shareBooks(entries) ? [SHARED, ...run.leftOut] : run.leftOut} alert={said} />
      </div>
      <BatchTools shown={shown} onShow={setShown} onTick={tick} attention={entries.filter(needsAttention).length} />
      {rows.length > 0 ? (
        <WindowedList
          label="Files"
          count={rows.length}
          estimatedHeight={ESTIMATED_ROW}
          keyOf={(index) => rows[index]?.at ?? index}
        >
          {(index, current) => {
            const row = rows[index];
            return (
              row && (
                <BatchRow
                  run={run}
                  entry={row.entry}
                  at={row.at}
                  current={current}
                  open={open.has(row.at)}
                  onOpen={(isOpen) => setOpen((before) => toggled(before, row.at, isOpen))}
                />
              )
            );
          }}
        </WindowedList>
      ) : (
        <p className={styles.quiet}>No file is like that.</p>
      )}
    </div>
  );
}

function toggled(open: ReadonlySet<number>, at: number, isOpen: boolean): ReadonlySet<number> {
  const next = new Set(open);
  if (isOpen) next.add(at);
  else next.delete(at);
  return next;
}
