// Where the reviews came from: every import into this book, newest first, each with its report, and the way to the next one.
import { useQuery } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { ImportRecord, ImportReport } from '../../../electron/shared/import-report.ts';
import { localDay, longDate } from '../../../electron/shared/wording.ts';
import { Button } from '../../components/button/button.tsx';
import { useRunCommand } from '../../state/commands.tsx';
import { useClient } from '../../state/companion.tsx';
import { textWords } from '../import/preview-facts.ts';
import { ImportReportDialog } from './import-report-dialog.tsx';
import styles from './overview-screen.module.css';

export function ImportHistory({ bookId }: { bookId: string }) {
  const client = useClient();
  const run = useRunCommand();
  const [shownId, setShownId] = useState<string>();
  // Below `library`, so that it is asked for again when an import changed something.
  const { data: records = [] } = useQuery({
    queryKey: ['library', 'imports', bookId],
    queryFn: () => client.imports.history({ bookId }),
  });
  const newestFirst = records.toSorted((a, b) => b.importedAt.localeCompare(a.importedAt));
  const shown = newestFirst.find(({ id }) => id === shownId);
  return (
    <section>
      <h2 className={styles.title}>Imports</h2>
      {newestFirst.length > 0 && (
        <ol className={styles.imports}>
          {newestFirst.map((record) => (
            <Import key={record.id} record={record} onOpen={() => setShownId(record.id)} />
          ))}
        </ol>
      )}
      <Button onPress={() => run('import')}>
        <Upload aria-hidden="true" /> {newestFirst.length ? 'Import newer page' : 'Import a page'}
      </Button>
      {shown && (
        <ImportReportDialog
          record={shown}
          newest={shown.runId === newestFirst[0]?.runId}
          onClose={() => setShownId(undefined)}
        />
      )}
    </section>
  );
}

function Import({ record: { importedAt, report }, onOpen }: { record: ImportRecord; onOpen: () => void }) {
  return (
    <li>
      <AriaButton className={styles.import ?? ''} onPress={onOpen}>
        <time dateTime={importedAt}>{longDate(localDay(importedAt))}</time>
        <bdi className={styles.file}>{report.file}</bdi>
        <span>{said(report)}</span>
      </AriaButton>
    </li>
  );
}

/** `28 new · 3 unchanged`, leaving out what there was none of. */
function said({ counts, found }: ImportReport): string {
  const parts = [
    [counts.new, 'new'],
    [counts.updated, 'updated'],
    [counts.unchanged, 'unchanged'],
    [counts.skipped, 'could not be read'],
  ] as const;
  const some = parts.flatMap(([count, what]) => (count ? [`${count.toLocaleString('en')} ${what}`] : []));
  return some.join(' · ') || textWords(found);
}
