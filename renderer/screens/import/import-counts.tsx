// New, changed, already here, unreadable: the four numbers of an import.
import type { ReadingPreview } from '../../../electron/shared/import-report.ts';
import styles from './import-counts.module.css';
import { countRows } from './preview-facts.ts';

export function ImportCounts({ report }: { report: Pick<ReadingPreview, 'counts'> }) {
  return (
    <ul className={styles.counts}>
      {countRows(report).map(({ name, count }) => (
        <li key={name} data-none={count === '0' || undefined}>
          <b>{count}</b> {name}
        </li>
      ))}
    </ul>
  );
}
