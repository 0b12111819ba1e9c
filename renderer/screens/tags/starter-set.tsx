// What a group most often begins with, to choose from.
import { useState } from 'react';
import { CheckboxGroup, Label } from 'react-aria-components';
import { starterTags } from '../../../electron/shared/tag-edits.ts';
import { counted } from '../../../electron/shared/wording.ts';
import { Button } from '../../components/button/button.tsx';
import { Checkbox } from '../../components/checkbox/checkbox.tsx';
import styles from './tags-dialog.module.css';

export function StarterSet({ onAdd }: { onAdd: (names: readonly string[]) => void }) {
  const [names, setNames] = useState<readonly string[]>(starterTags);
  return (
    <div className={styles.starters}>
      <CheckboxGroup className={styles.starterList ?? ''} value={[...names]} onChange={setNames}>
        <Label className={styles.label ?? ''}>Tags to begin with</Label>
        {starterTags.map((name) => (
          <Checkbox key={name} value={name}>
            {name}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <Button
        look="filled"
        isDisabled={names.length === 0}
        onPress={() => onAdd(starterTags.filter((name) => names.includes(name)))}
      >
        {names.length ? `Add ${counted(names.length, 'tag')}` : 'Add tags'}
      </Button>
    </div>
  );
}
