// What is chosen of the discussion notes: for whom, and about which tags.
import { CheckboxGroup, Label, Text } from 'react-aria-components';
import type { Audience } from '../../../electron/shared/contract.ts';
import { Checkbox } from '../../components/checkbox/checkbox.tsx';
import { Choice, type ChoiceOption } from '../../components/choice/choice.tsx';
import { TagDot } from '../../components/tag-chip/tag-chip.tsx';
import { useClub } from '../../state/club.tsx';
import styles from './export-dialog.module.css';

const audiences: readonly ChoiceOption<Audience>[] = [
  { value: 'handout', label: 'Hand-out', says: 'For everyone: spoilers are replaced, private points left out.' },
  { value: 'leader', label: 'Leader’s copy', says: 'Everything, spoilers and private points included.' },
];

export interface NotesOptionsProps {
  readonly audience: Audience;
  readonly onAudience: (audience: Audience) => void;
  readonly tagIds: readonly string[];
  readonly onTags: (tagIds: readonly string[]) => void;
}

export function NotesOptions({ audience, onAudience, tagIds, onTags }: NotesOptionsProps) {
  return (
    <div className={styles.options}>
      <Choice layout="column" label="For whom" value={audience} onChange={onAudience} options={audiences} />
      <TagFilter chosen={tagIds} onChange={onTags} />
    </div>
  );
}

interface TagFilterProps {
  readonly chosen: readonly string[];
  readonly onChange: (tagIds: readonly string[]) => void;
}

function TagFilter({ chosen, onChange }: TagFilterProps) {
  const { tags } = useClub();
  if (!tags.length) return null;
  return (
    <CheckboxGroup className={styles.tags ?? ''} value={[...chosen]} onChange={onChange}>
      <Label className={styles.label ?? ''}>Only points with</Label>
      {tags.map((tag) => (
        <Checkbox key={tag.id} value={tag.id}>
          <TagDot colour={tag.colour} /> <span dir="auto">{tag.name}</span>
        </Checkbox>
      ))}
      <Text slot="description" className={styles.quiet ?? ''}>
        {chosen.length ? 'Notes are always in it.' : 'None chosen: all points are in it.'}
      </Text>
    </CheckboxGroup>
  );
}
