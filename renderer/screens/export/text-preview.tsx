// A file that is text: as it is.
import { useMemo, useRef } from 'react';
import type { ExportedFile } from '../../../electron/shared/contract.ts';
import { useOverflows } from '../../components/scrolling/use-overflows.ts';
import styles from './export-preview.module.css';

/** More than anyone scrolls through; a browser takes seconds to lay out a few megabytes. */
const SHOWN_BYTES = 60_000;

export function TextPreview({ file }: { file: ExportedFile }) {
  const scroller = useRef<HTMLElement>(null);
  const overflows = useOverflows(scroller);
  const goesOn = file.bytes.length > SHOWN_BYTES;
  const text = useMemo(() => beginningOf(file.bytes), [file]);
  return (
    <section
      ref={scroller}
      tabIndex={overflows ? 0 : undefined}
      aria-label={goesOn ? 'The beginning of the file' : 'The text of the file'}
      className={styles.text}
    >
      <pre dir="auto">{text}</pre>
      {goesOn && <p className={styles.quiet}>This is the beginning. The file goes on.</p>}
    </section>
  );
}

/** Without a letter that the cut goes through. */
function beginningOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, SHOWN_BYTES), { stream: true });
}
