// One group of a list's filters: values that can be ticked, each with how many texts have it.
import { type ReactNode, useMemo } from 'react';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import type { Tag } from '../../../electron/shared/club-model.ts';
import { inTreeOrder, type TagMatch } from '../../../electron/shared/tag-tree.ts';
import { TagDot } from '../tag-chip/tag-chip.tsx';
import { MoreTags, tagsToShow } from '../tag-filter/more-tags.tsx';
import { CoveringHint, TagMatchChoice } from '../tag-filter/tag-match-choice.tsx';
import styles from './filter-group.module.css';

export interface FilterGroupProps {
  readonly name: string;
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly options: readonly FilterOption[];
  /** Above and below the values. */
  readonly head?: ReactNode;
  readonly foot?: ReactNode;
}

export interface FilterOption {
  readonly value: string;
  readonly label: string;
  /** What is shown for it, where that is more than the label. */
  readonly content?: ReactNode;
  readonly count: number;
}

export function FilterGroup({ name, value, onChange, options, head, foot }: FilterGroupProps) {
  if (!options.length) return null;
  return (
    <CheckboxGroup className={styles.group ?? ''} value={[...value]} onChange={onChange}>
      <Label className={styles.name ?? ''}>{name}</Label>
      {head}
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
      {foot}
    </CheckboxGroup>
  );
}

export interface TagFilterGroupProps extends Pick<FilterGroupProps, 'value' | 'onChange'> {
  /** With how many texts each has, or a tag below it. */
  readonly tags: readonly { readonly tag: Tag; readonly count: number }[];
  readonly match: TagMatch;
  readonly onMatch: (match: TagMatch) => void;
}

export function TagFilterGroup({ tags, match, onMatch, value, onChange }: TagFilterGroupProps) {
  const placed = useMemo(() => inTreeOrder(tags.map(({ tag }) => tag)), [tags]);
  const counts = useMemo(() => new Map(tags.map(({ tag, count }) => [tag.id, count])), [tags]);
  if (!tags.length) return null;
  const countOf = (tagId: string) => counts.get(tagId) ?? 0;
  const all = placed.map(({ tag }) => tag);
  const shown = new Set(tagsToShow(all, value, countOf));
  const options = placed
    .filter(({ tag }) => shown.has(tag))
    .map(({ tag, depth }) => ({
      value: tag.id,
      count: countOf(tag.id),
      label: tag.name,
      content: (
        <span className={styles.tag} style={{ paddingInlineStart: `${Math.min(depth, 4) * 0.75}rem` }}>
          <TagDot colour={tag.colour} />
          <span dir="auto">{tag.name}</span>
        </span>
      ),
    }));
  return (
    <FilterGroup
      name="Tags"
      options={options}
      value={value}
      onChange={onChange}
      head={
        <div className={styles.head}>
          <TagMatchChoice value={match} onChange={onMatch} />
          <CoveringHint tags={all} />
        </div>
      }
      foot={<MoreTags tags={all} shown={shown.size} chosen={value} onChange={onChange} countOf={countOf} />}
    />
  );
}
