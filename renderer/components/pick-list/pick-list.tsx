// One of many, found by typing: a field, and below it what holds the typed words. The arrow keys go from row to row, Enter picks.
import { type ReactNode, useMemo, useState } from 'react';
import { Autocomplete, Input, Label, Menu, MenuItem, SearchField, useFilter } from 'react-aria-components';
import { Button } from '../button/button.tsx';
import styles from './pick-list.module.css';

export interface PickListItem {
  readonly id: string;
  readonly label: string;
  /** Below the label; found by, too. */
  readonly detail?: string | undefined;
  /** Before the label, for the eye only. */
  readonly mark?: ReactNode;
}

export interface PickListProps {
  /** Of the field: "Find a point". */
  readonly label: string;
  readonly items: readonly PickListItem[];
  readonly onPick: (id: string) => void;
  /** Where no item holds the words. */
  readonly nothing: string;
}

/** As many as one looks through; words find the others, and so does asking for more. */
const SHOWN_AT_ONCE = 50;

export function PickList({ label, items, onPick, nothing }: PickListProps) {
  const [typed, setTyped] = useState('');
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  const { contains } = useFilter({ sensitivity: 'base' });
  const found = useMemo(() => {
    const words = typed.split(/\s+/).filter(Boolean);
    return items.filter((item) => words.every((word) => contains(`${item.label}\n${item.detail ?? ''}`, word)));
  }, [items, typed, contains]);
  return (
    <div className={styles.picker}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField autoFocus>
          <Label className="visually-hidden">{label}</Label>
          <Input placeholder={label} className={styles.input ?? ''} dir="auto" />
        </SearchField>
        <Menu
          aria-label={label}
          className={styles.menu ?? ''}
          items={found.slice(0, most)}
          onAction={(id) => onPick(String(id))}
          renderEmptyState={() => <p className={styles.nothing}>{nothing}</p>}
        >
          {(item) => (
            <MenuItem id={item.id} textValue={item.label} className={styles.row ?? ''}>
              {item.mark}
              <span className={styles.words}>
                <span className={styles.label} dir="auto">
                  {item.label}
                </span>
                {item.detail && (
                  <span className={styles.detail} dir="auto">
                    {item.detail}
                  </span>
                )}
              </span>
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
      {found.length > most && (
        <p className={styles.nothing}>
          The first {most.toLocaleString('en')} of {found.length.toLocaleString('en')}; more words find the others.{' '}
          <Button look="bare" onPress={() => setMost(most + SHOWN_AT_ONCE)}>
            Show more
          </Button>
        </p>
      )}
    </div>
  );
}
