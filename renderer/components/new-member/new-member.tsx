// Adds somebody to the group's list by name. What cannot be a name is said at the field.
import { UserPlus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Author } from '../../../electron/shared/editing.ts';
import { addMember, memberNameRefusal } from '../../../electron/shared/member-edits.ts';
import { useGroupReplica } from '../../state/group.tsx';
import { Button } from '../button/button.tsx';
import { TextField } from '../text-field/text-field.tsx';
import styles from './new-member.module.css';

export interface NewMemberProps {
  readonly onAdded?: (member: Author) => void;
  readonly autoFocus?: boolean;
}

export function NewMember({ onAdded, autoFocus = false }: NewMemberProps) {
  const replica = useGroupReplica();
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const refused = memberNameRefusal(replica.club.members, name);
    setRefusal(refused);
    if (refused) return;
    const id = addMember(replica.editing, { name });
    setName('');
    const added = replica.club.members.find((member) => member.id === id);
    if (added) onAdded?.(added);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label="Add a member"
        placeholder="Name"
        autoFocus={autoFocus}
        value={name}
        onChange={(typed) => {
          setName(typed);
          setRefusal(undefined);
        }}
        refusal={refusal}
      />
      <Button type="submit">
        <UserPlus aria-hidden="true" /> Add
      </Button>
    </form>
  );
}
