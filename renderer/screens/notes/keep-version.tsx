// Keeps the note as it is now under a name. What is refused is said at the field, and what was typed stays.
import { Bookmark } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '../../components/button/button.tsx';
import { TextField } from '../../components/text-field/text-field.tsx';
import styles from './keep-version.module.css';

interface KeepVersionProps {
  /** @returns why it was refused */
  readonly onKeep: (name: string) => Promise<string | undefined>;
  readonly onKept: () => void;
}

export function KeepVersion({ onKeep, onKept }: KeepVersionProps) {
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const refused = await onKeep(name);
    setRefusal(refused);
    if (refused !== undefined) return;
    setName('');
    onKept();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <TextField
        label="Keep this version as"
        placeholder="Before the meeting"
        value={name}
        onChange={(typed) => {
          setName(typed);
          setRefusal(undefined);
        }}
        refusal={refusal}
      />
      <Button type="submit">
        <Bookmark aria-hidden="true" /> Keep
      </Button>
    </form>
  );
}
