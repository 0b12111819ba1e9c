// The heading of a step. It takes the focus as the step appears: what had it before is gone.
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './step.module.css';

export function StepHead({ children }: { children: ReactNode }) {
  const head = useFocusAtFirst<HTMLHeadingElement>();
  return (
    <h3 ref={head} tabIndex={-1} className={styles.head} dir="auto">
      {children}
    </h3>
  );
}

export function useFocusAtFirst<Target extends HTMLElement>() {
  const target = useRef<Target>(null);
  useEffect(() => target.current?.focus(), []);
  return target;
}
