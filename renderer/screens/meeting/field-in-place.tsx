// A labelled field whose value is kept as it is typed (use-draft.ts); Enter keeps it at once where it is one line.
import type { KeyboardEvent } from 'react';
import { TextField, type TextFieldProps } from '../../components/text-field/text-field.tsx';
import { type Drafted, useDraft } from './use-draft.ts';

interface FieldInPlaceProps
  extends Drafted,
    Pick<TextFieldProps, 'label' | 'lines' | 'hint' | 'placeholder' | 'type' | 'inputMode'> {}

export function FieldInPlace({ id, value, refusal, onSave, ...props }: FieldInPlaceProps) {
  const draft = useDraft({ id, value, refusal, onSave });
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !props.lines && !event.nativeEvent.isComposing) draft.leave();
  };
  return (
    <TextField
      {...props}
      value={draft.value}
      onChange={draft.type}
      onBlur={draft.leave}
      onKeyDown={press}
      refusal={draft.refusal}
    />
  );
}
