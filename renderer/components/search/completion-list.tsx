// Below the search box: what could complete the word that is being typed. The focus stays in the box; arrow keys go through the list.
import { ListBox, ListBoxItem, Text } from 'react-aria-components';
import type { Completion } from '../../../electron/shared/query-completion.ts';
import styles from './completion-list.module.css';

export interface CompletionListProps {
  readonly completions: readonly Completion[];
  readonly onTake: (completion: Completion) => void;
}

export function CompletionList({ completions, onTake }: CompletionListProps) {
  const take = (value: unknown) => {
    const taken = completions.find((completion) => completion.value === value);
    if (taken) onTake(taken);
  };
  return (
    <div className={styles.panel}>
      <ListBox className={styles.list ?? ''} aria-label="Completions" onAction={take}>
        {completions.map(({ value, says }) => (
          <ListBoxItem key={value} id={value} className={styles.option ?? ''} textValue={value}>
            <Text slot="label" className={styles.value ?? ''} dir="auto">
              {value}
            </Text>
            {says && (
              <Text slot="description" className={styles.says ?? ''}>
                {says}
              </Text>
            )}
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  );
}
