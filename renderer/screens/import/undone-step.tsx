// After an import was undone.
import { Undo2 } from 'lucide-react';
import styles from './imported-step.module.css';
import { StepHead } from './step-head.tsx';

export function UndoneStep() {
  return (
    <div className={styles.imported}>
      <Undo2 aria-hidden="true" />
      <StepHead>The import is undone</StepHead>
      <p className={styles.quiet}>Your library is as it was before. The files themselves were never touched.</p>
    </div>
  );
}
