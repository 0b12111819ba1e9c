// The searches kept by name, below the empty box: to be chosen, renamed, deleted.
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { SavedSearch } from '../../../electron/shared/settings.ts';
import { useSavedSearches } from '../../state/saved-searches.ts';
import { Button } from '../button/button.tsx';
import { TextField } from '../text-field/text-field.tsx';
import styles from './saved-searches.module.css';

export interface SavedSearchesProps {
  readonly onChoose: (text: string) => void;
  /** The button that had the focus went with its row. */
  readonly onEmptied: () => void;
}

export function SavedSearches({ onChoose, onEmptied }: SavedSearchesProps) {
  const { saved, rename, remove } = useSavedSearches();
  const [renaming, setRenaming] = useState<string>();
  if (!saved.length) return null;
  return (
    <section className={styles.panel} aria-label="Saved searches">
      <h2 className={styles.title}>Saved searches</h2>
      <ul>
        {saved.map((search) => (
          <li key={search.name} className={styles.row}>
            {search.name === renaming ? (
              <NameForm
                initial={search.name}
                onCancel={() => {
                  setRenaming(undefined);
                  onEmptied();
                }}
                onSave={(name) => {
                  setRenaming(undefined);
                  onEmptied();
                  if (name !== search.name) rename(search.name, name);
                }}
              />
            ) : (
              <SavedRow
                search={search}
                onChoose={onChoose}
                onRename={() => setRenaming(search.name)}
                onRemove={() => {
                  onEmptied();
                  remove(search);
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SavedRowProps {
  readonly search: SavedSearch;
  readonly onChoose: (text: string) => void;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

function SavedRow({ search: { name, text }, onChoose, onRename, onRemove }: SavedRowProps) {
  return (
    <>
      <button type="button" className={styles.choose} onClick={() => onChoose(text)}>
        <b dir="auto">{name}</b>
        {name !== text && <span dir="auto">{text}</span>}
      </button>
      <Button look="bare" aria-label={`Rename ${name}`} onPress={onRename}>
        <Pencil aria-hidden="true" />
      </Button>
      <Button look="bare" aria-label={`Delete ${name}`} onPress={onRemove}>
        <Trash2 aria-hidden="true" />
      </Button>
    </>
  );
}

export interface NameFormProps {
  readonly initial: string;
  readonly onSave: (name: string) => void;
  readonly onCancel: () => void;
}

/** The name of a search, new or changed. */
export function NameForm({ initial, onSave, onCancel }: NameFormProps) {
  const [name, setName] = useState(initial.slice(0, LONGEST_NAME));
  return (
    <Form
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) onSave(name.trim());
      }}
    >
      <TextField label="Name" value={name} onChange={setName} maxLength={LONGEST_NAME} autoFocus />
      <div className={styles.actions}>
        <Button onPress={onCancel}>Cancel</Button>
        <Button look="filled" type="submit" isDisabled={!name.trim()}>
          Save
        </Button>
      </div>
    </Form>
  );
}

/** As the settings keep it. */
const LONGEST_NAME = 60;
