// A labelled field of one line or several; what it refuses is said below it, and nothing typed is lost by that.
import type { Ref } from 'react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components';
import styles from './text-field.module.css';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children'> {
  readonly label: string;
  readonly lines?: number;
  readonly hint?: string;
  /** Why the value cannot be; shown at the field. */
  readonly refusal?: string | undefined;
  readonly placeholder?: string;
  /** The input, of a field of one line. */
  readonly inputRef?: Ref<HTMLInputElement>;
}

export function TextField({ label, lines = 1, hint, refusal, placeholder, inputRef, ...props }: TextFieldProps) {
  return (
    <AriaTextField {...props} isInvalid={refusal !== undefined} className={styles.field ?? ''}>
      <Label className={styles.label ?? ''}>{label}</Label>
      {lines > 1 ? (
        <TextArea rows={lines} placeholder={placeholder} dir="auto" className={styles.input ?? ''} />
      ) : (
        <Input ref={inputRef} placeholder={placeholder} dir="auto" className={styles.input ?? ''} />
      )}
      {hint && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.refusal ?? ''}>{refusal}</FieldError>
    </AriaTextField>
  );
}
