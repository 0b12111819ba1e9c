// The Markdown itself, as it will be copied or saved.
import { useRef } from 'react';
import { sentenceOf } from '../../client.ts';
import { useOverflows } from '../../components/scrolling/use-overflows.ts';
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
      <FileText text={text} />
    </div>
  );
}

function FileText({ text }: { text: string }) {
  const scroller = useRef<HTMLElement>(null);
  const overflows = useOverflows(scroller);
  return (
    <section
      ref={scroller}
      tabIndex={overflows ? 0 : undefined}
      aria-label="The text of the file"
      className={styles.text}
    >
      <pre dir="auto">{text}</pre>
    </section>
  );
}
