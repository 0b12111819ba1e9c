// Who comes: the names of members, and a list to choose them from. Somebody new becomes a member of the group right there.
import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import { CheckboxGroup, DialogTrigger, Popover } from 'react-aria-components';
import type { Author } from '../../../electron/shared/editing.ts';
import { memberNames } from '../../../electron/shared/meeting-words.ts';
import { Button } from '../../components/button/button.tsx';
import { Checkbox } from '../../components/checkbox/checkbox.tsx';
import { MemberName } from '../../components/member-name/member-name.tsx';
import { NewMember } from '../../components/new-member/new-member.tsx';
import { useMembers } from '../../state/members.ts';
import styles from './attendees.module.css';

interface AttendeesProps {
  /** Ids of members. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly Author[]) => void;
}

export function Attendees({ chosen, onChange }: AttendeesProps) {
  const members = useMembers();
  const label = useId();
  const names = memberNames(chosen, members);
  const choose = (ids: readonly string[]) => onChange(members.filter(({ id }) => ids.includes(id)));
  return (
    <div className={styles.field}>
      <span id={label} className={styles.label}>
        Who comes
      </span>
      <DialogTrigger>
        <Button aria-labelledby={label} aria-describedby={`${label}-names`}>
          <span id={`${label}-names`} className={styles.names} dir="auto">
            {names.length ? `${names.length}: ${names.join(', ')}` : 'Nobody chosen yet'}
          </span>
          <ChevronDown aria-hidden="true" />
        </Button>
        <Popover aria-labelledby={label} className={styles.popover ?? ''} placement="bottom start">
          <div className={styles.content}>
            {members.length ? (
              <CheckboxGroup
                aria-label="Members"
                className={styles.members ?? ''}
                value={[...chosen]}
                onChange={choose}
              >
                {members.map((member) => (
                  <Checkbox key={member.id} value={member.id}>
                    <MemberName member={member} />
                  </Checkbox>
                ))}
              </CheckboxGroup>
            ) : (
              <p className={styles.none}>Nobody is on the group’s list yet. Add the first member here.</p>
            )}
            <NewMember
              autoFocus={!members.length}
              onAdded={(member) => onChange([...members.filter(({ id }) => chosen.includes(id)), member])}
            />
          </div>
        </Popover>
      </DialogTrigger>
    </div>
  );
}
