// The remarks made about an item, and a field for another.
import { Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { AgendaItem, Meeting } from '../../../electron/shared/group-model.ts';
import { addRemark, removeRemark } from '../../../electron/shared/meeting-edits.ts';
import { memberNames } from '../../../electron/shared/meeting-words.ts';
import { Button } from '../../components/button/button.tsx';
import { TextField } from '../../components/text-field/text-field.tsx';
import { useToast } from '../../components/toast/toast.tsx';
import { useReplica } from '../../state/club.tsx';
import { useMembers } from '../../state/members.ts';
import { agendaTextRefusal } from './agenda-text.ts';
import styles from './item-panel.module.css';

export function Remarks({ meeting, item }: { meeting: Meeting; item: AgendaItem }) {
  const replica = useReplica();
  const members = useMembers();
  const toast = useToast();
  const remove = (remarkId: string) => {
    removeRemark(replica.editing, meeting.id, item.id, remarkId);
    const takeBack = replica.takingBackLastStep();
    toast({ text: 'Remark deleted.', action: { label: 'Undo', run: () => void takeBack() } });
  };
  return (
    <section className={styles.remarks} aria-label="Remarks">
      <ul>
        {item.remarks.map(({ id, text, by }) => (
          <li key={id} className={styles.remark}>
            <span dir="auto">
              {text}
              {by && <small> – {memberNames([by], members)}</small>}
            </span>
            <Button look="bare" aria-label={`Delete remark: ${text}`} onPress={() => remove(id)}>
              <Trash2 aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
      <NewRemark meeting={meeting} item={item} />
    </section>
  );
}

export function NewRemark({ meeting, item }: { meeting: Meeting; item: AgendaItem }) {
  const { editing } = useReplica();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim() || agendaTextRefusal('A remark', text)) return;
    addRemark(editing, meeting.id, item.id, text);
    setText('');
  };
  return (
    <form className={styles.add} onSubmit={submit}>
      <TextField
        label="Add a remark"
        placeholder="What was said"
        value={text}
        onChange={setText}
        refusal={agendaTextRefusal('A remark', text)}
      />
      <Button type="submit" aria-label="Add remark" isDisabled={!text.trim()}>
        Add
      </Button>
    </form>
  );
}
