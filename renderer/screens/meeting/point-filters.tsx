// What the picker lists: words to find, the status, and tags.

import { Search } from 'lucide-react';
import { useMemo } from 'react';
import { Input, Radio, RadioGroup, SearchField, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { pointStatuses, pointStatusSchema } from '../../../electron/shared/club-model.ts';
import { tagUses } from '../../../electron/shared/tag-tree.ts';
import { statusNames } from '../../components/point-row/status-names.ts';
import { TagDot } from '../../components/tag-chip/tag-chip.tsx';
import { MoreTags, tagsToShow } from '../../components/tag-filter/more-tags.tsx';
import { useClub } from '../../state/club.tsx';
import styles from './add-points-dialog.module.css';
import { type PointChoice, tagsInUse } from './point-choice.ts';

interface PointFiltersProps {
  readonly choice: PointChoice;
  readonly onChange: (choice: PointChoice) => void;
}

const ANY = 'any';

export function PointFilters({ choice, onChange }: PointFiltersProps) {
  const { points, tags } = useClub();
  const uses = useMemo(() => tagUses(tags, points), [tags, points]);
  const used = tagsInUse(tags, uses);
  const chosen = [...choice.tagIds];
  const countOf = (tagId: string) => uses.get(tagId)?.covered ?? 0;
  const shown = tagsToShow(used, chosen, countOf);
  const choose = (tagIds: readonly string[]) => onChange({ ...choice, tagIds: new Set(tagIds) });
  return (
    <div className={styles.filters}>
      <SearchField
        className={styles.search ?? ''}
        aria-label="Find a point"
        autoFocus
        value={choice.text}
        onChange={(text) => onChange({ ...choice, text })}
      >
        <Search aria-hidden="true" />
        <Input className={styles.input ?? ''} placeholder="Find a point" dir="auto" />
      </SearchField>
      <RadioGroup
        aria-label="Status"
        orientation="horizontal"
        className={styles.statuses ?? ''}
        value={choice.status ?? ANY}
        onChange={(status) =>
          onChange({ ...choice, status: status === ANY ? undefined : pointStatusSchema.parse(status) })
        }
      >
        {[...pointStatuses, ANY].map((status) => (
          <Radio key={status} value={status} className={styles.status ?? ''}>
            {status in statusNames ? statusNames[pointStatusSchema.parse(status)] : 'All'}
          </Radio>
        ))}
      </RadioGroup>
      {used.length > 0 && (
        <div className={styles.tags}>
          <ToggleButtonGroup
            aria-label="Only points with these tags"
            className={styles.choices ?? ''}
            selectionMode="multiple"
            selectedKeys={choice.tagIds}
            onSelectionChange={(keys) => choose([...keys].map(String))}
          >
            {shown.map(({ id, name, colour }) => (
              <ToggleButton key={id} id={id} className={styles.tag ?? ''}>
                <TagDot colour={colour} />
                <bdi>{name}</bdi>
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          <MoreTags tags={used} shown={shown.length} chosen={chosen} onChange={choose} countOf={countOf} />
        </div>
      )}
    </div>
  );
}
