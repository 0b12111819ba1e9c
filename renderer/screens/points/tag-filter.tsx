// Which tags the list shows: one toggle a tag, any of the chosen ones.
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Point, Tag } from '../../../electron/shared/club-model.ts';
import { TagDot } from '../../components/tag-chip/tag-chip.tsx';
import { countByTag, UNTAGGED } from './point-groups.ts';
import styles from './points-screen.module.css';

export interface TagFilterProps {
  readonly points: readonly Point[];
  readonly tags: readonly Tag[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

export function TagFilter({ points, tags, chosen, onChoose }: TagFilterProps) {
  if (!tags.length) return null;
  const counts = countByTag(points);
  const untagged = counts.get(UNTAGGED);
  return (
    <ToggleButtonGroup
      aria-label="Show only points with these tags"
      className={styles.filter ?? ''}
      selectionMode="multiple"
      selectedKeys={chosen}
      onSelectionChange={(keys) => onChoose(new Set([...keys].map(String)))}
    >
      {tags.map((tag) => (
        <ToggleButton key={tag.id} id={tag.id} className={styles.choice ?? ''}>
          <TagDot colour={tag.colour} />
          <bdi>{tag.name}</bdi>
          <small>{(counts.get(tag.id) ?? 0).toLocaleString('en')}</small>
        </ToggleButton>
      ))}
      {untagged && (
        <ToggleButton id={UNTAGGED} className={styles.choice ?? ''}>
          Without a tag <small>{untagged.toLocaleString('en')}</small>
        </ToggleButton>
      )}
    </ToggleButtonGroup>
  );
}
