// While a file is read. Most are read at once: only after half a second is there anything to see.
import { Label, ProgressBar } from 'react-aria-components';
import type { Progress } from './read-preview.ts';
import styles from './reading-step.module.css';
import { useFocusAtFirst } from './step-head.tsx';

export function ReadingStep({ name, progress }: { name: string; progress: Progress | undefined }) {
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
            <Label className={styles.label ?? ''}>
              {progress ? `${progress.doing} in “${name}” …` : `Reading “${name}” …`}
            </Label>
            <span className={styles.value}>{known && valueText}</span>
            <span className={styles.track}>
              <i className={known ? '' : styles.moving} style={{ inlineSize: `${known ? percentage : 30}%` }} />
            </span>
          </>
        )}
      </ProgressBar>
    </div>
  );
}
