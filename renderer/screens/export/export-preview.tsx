// The Markdown itself, as it will be copied or saved.
import { sentenceOf } from '../../client.ts';
import styles from './export-dialog.module.css';
import type { ExportedNotes } from './use-exported-notes.ts';

export function ExportPreview({ exported: { file, text, failed } }: { exported: ExportedNotes }) {
  if (failed) {
    return (
      <p role="alert" className={styles.failed}>
        {sentenceOf(failed)}
      </p>
    );
  }
  return (
    <div className={styles.preview}>
      <p className={styles.name}>{file?.name}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      <section tabIndex={0} aria-label="The text of the file" className={styles.text}>
        <pre dir="auto">{text}</pre>
      </section>
    </div>
  );
}
