// While files are looked through, read or written. Most of it is done at once: only after half a second is there anything to see.
import { Label, ProgressBar } from 'react-aria-components';
import styles from './progress-step.module.css';
import { useFocusAtFirst } from './step-head.tsx';

export interface ProgressStepProps {
  readonly label: string;
  /** Undefined where nobody knows how much there is. */
  readonly progress?: { readonly done: number; readonly total: number } | undefined;
  readonly note?: string;
}

export function ProgressStep({ label, progress, note }: ProgressStepProps) {
  const step = useFocusAtFirst<HTMLDivElement>();
  const known = progress !== undefined && progress.total > 0;
  return (
    <div ref={step} tabIndex={-1} className={styles.step}>
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
            {note && <span className={styles.note}>{note}</span>}
          </>
        )}
      </ProgressBar>
    </div>
  );
}
