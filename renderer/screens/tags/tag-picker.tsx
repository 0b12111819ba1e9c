// A button that lets one tag be chosen among many: type to narrow them down, arrow keys and Enter to choose.
import { useMemo } from 'react';
import {
  Autocomplete,
  Input,
  Label,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  SearchField,
  useFilter,
} from 'react-aria-components';
import type { Tag } from '../../../electron/shared/club-model.ts';
import { inTreeOrder, tagPaths } from '../../../electron/shared/tag-tree.ts';
import { Button } from '../../components/button/button.tsx';
import { TagDot } from '../../components/tag-chip/tag-chip.tsx';
import { useClub } from '../../state/club.tsx';
import styles from './tag-picker.module.css';

interface PickingProps {
  readonly isOffered: (tag: Tag) => boolean;
  readonly onPick: (tag: Tag) => void;
  /** One more choice, before the tags. */
  readonly first?: { readonly label: string; readonly onPick: () => void } | undefined;
}

export interface TagPickerProps extends PickingProps {
  /** On the button. */
  readonly label: string;
}

export function TagPicker({ label, ...picking }: TagPickerProps) {
  return (
    <MenuTrigger>
      <Button>{label}</Button>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <Picking {...picking} />
      </Popover>
    </MenuTrigger>
  );
}

/** Only worked out once it is open. */
function Picking({ isOffered, onPick, first }: PickingProps) {
  const { tags } = useClub();
  const { contains } = useFilter({ sensitivity: 'base' });
  const offered = useMemo(
    () =>
      inTreeOrder(tags)
        .map(({ tag }) => tag)
        .filter(isOffered),
    [tags, isOffered],
  );
  const paths = useMemo(() => tagPaths(tags), [tags]);
  const pick = (key: unknown) => {
    if (key === 'first') first?.onPick();
    const picked = offered.find(({ id }) => `tag:${id}` === key);
    if (picked) onPick(picked);
  };
  return (
    <Autocomplete filter={contains}>
      <SearchField autoFocus className={styles.search ?? ''}>
        <Label className="visually-hidden">Find a tag</Label>
        <Input placeholder="Find a tag" className={styles.input ?? ''} />
      </SearchField>
      <Menu
        className={styles.menu ?? ''}
        onAction={pick}
        renderEmptyState={() => <p className={styles.nothing}>There is no such tag to choose.</p>}
      >
        {first && (
          <MenuItem id="first" textValue={first.label} className={styles.row ?? ''}>
            {first.label}
          </MenuItem>
        )}
        {offered.map((tag) => (
          <MenuItem
            key={tag.id}
            id={`tag:${tag.id}`}
            textValue={paths.get(tag.id) ?? tag.name}
            className={styles.row ?? ''}
          >
            <TagDot colour={tag.colour} />
            <bdi>{paths.get(tag.id)}</bdi>
          </MenuItem>
        ))}
      </Menu>
    </Autocomplete>
  );
}
