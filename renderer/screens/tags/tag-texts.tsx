// A tag's name and description: saved when the field is left, or with Enter; Escape gives up what was typed.
import type { KeyboardEvent, RefObject } from 'react';
import type { Tag } from '../../../electron/shared/club-model.ts';
import { TextField } from '../../components/text-field/text-field.tsx';
import type { TypedTag } from './tag-drafts.ts';
import styles from './tags-dialog.module.css';
import type { DraftsOfTags } from './use-tag-drafts.ts';

export interface TagTextsProps {
  readonly tag: Tag;
  readonly drafts: DraftsOfTags;
  readonly nameField: RefObject<HTMLInputElement | null>;
}

export function TagTexts({ tag, drafts, nameField }: TagTextsProps) {
  const typed = drafts.typedOf(tag);
  const refusals = drafts.refusalsOf(tag);
  const props = (field: keyof TypedTag) => ({
    value: typed[field] ?? tag[field] ?? '',
    onChange: (text: string) => drafts.type(tag.id, field, text),
    onBlur: () => void drafts.save(tag, field),
    refusal: refusals[field],
    onKeyDown: (event: KeyboardEvent) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter' && field === 'name') drafts.save(tag, field);
      else if (event.key === 'Escape' && typed[field] !== undefined) drafts.type(tag.id, field, undefined);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  });
  return (
    <div className={styles.texts}>
      <TextField label="Name" inputRef={nameField} {...props('name')} />
      <TextField
        label="Description"
        hint="What belongs here, for the rest of the group."
        lines={2}
        {...props('description')}
      />
    </div>
  );
}
