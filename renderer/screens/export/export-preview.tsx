// The file's own text, as it will be copied or saved. Data has its spoilers uncovered, so it is shown when somebody wants it.
import { useRef, useState } from 'react';
import type { ExportFormat } from '../../../electron/shared/contract.ts';
import { sentenceOf } from '../../client.ts';
import { Button } from '../../components/button/button.tsx';
import { useOverflows } from '../../components/scrolling/use-overflows.ts';
import { useReviews, useSettings } from '../../state/companion.tsx';
import styles from './export-dialog.module.css';
import type { Exported } from './use-exported-file.ts';

/** More than anyone scrolls through; a browser takes seconds to lay out a few megabytes. */
const SHOWN = 50_000;

export interface ExportPreviewProps {
  readonly bookId: string;
  readonly format: ExportFormat;
  readonly exported: Exported;
}

export function ExportPreview({ bookId, format, exported: { file, text, failed } }: ExportPreviewProps) {
  const coverable = useHoldsSpoilers(bookId) && format !== 'md';
  const [opened, setOpened] = useState(false);
  if (failed) {
    return (
      <p role="alert" className={styles.failed}>
        {sentenceOf(failed)}
      </p>
    );
  }
  return (
    <div className={styles.preview}>
      <div className={styles.name}>
        <p>{file?.name}</p>
        {coverable && (
          <Button aria-expanded={opened} onPress={() => setOpened(!opened)}>
            {opened ? 'Cover the text' : 'Show the text'}
          </Button>
        )}
      </div>
      {coverable && !opened ? (
        <p className={styles.covered}>There are spoilers in this file, and it does not hide them.</p>
      ) : (
        <FileText text={text} />
      )}
    </div>
  );
}

/** Whether the shield hides words of some review; also while that is not known yet. */
function useHoldsSpoilers(bookId: string): boolean {
  const shield = useSettings()?.shield ?? true;
  const hidden = useReviews(bookId)?.some(({ spoiler, body }) => spoiler === 'whole' || body !== undefined) ?? true;
  return shield && hidden;
}

function FileText({ text }: { text: string }) {
  const scroller = useRef<HTMLElement>(null);
  const overflows = useOverflows(scroller);
  const goesOn = text.length > SHOWN;
  return (
    <section
      ref={scroller}
      tabIndex={overflows ? 0 : undefined}
      aria-label={goesOn ? 'The beginning of the file' : 'The text of the file'}
      className={styles.text}
    >
      <pre dir="auto">{goesOn ? text.slice(0, SHOWN) : text}</pre>
      {goesOn && <p className={styles.quiet}>This is the beginning. The file goes on.</p>}
    </section>
  );
}
