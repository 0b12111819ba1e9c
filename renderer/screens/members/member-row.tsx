// One member in the group's list: colour and name to be changed in place, whether they sit here, and the way off the list.
import { Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { Member } from '../../../electron/shared/group-model.ts';
import { removeMember, updateMember } from '../../../electron/shared/member-edits.ts';
import { Button } from '../../components/button/button.tsx';
import { useToast } from '../../components/toast/toast.tsx';
import { useChangeSettings } from '../../state/companion.tsx';
import { useGroupReplica } from '../../state/group.tsx';
import { MemberColour } from './member-colour.tsx';
import { MemberNameField } from './member-name-field.tsx';
import styles from './members-dialog.module.css';

export function MemberRow({ member, isMe }: { readonly member: Member; readonly isMe: boolean }) {
  const replica = useGroupReplica();
  const changeSettings = useChangeSettings();
  const toast = useToast();
  const row = useRef<HTMLLIElement>(null);
  const { id, name, colour } = member;
  const remove = () => {
    neighbourOf(row.current)?.focus();
    removeMember(replica.editing, id);
    const takeBack = replica.takingBackLastStep();
    toast({
      text: `${name} is off the list. What they made stays.`,
      action: { label: 'Undo', run: () => void takeBack() },
    });
  };
  return (
    <li ref={row} tabIndex={-1} data-member aria-label={name} className={styles.member}>
      <MemberColour
        name={name}
        colour={colour}
        onChange={(chosen) => updateMember(replica.editing, id, { colour: chosen })}
      />
      <MemberNameField member={member} />
      <ToggleButton
        className={styles.me ?? ''}
        aria-label={`This is me: ${name}`}
        isSelected={isMe}
        onChange={() => changeSettings({ me: isMe ? null : id })}
      >
        This is me
      </ToggleButton>
      <Button look="bare" aria-label={`Remove ${name}`} onPress={remove}>
        <Trash2 aria-hidden="true" />
      </Button>
    </li>
  );
}

/** Where the focus goes when a row disappears: the row after it, else the one before, else the field for a new name. */
function neighbourOf(row: HTMLElement | null): HTMLElement | null | undefined {
  const dialog = row?.closest('[role="dialog"]');
  const rows = [...(dialog?.querySelectorAll<HTMLElement>('[data-member]') ?? [])];
  const at = row ? rows.indexOf(row) : -1;
  return rows[at + 1] ?? rows[at - 1] ?? dialog?.querySelector<HTMLElement>('form input');
}
