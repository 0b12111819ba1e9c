// One group of a list's filters: values that can be ticked, each with how many texts have it.
import type { ReactNode } from 'react';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import type { Tag } from '../../../electron/shared/club-model.ts';
import { TagDot } from '../tag-chip/tag-chip.tsx';
import styles from './filter-group.module.css';

export interface FilterGroupProps {
  readonly name: string;
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly options: readonly FilterOption[];
}

export interface FilterOption {
  readonly value: string;
  readonly label: string;
  /** What is shown for it, where that is more than the label. */
  readonly content?: ReactNode;
  readonly count: number;
}

export function FilterGroup({ name, value, onChange, options }: FilterGroupProps) {
  if (!options.length) return null;
  return (
    <CheckboxGroup className={styles.group ?? ''} value={[...value]} onChange={onChange}>
      <Label className={styles.name ?? ''}>{name}</Label>
      {options.map((option) => (
        <Checkbox
          key={option.value}
          value={option.value}
          className={styles.row ?? ''}
          aria-label={`${option.label}, ${option.count}`}
        >
          <span className={styles.box} aria-hidden="true" />
          {option.content ?? option.label}
          <small>{option.count.toLocaleString('en')}</small>
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}

export interface TagFilterGroupProps extends Pick<FilterGroupProps, 'value' | 'onChange'> {
  readonly tags: readonly { readonly tag: Tag; readonly count: number }[];
}

export function TagFilterGroup({ tags, ...group }: TagFilterGroupProps) {
  const options = tags.map(({ tag, count }) => ({
    value: tag.id,
    count,
    label: tag.name,
    content: (
      <>
        <TagDot colour={tag.colour} />
        <span dir="auto">{tag.name}</span>
      </>
    ),
  }));
  return <FilterGroup name="Tags" options={options} {...group} />;
}
