// The group: its list of members with their colours, and which of them sits at this computer.
import { useState } from 'react';
import { Button } from '../../components/button/button.tsx';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { NewMember } from '../../components/new-member/new-member.tsx';
import { useGroup, useGroupReplica, useMe } from '../../state/group.tsx';
import { useUndoCommands } from '../../state/undo-commands.ts';
import { MemberRow } from './member-row.tsx';
import styles from './members-dialog.module.css';
import { NOBODY_SITS_HERE } from './who-sits-here.tsx';

export function MembersDialog({ onClose }: { readonly onClose: () => void }) {
  const { members } = useGroup();
  const me = useMe();
  // With nobody to begin with, the name of the first one is what is wanted.
  const [empty] = useState(members.length === 0);
  useUndoCommands(useGroupReplica());
  return (
    <Dialog
      title="Group"
      onClose={onClose}
      staysOnOutsideClick
      actions={
        <Button look="filled" onPress={onClose}>
          Close
        </Button>
      }
    >
      <div className={styles.group}>
        <p className={styles.what}>
          Points, notes and remarks say who made them. Each member can say how far they have read in a book, and what
          they made of it.
        </p>
        {members.length > 0 && (
          <>
            <ul className={styles.members} aria-label="Members">
              {members.map((member) => (
                <MemberRow key={member.id} member={member} isMe={member.id === me?.id} />
              ))}
            </ul>
            {!me && <p className={styles.what}>{NOBODY_SITS_HERE}</p>}
          </>
        )}
        <NewMember autoFocus={empty} />
      </div>
    </Dialog>
  );
}
