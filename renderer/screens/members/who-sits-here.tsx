// Which member sits at this computer: chosen once, and never asked for.
import { Users } from 'lucide-react';
import { Button } from '../../components/button/button.tsx';
import { Select } from '../../components/select/select.tsx';
import { TagDot } from '../../components/tag-chip/tag-chip.tsx';
import { useRunCommand } from '../../state/commands.tsx';
import { useChangeSettings } from '../../state/companion.tsx';
import { useGroup, useMe } from '../../state/group.tsx';
import styles from './who-sits-here.module.css';

export const NOBODY_SITS_HERE = 'Nobody is chosen as the one who sits here.';

/** Stands for nobody in the list; ids are never empty. */
const NOBODY = '';

export function WhoSitsHere() {
  const { members } = useGroup();
  const me = useMe();
  const changeSettings = useChangeSettings();
  const run = useRunCommand();
  const options = [
    { value: NOBODY, label: 'Nobody chosen' },
    ...members.map(({ id, name, colour }) => ({ value: id, label: name, mark: <TagDot colour={colour} /> })),
  ];
  return (
    <div className={styles.who}>
      <p className={styles.says}>
        {!me && `${NOBODY_SITS_HERE} `}
        {members.length === 0
          ? 'Your group’s list is empty; it can be begun with you.'
          : !me && 'What is made here bears no name, and the shield does not know how far you have read.'}
      </p>
      <div className={styles.choice}>
        {members.length > 0 && (
          <Select
            label="You are"
            value={me?.id ?? NOBODY}
            onChange={(id) => changeSettings({ me: id === NOBODY ? null : id })}
            options={options}
          />
        )}
        <Button onPress={() => run('members')}>
          <Users aria-hidden="true" /> {members.length > 0 ? 'The group …' : 'Begin the list …'}
        </Button>
      </div>
    </div>
  );
}
