// Above the list: how many of how many, in what order, and what can be done about it.
import type { ReactNode } from 'react';
import styles from './list-head.module.css';

export interface ListHeadProps {
  readonly shown: number;
  readonly total: number;
  /** How the list is ordered, in lower case. */
  readonly order: string;
  /** Filter and sort. */
  readonly children: ReactNode;
}

export function ListHead({ shown, total, order, children }: ListHeadProps) {
  const count = (number: number) => number.toLocaleString('en');
  return (
    <div className={styles.head}>
      <span role="status">
        {shown === total ? count(total) : `${count(shown)} of ${count(total)}`} · {order}
      </span>
      <span className={styles.actions}>{children}</span>
    </div>
  );
}
