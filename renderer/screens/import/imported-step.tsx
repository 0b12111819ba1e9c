// After an import: what was written.
import { CircleCheck } from 'lucide-react';
import type { ImportCounts as Counts, ImportRecord } from '../../../electron/shared/import-report.ts';
import { counted } from '../../../electron/shared/wording.ts';
import { ImportCounts } from './import-counts.tsx';
import styles from './step.module.css';
import { StepHead } from './step-head.tsx';

export function ImportedStep({ records, titles }: { records: readonly ImportRecord[]; titles: readonly string[] }) {
  const [only, another] = records;
  return (
    <div className={styles.imported}>
      <CircleCheck aria-hidden="true" />
      <StepHead>
        {another ? (
          `${counted(records.length, 'book')} are in your library`
        ) : (
          <>
            “<bdi>{titles[0]}</bdi>” is in your library
          </>
        )}
      </StepHead>
      {only && <ImportCounts report={{ counts: sumOf(records) }} />}
      <p>Saved on this computer. Importing the same page again brings in only what is new.</p>
    </div>
  );
}

function sumOf(records: readonly ImportRecord[]): Counts {
  const sum = (count: 'new' | 'updated' | 'unchanged') =>
    records.reduce((total, { report }) => total + report.counts[count], 0);
  // What was skipped is said of the file, in each of its reports.
  return {
    new: sum('new'),
    updated: sum('updated'),
    unchanged: sum('unchanged'),
    skipped: records[0]?.report.counts.skipped ?? 0,
  };
}
