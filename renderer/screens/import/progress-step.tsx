// While files are looked through, read or written.
import { ProgressLine, type ProgressLineProps } from '../../components/progress-line/progress-line.tsx';
import styles from './progress-step.module.css';
import { useFocusAtFirst } from './step-head.tsx';

export interface ProgressStepProps extends Omit<ProgressLineProps, 'children'> {
  readonly note?: string;
}

export function ProgressStep({ note, ...line }: ProgressStepProps) {
  const step = useFocusAtFirst<HTMLDivElement>();
  return (
    <div ref={step} tabIndex={-1} className={styles.step}>
      <ProgressLine {...line}>{note}</ProgressLine>
    </div>
  );
}
