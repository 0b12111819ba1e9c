// What stands where there is nothing yet: what this place is for, and what to do next.
import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

export function EmptyState({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      <p>{children}</p>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
