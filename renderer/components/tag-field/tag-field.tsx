// Choosing tags: the chosen ones as chips, and a field that completes existing tags and makes new ones. A new tag exists only
// once the point that carries it is saved.
import { Plus, X } from 'lucide-react';
import { memo, useId, useMemo } from 'react';
import { Tag as AriaTag, Button, TagGroup, TagList } from 'react-aria-components';
import type { Tag } from '../../../electron/shared/club-model.ts';
import { starterTags } from '../../../electron/shared/tag-edits.ts';
import { tagPaths } from '../../../electron/shared/tag-tree.ts';
import { TagDot } from '../tag-chip/tag-chip.tsx';
import { type ChosenTag, chosenKey, withChosen } from './chosen-tags.ts';
import styles from './tag-field.module.css';
import { TagInput } from './tag-input.tsx';

export interface TagFieldProps {
  readonly chosen: readonly ChosenTag[];
  readonly onChange: (chosen: readonly ChosenTag[]) => void;
  /** Those there are, to choose from. */
  readonly tags: readonly Tag[];
}

/** Drawn anew only when its own props change: a list of hundreds of tags costs more than the letter that is typed beside it. */
export const TagField = memo(function TagField({ chosen, onChange, tags }: TagFieldProps) {
  const label = useId();
  const add = (added: readonly ChosenTag[]) => {
    const next = withChosen(chosen, added);
    if (next !== chosen) onChange(next);
  };
  return (
    <div className={styles.field}>
      <span id={label} className={styles.label}>
        Tags
      </span>
      {chosen.length > 0 && <ChosenTags chosen={chosen} onChange={onChange} tags={tags} />}
      <TagInput
        labelledBy={label}
        chosen={chosen}
        tags={tags}
        onAdd={add}
        onRemoveLast={() => onChange(chosen.slice(0, -1))}
      />
      {tags.length === 0 && <Starters chosen={chosen} onAdd={add} />}
    </div>
  );
});

function ChosenTags({ chosen, onChange, tags }: TagFieldProps) {
  const known = useMemo(() => new Map(tags.map((tag) => [tag.id, tag])), [tags]);
  const paths = useMemo(() => tagPaths(tags), [tags]);
  return (
    <TagGroup
      aria-label="Chosen tags"
      onRemove={(removed) => onChange(chosen.filter((one) => !removed.has(chosenKey(one))))}
    >
      <TagList className={styles.chosen ?? ''}>
        {chosen.map((one) => {
          const tag = 'id' in one ? known.get(one.id) : undefined;
          const name = 'path' in one ? one.path : paths.get(one.id);
          // Somebody may have deleted it meanwhile.
          if (name === undefined) return null;
          return (
            <AriaTag key={chosenKey(one)} id={chosenKey(one)} textValue={name} className={styles.chip ?? ''}>
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

/** For a book without tags: what groups most often begin with. */
function Starters({ chosen, onAdd }: Pick<TagFieldProps, 'chosen'> & { onAdd: (added: readonly ChosenTag[]) => void }) {
  const taken = new Set(chosen.map(chosenKey));
  const left = starterTags.filter((path) => !taken.has(chosenKey({ path })));
  if (!left.length) return null;
  return (
    <div className={styles.starters}>
      <span>Many groups begin with</span>
      {left.map((path) => (
        <Button
          key={path}
          className={styles.starter ?? ''}
          aria-label={`Add ${path}`}
          onPress={() => onAdd([{ path }])}
        >
          <Plus aria-hidden="true" /> {path}
        </Button>
      ))}
    </div>
  );
}
