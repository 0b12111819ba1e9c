// One of the plain steps, with its number; what is in it says what it is about.
import type { ReactNode } from 'react';
import styles from './step.module.css';

export function Step({ children }: { children: ReactNode }) {
  return <div className={styles.step}>{children}</div>;
}
