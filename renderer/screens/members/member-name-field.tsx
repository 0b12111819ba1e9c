// A member's name, to be changed where it stands: Enter or leaving the field keeps it, Escape takes it back.
import { useState } from 'react';
import { FieldError, Input, TextField } from 'react-aria-components';
import type { Member } from '../../../electron/shared/group-model.ts';
import { memberNameRefusal, updateMember } from '../../../electron/shared/member-edits.ts';
import { useGroupReplica } from '../../state/group.tsx';
import styles from './members-dialog.module.css';

export function MemberNameField({ member: { id, name } }: { readonly member: Member }) {
  const replica = useGroupReplica();
  // Undefined while the list's own name is shown.
  const [typed, setTyped] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const show = (next: string | undefined) => {
    setTyped(next);
    setRefusal(undefined);
  };
  const keep = () => {
    if (typed === undefined) return;
    const refused = memberNameRefusal(replica.club.members, typed, id);
    setRefusal(refused);
    if (refused) return;
    updateMember(replica.editing, id, { name: typed });
    setTyped(undefined);
  };
  return (
    <TextField
      aria-label={`Name of ${name}`}
      className={styles.name ?? ''}
      value={typed ?? name}
      onChange={show}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
        // Escape gives the name back first, and closes the dialog after that.
        else if (event.key === 'Escape' && typed !== undefined) show(undefined);
        else event.continuePropagation();
      }}
      isInvalid={refusal !== undefined}
    >
      <Input dir="auto" className={styles.input ?? ''} />
      <FieldError className={styles.refusal ?? ''}>{refusal}</FieldError>
    </TextField>
  );
}
