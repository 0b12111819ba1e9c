// Choosing tags: the chosen ones as chips, and a field that completes existing tags and makes new ones.
// It speaks of names, not ids: a new tag exists only once the point that carries it is saved.
import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { Tag as AriaTag, Button, TagGroup, TagList } from 'react-aria-components';
import { tagNameKey } from '../../../electron/shared/club-edits.ts';
import type { Tag } from '../../../electron/shared/club-model.ts';
import { TagDot } from '../tag-chip/tag-chip.tsx';
import styles from './tag-field.module.css';
import { TagInput } from './tag-input.tsx';
import { withNames } from './tag-names.ts';

export interface TagFieldProps {
  readonly names: readonly string[];
  readonly onChange: (names: string[]) => void;
  /** Those there are, to choose from. */
  readonly tags: readonly Tag[];
}

export function TagField({ names, onChange, tags }: TagFieldProps) {
  const label = useId();
  return (
    <div className={styles.field}>
      <span id={label} className={styles.label}>
        Tags
      </span>
      {names.length > 0 && <ChosenTags names={names} onChange={onChange} tags={tags} />}
      <TagInput
        labelledBy={label}
        names={names}
        tags={tags}
        onAdd={(added) => {
          const next = withNames(names, added, tags);
          if (next !== names) onChange([...next]);
        }}
        onRemoveLast={() => onChange(names.slice(0, -1))}
      />
    </div>
  );
}

function ChosenTags({ names, onChange, tags }: TagFieldProps) {
  const byKey = new Map(tags.map((tag) => [tagNameKey(tag.name), tag]));
  return (
    <TagGroup aria-label="Chosen tags" onRemove={(removed) => onChange(names.filter((name) => !removed.has(name)))}>
      <TagList className={styles.chosen ?? ''}>
        {names.map((name) => {
          const tag = byKey.get(tagNameKey(name));
          return (
            <AriaTag key={name} id={name} textValue={name} className={styles.chip ?? ''}>
              {tag ? <TagDot colour={tag.colour} /> : <Plus role="img" aria-label="New:" className={styles.new} />}
              <span dir="auto" className={styles.name}>
                {name}
              </span>
              <Button slot="remove" className={styles.remove ?? ''} aria-label={`Remove ${name}`}>
                <X aria-hidden="true" />
              </Button>
            </AriaTag>
          );
        })}
      </TagList>
    </TagGroup>
  );
}
