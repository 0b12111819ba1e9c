// A checkbox with its words beside it; inside a CheckboxGroup it takes part in the group's value.
import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components';
import styles from './checkbox.module.css';

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'children'> {
  readonly children: ReactNode;
}

export function Checkbox({ children, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} className={styles.checkbox ?? ''}>
      <span className={styles.box}>
        {props.isIndeterminate ? <Minus aria-hidden="true" /> : <Check aria-hidden="true" />}
      </span>
      {children}
    </AriaCheckbox>
  );
}
