// The field for a new tag, or for one below another as `parent / child`.
import { type FormEvent, useState } from 'react';
import { tagPathRefusal } from '../../../electron/shared/tag-edits.ts';
import { tagNameKey, tagPaths } from '../../../electron/shared/tag-tree.ts';
import { Button } from '../../components/button/button.tsx';
import { TextField } from '../../components/text-field/text-field.tsx';
import { useClub } from '../../state/club.tsx';
import styles from './tags-dialog.module.css';

export function NewTag({ onAdd }: { onAdd: (path: string) => void }) {
  const { tags } = useClub();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const key = tagNameKey(typed);
  const isTaken = key !== '' && [...tagPaths(tags).values()].some((path) => tagNameKey(path) === key);
  const refusal = isTaken ? `There is already a tag “${typed.trim()}”.` : tagPathRefusal(typed);
  const add = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (refusal) return;
    onAdd(typed);
    setTyped('');
    setAsked(false);
  };
  return (
    <form className={styles.new} onSubmit={add}>
      <TextField
        label="New tag"
        placeholder="memory, or themes / memory"
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setAsked(false);
        }}
        refusal={asked || key !== '' ? refusal : undefined}
      />
      <Button type="submit">Add</Button>
    </form>
  );
}
