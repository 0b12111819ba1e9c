// Where there are more tags than a row of filters shows: the most used ones there, all of them behind a button.
import { ChevronDown } from 'lucide-react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Tag } from '../../../electron/shared/club-model.ts';
import { counted } from '../../../electron/shared/wording.ts';
import { Button } from '../button/button.tsx';
import { TagChecklist } from './tag-checklist.tsx';
import styles from './tag-filter.module.css';

/** As many as stand in a row of filters without hiding what is filtered. */
const MOST_SHOWN = 12;

/** Those that are chosen, and the most used ones up to MOST_SHOWN; in the order they have. */
export function tagsToShow(
  tags: readonly Tag[],
  chosen: readonly string[],
  countOf: (tagId: string) => number,
): readonly Tag[] {
  if (tags.length <= MOST_SHOWN) return tags;
  const most = tags.toSorted((a, b) => countOf(b.id) - countOf(a.id)).slice(0, MOST_SHOWN);
  const shown = new Set([...most.map(({ id }) => id), ...chosen]);
  return tags.filter(({ id }) => shown.has(id));
}

export interface MoreTagsProps {
  readonly tags: readonly Tag[];
  readonly shown: number;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
  readonly countOf: (tagId: string) => number;
}

export function MoreTags({ tags, shown, chosen, onChange, countOf }: MoreTagsProps) {
  if (shown >= tags.length) return null;
  const toggle = (tagId: string) =>
    onChange(chosen.includes(tagId) ? chosen.filter((id) => id !== tagId) : [...chosen, tagId]);
  return (
    <DialogTrigger>
      <Button look="bare">
        All {counted(tags.length, 'tag')} <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start">
        <Dialog aria-label="All tags">
          <TagChecklist
            tags={tags}
            tickedOf={(id) => (chosen.includes(id) ? 'all' : 'none')}
            onToggle={toggle}
            countOf={countOf}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
