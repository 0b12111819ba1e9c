// Whether what is shown has any, all or none of the chosen tags.
import { Radio, RadioGroup } from 'react-aria-components';
import { type TagMatch, tagMatches } from '../../../electron/shared/tag-tree.ts';
import styles from './tag-filter.module.css';

const words: Readonly<Record<TagMatch, string>> = { any: 'any of', all: 'all of', none: 'none of' };

export interface TagMatchChoiceProps {
  readonly value: TagMatch;
  readonly onChange: (match: TagMatch) => void;
}

export function TagMatchChoice({ value, onChange }: TagMatchChoiceProps) {
  return (
    <RadioGroup
      aria-label="Show what has"
      orientation="horizontal"
      className={styles.match ?? ''}
      value={value}
      onChange={(chosen) => onChange(tagMatches.find((match) => match === chosen) ?? 'any')}
    >
      {tagMatches.map((match) => (
        <Radio key={match} value={match} className={styles.matchOption ?? ''}>
          {words[match]}
        </Radio>
      ))}
    </RadioGroup>
  );
}

/** A tag that covers others is said to, where there is one. */
export function CoveringHint({ tags }: { tags: readonly { readonly parentId?: string | undefined }[] }) {
  if (!tags.some(({ parentId }) => parentId !== undefined)) return null;
  return <p className={styles.hint}>A tag covers the tags below it.</p>;
}
