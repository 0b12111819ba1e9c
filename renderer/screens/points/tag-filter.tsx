// Which points the list shows: those with any, all or none of the chosen tags; one toggle a tag.
import { useMemo } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Point, Tag } from '../../../electron/shared/club-model.ts';
import type { PointFilter } from '../../../electron/shared/settings.ts';
import { inTreeOrder, tagUses } from '../../../electron/shared/tag-tree.ts';
import { TagDot } from '../../components/tag-chip/tag-chip.tsx';
import { MoreTags, tagsToShow } from '../../components/tag-filter/more-tags.tsx';
import { CoveringHint, TagMatchChoice } from '../../components/tag-filter/tag-match-choice.tsx';
import { UNTAGGED } from './point-groups.ts';
import styles from './points-screen.module.css';

export interface TagFilterProps {
  readonly points: readonly Point[];
  readonly tags: readonly Tag[];
  readonly filter: PointFilter;
  readonly onFilter: (filter: PointFilter) => void;
}

export function TagFilter({ points, tags, filter, onFilter }: TagFilterProps) {
  const all = useMemo(() => inTreeOrder(tags).map(({ tag }) => tag), [tags]);
  const uses = useMemo(() => tagUses(tags, points), [tags, points]);
  const untagged = useMemo(() => points.filter(({ tagIds }) => tagIds.length === 0).length, [points]);
  if (!tags.length) return null;
  const countOf = (tagId: string) => uses.get(tagId)?.covered ?? 0;
  const choose = (tagIds: string[]) => onFilter({ ...filter, tagIds });
  const shown = tagsToShow(all, filter.tagIds, countOf);
  return (
    <div className={styles.filter}>
      <TagMatchChoice value={filter.tagMatch} onChange={(tagMatch) => onFilter({ ...filter, tagMatch })} />
      <CoveringHint tags={all} />
      <ToggleButtonGroup
        aria-label="Show only points by these tags"
        className={styles.choices ?? ''}
        selectionMode="multiple"
        selectedKeys={filter.tagIds}
        onSelectionChange={(keys) => choose([...keys].map(String))}
      >
        {shown.map((tag) => (
          <ToggleButton key={tag.id} id={tag.id} className={styles.choice ?? ''}>
            <TagDot colour={tag.colour} />
            <bdi>{tag.name}</bdi>
            <small>{countOf(tag.id).toLocaleString('en')}</small>
          </ToggleButton>
        ))}
        {untagged > 0 && (
          <ToggleButton id={UNTAGGED} className={styles.choice ?? ''}>
            Without a tag <small>{untagged.toLocaleString('en')}</small>
          </ToggleButton>
        )}
      </ToggleButtonGroup>
      <MoreTags tags={all} shown={shown.length} chosen={filter.tagIds} onChange={choose} countOf={countOf} />
    </div>
  );
}
