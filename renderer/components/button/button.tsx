// Buttons: the bordered one, the filled one for the main action of a view, and the bare one for icons and rows.
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  readonly children: ReactNode;
  readonly look?: 'bordered' | 'filled' | 'bare';
  /** The key that does the same, shown beside the words. */
  readonly kbd?: string;
}

export function Button({ children, look = 'bordered', kbd, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={`${styles.button} ${styles[look]}`}>
      {children}
      {kbd && <Kbd>{kbd}</Kbd>}
    </AriaButton>
  );
}

/** A key's name beside what it does; for the eye only, since screen readers hear the key list. */
export function Kbd({ children }: { children: string }) {
  return (
    <span aria-hidden="true">
      <KeyCap>{children}</KeyCap>
    </span>
  );
}

/** A key as it lies on the keyboard. */
export function KeyCap({ children }: { children: string }) {
  return <kbd className={styles.kbd}>{children}</kbd>;
}
