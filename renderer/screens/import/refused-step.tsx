// A file that cannot be imported: the one sentence that says why, and what to do.
import { CircleAlert } from 'lucide-react';
import styles from './step.module.css';
import { StepHead } from './step-head.tsx';

export function RefusedStep({ sentence }: { sentence: string }) {
  return (
    <div className={styles.refused}>
      <CircleAlert aria-hidden="true" />
      <div>
        <StepHead>This file was not imported</StepHead>
        <p role="alert">{sentence}</p>
      </div>
    </div>
  );
}
