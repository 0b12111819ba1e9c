// After an import: what was written.
import { CircleCheck } from 'lucide-react';
import type { ImportRecord } from '../../../electron/shared/import-report.ts';
import { ImportCounts } from './import-counts.tsx';
import styles from './step.module.css';
import { StepHead } from './step-head.tsx';

export function ImportedStep({ record, title }: { record: ImportRecord; title: string }) {
  return (
    <div className={styles.imported}>
      <CircleCheck aria-hidden="true" />
      <StepHead>
        “<bdi>{title}</bdi>” is in your library
      </StepHead>
      <ImportCounts report={record.report} />
      <p>Saved on this computer. Importing the same page again brings in only what is new.</p>
    </div>
  );
}
