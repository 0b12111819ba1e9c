// What of a file could not be read or was mended, with a box to find one row among many.
import { useState } from 'react';
import type { ImportReport } from '../../../electron/shared/import-report.ts';
import { TextField } from '../../components/text-field/text-field.tsx';
import styles from './filtered-rows.module.css';
import { RepairList, SkippedList } from './skipped-list.tsx';

/** What is seen at a glance. */
const FEW = 5;

export interface FilteredRowsProps {
  readonly report: Pick<ImportReport, 'skipped' | 'repairs'>;
  /** Open from the start. */
  readonly expanded?: boolean;
}

export function FilteredRows({ report: { skipped, repairs }, expanded = false }: FilteredRowsProps) {
  const [filter, setFilter] = useState('');
  const count = skipped.length + repairs.length;
  if (!count) return null;
  return (
    <div className={styles.rows}>
      <SkippedList skipped={skipped} filter={filter} expanded={expanded} />
      <RepairList repairs={repairs} filter={filter} expanded={expanded} />
      {count > FEW && <TextField label="Find among these" type="search" value={filter} onChange={setFilter} />}
    </div>
  );
}
