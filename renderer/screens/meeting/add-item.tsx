// Puts an item on the agenda that is no point of the group: a welcome, a break, a vote.
import { Plus } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import type { Meeting } from '../../../electron/shared/group-model.ts';
import { addAgendaItems, meetingRefusals } from '../../../electron/shared/meeting-edits.ts';
import { Button } from '../../components/button/button.tsx';
import { TextField } from '../../components/text-field/text-field.tsx';
import { useReplica } from '../../state/club.tsx';
import { useCommand } from '../../state/commands.tsx';
import styles from './agenda.module.css';

export function AddItem({ meeting, onAdded }: { meeting: Meeting; onAdded: (itemId: string) => void }) {
  const { editing } = useReplica();
  const form = useRef<HTMLFormElement>(null);
  const [title, setTitle] = useState('');
  const [asked, setAsked] = useState(false);
  useCommand('add-item', () => form.current?.querySelector('input')?.focus());
  const refusal = title || asked ? meetingRefusals.title(title) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (meetingRefusals.title(title)) return;
    const [id] = addAgendaItems(editing, meeting.id, [{ title }]);
    setTitle('');
    setAsked(false);
    if (id) onAdded(id);
  };
  return (
    <form ref={form} noValidate className={styles.add} onSubmit={submit}>
      <TextField
        label="Something else"
        placeholder="Welcome, a break, the next book"
        value={title}
        onChange={(typed) => {
          setTitle(typed);
          setAsked(false);
        }}
        refusal={refusal}
      />
      <Button type="submit">
        <Plus aria-hidden="true" /> Add item
      </Button>
    </form>
  );
}
