// How far some work is. Most is done at once: only after half a second is there anything to see.
import type { ReactNode } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import styles from './progress-line.module.css';

export interface ProgressLineProps {
  readonly label: string;
  /** Undefined where nobody knows how much there is. */
  readonly progress?: { readonly done: number; readonly total: number } | undefined;
  /** Below the line. */
  readonly children?: ReactNode;
}

export function ProgressLine({ label, progress, children }: ProgressLineProps) {
  const known = progress !== undefined && progress.total > 0;
  return (
    <ProgressBar
      className={styles.progress ?? ''}
      isIndeterminate={!known}
      value={progress?.done ?? 0}
      maxValue={progress?.total ?? 1}
    >
      {({ percentage, valueText }) => (
        <>
          <Label className={styles.label ?? ''}>{label}</Label>
          <span className={styles.value}>{known && valueText}</span>
          <span className={styles.track}>
            <i className={known ? '' : styles.moving} style={{ inlineSize: `${known ? percentage : 30}%` }} />
          </span>
          {children && <span className={styles.below}>{children}</span>}
        </>
      )}
    </ProgressBar>
  );
}
