// Whose export a file is: typed, or one of the names known already.
import { Button } from '../../components/button/button.tsx';
import { TextField } from '../../components/text-field/text-field.tsx';
import { isHighlights } from './answers.ts';
import type { Readable } from './import-course.ts';
import styles from './member-field.module.css';
import { useMemberNames } from './use-member-names.ts';

export interface MemberFieldProps {
  readonly entry: Readable;
  readonly onName: (member: string) => void;
  /** Who was named for other files. */
  readonly others?: readonly string[];
}

/** More would be a list to search in. */
const MOST_NAMES = 6;

export function MemberField({ entry, onName, others = [] }: MemberFieldProps) {
  const member = entry.answers.member ?? '';
  const names = new Set([...others, ...useMemberNames(entry.outcome.preview)]);
  return (
    <div className={styles.member}>
      <TextField
        label={isHighlights(entry.outcome.preview) ? 'Whose highlights are these?' : 'Whose export is this?'}
        hint="The file does not say. What is in it will stand under this name."
        value={member}
        onChange={onName}
        maxLength={100}
      />
      {names.size > 0 && (
        <fieldset className={styles.names} aria-label="Names used before">
          {[...names].slice(0, MOST_NAMES).map((name) => (
            <Button key={name} onPress={() => onName(name)}>
              <bdi>{name}</bdi>
            </Button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
