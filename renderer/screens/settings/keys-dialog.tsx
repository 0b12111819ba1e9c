// The list of keys, from the one list that the window listens by.
import { KeyCap } from '../../components/button/button.tsx';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { type Key, keyLabel, keys, writingKeys } from '../../state/keys.ts';
import styles from './keys-dialog.module.css';

const listed = [...keys, ...writingKeys];
const groups = [...new Set(listed.map(({ group }) => group))];

export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose} wide>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group}>
            <h3 className={styles.group}>{group}</h3>
            <dl className={styles.list}>
              {listed
                .filter((key) => key.group === group)
                .map((key) => (
                  <Row key={`${key.key} ${key.says}`} listed={key} />
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function Row({ listed: { says, key } }: { listed: Omit<Key, 'command'> }) {
  return (
    <div className={styles.row}>
      <dt>{says}</dt>
      <dd>
        {keyLabel(key)
          .split(' ')
          .map((part) => (
            <KeyCap key={part}>{part}</KeyCap>
          ))}
      </dd>
    </div>
  );
}
