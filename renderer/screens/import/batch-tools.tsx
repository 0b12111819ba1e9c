// Above the list of files: ticking all or none of those shown, and which are shown.
import { Button } from '../../components/button/button.tsx';
import { Checkbox } from '../../components/checkbox/checkbox.tsx';
import { TextField } from '../../components/text-field/text-field.tsx';
import styles from './batch-tools.module.css';
import { shown as number } from './preview-facts.ts';

export interface Shown {
  readonly words: string;
  readonly onlyAttention: boolean;
}

export interface BatchToolsProps {
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
  readonly onTick: (wanted: boolean) => void;
  /** How many files need a look. */
  readonly attention: number;
}

export function BatchTools({ shown, onShow, onTick, attention }: BatchToolsProps) {
  return (
    <div className={styles.tools}>
      <Button onPress={() => onTick(true)}>Tick all</Button>
      <Button onPress={() => onTick(false)}>Tick none</Button>
      {(attention > 0 || shown.onlyAttention) && (
        <Checkbox isSelected={shown.onlyAttention} onChange={(onlyAttention) => onShow({ ...shown, onlyAttention })}>
          Only the {number(attention)} that need a look
        </Checkbox>
      )}
      <div className={styles.find}>
        <TextField
          label="Find a file or book"
          type="search"
          value={shown.words}
          onChange={(words) => onShow({ ...shown, words })}
        />
      </div>
    </div>
  );
}
