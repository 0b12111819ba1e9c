// The members and this book: how far each has read, how they rate it, and a line of verdict. Who sits here comes first.
import { useState } from 'react';
import { Button } from '../../components/button/button.tsx';
import { useRunCommand } from '../../state/commands.tsx';
import { useGroup, useMe } from '../../state/group.tsx';
import { useMembers } from '../../state/members.ts';
import { WhoSitsHere } from '../members/who-sits-here.tsx';
import { ReaderRow } from './reader-row.tsx';
import styles from './readers.module.css';

export function Readers({ pageCount }: { readonly pageCount: number | undefined }) {
  const me = useMe();
  const known = useMembers();
  const listed = useGroup().members.length > 0;
  const run = useRunCommand();
  /** Whose reading is being changed. */
  const [changed, setChanged] = useState<string>();
  const members = [...known.filter(({ id }) => id === me?.id), ...known.filter(({ id }) => id !== me?.id)];
  return (
    <div className={styles.readers}>
      {!me && <WhoSitsHere />}
      {members.length > 0 && (
        <ul className={styles.rows} aria-label="Readers">
          {members.map((member) => (
            <ReaderRow
              key={member.id}
              member={member}
              isMe={member.id === me?.id}
              pageCount={pageCount}
              changing={member.id === changed}
              onChange={(changing) => setChanged(changing ? member.id : undefined)}
            />
          ))}
        </ul>
      )}
      {me && listed && (
        <Button look="bare" onPress={() => run('members')}>
          The group …
        </Button>
      )}
    </div>
  );
}
