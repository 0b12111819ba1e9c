// Many tags to tick: a field that narrows them down, and a row each, in the order of the tree. The arrow keys go from row to row.
import { Plus } from 'lucide-react';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { Toolbar } from 'react-aria-components';
import type { Tag } from '../../../electron/shared/club-model.ts';
import { tagPathRefusal } from '../../../electron/shared/tag-edits.ts';
import { Button } from '../button/button.tsx';
import { Checkbox } from '../checkbox/checkbox.tsx';
import { MarkedWords } from '../marked-words/marked-words.tsx';
import { TagDot } from '../tag-chip/tag-chip.tsx';
import { type TagOption, tagOptions } from '../tag-field/tag-options.ts';
import { TextField } from '../text-field/text-field.tsx';
import styles from './tag-filter.module.css';
import type { Ticked } from './ticked.ts';

export interface TagChecklistProps {
  readonly tags: readonly Tag[];
  readonly tickedOf: (tagId: string) => Ticked;
  readonly onToggle: (tagId: string) => void;
  readonly countOf?: (tagId: string) => number;
  /** Makes a tag of what was typed; where left out, none can be made here. */
  readonly onCreate?: (path: string) => void;
  /** Rows before the tags. */
  readonly children?: ReactNode;
}

/** More than fit its place; the others follow without holding up what is typed. */
const DRAWN_AT_ONCE = 30;

export function TagChecklist({ tags, tickedOf, onToggle, countOf, onCreate, children }: TagChecklistProps) {
  const [typed, setTyped] = useState('');
  const options = useMemo(() => tagOptions(typed, [], tags), [typed, tags]);
  const shown = useMemo(() => options.filter(({ tag }) => tag), [options]);
  const drawn = useDeferredValue(shown, shown.slice(0, DRAWN_AT_ONCE));
  const offered = onCreate && options.find(({ tag }) => !tag);
  const refusal = offered && tagPathRefusal(offered.path);
  const create = () => {
    if (!offered || refusal) return;
    onCreate(offered.path);
    setTyped('');
  };
  return (
    <div className={styles.checklist}>
      <TextField
        label={onCreate ? 'Find or create a tag' : 'Find a tag'}
        autoFocus
        value={typed}
        onChange={setTyped}
        refusal={refusal}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          const [only] = shown;
          if (only?.tag && shown.length === 1 && !offered) onToggle(only.tag.id);
          else create();
        }}
      />
      <Toolbar orientation="vertical" aria-label="Tags" className={styles.rows ?? ''}>
        {typed === '' && children}
        {drawn.map((option) => (
          <Row key={option.id} option={option} tickedOf={tickedOf} onToggle={onToggle} countOf={countOf} />
        ))}
        {offered && !refusal && (
          <Button look="bare" onPress={create}>
            <Plus aria-hidden="true" /> Create “{offered.path}”
          </Button>
        )}
        {shown.length === 0 && !offered && <p className={styles.nothing}>No tag holds that.</p>}
      </Toolbar>
    </div>
  );
}

interface RowProps {
  readonly option: TagOption;
  readonly tickedOf: (tagId: string) => Ticked;
  readonly onToggle: (tagId: string) => void;
  readonly countOf: ((tagId: string) => number) | undefined;
}

function Row({ option: { tag, path, matches }, tickedOf, onToggle, countOf }: RowProps) {
  if (!tag) return null;
  const ticked = tickedOf(tag.id);
  const count = countOf?.(tag.id);
  return (
    <div className={styles.row}>
      <Checkbox isSelected={ticked === 'all'} isIndeterminate={ticked === 'some'} onChange={() => onToggle(tag.id)}>
        <TagDot colour={tag.colour} />
        <bdi>
          <MarkedWords text={path} matches={matches} />
        </bdi>
      </Checkbox>
      {count !== undefined && <small>{count.toLocaleString('en')}</small>}
    </div>
  );
}
