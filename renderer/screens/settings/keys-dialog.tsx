// The list of keys, from the one list that the window listens by.
import { KeyCap } from '../../components/button/button.tsx';
import { Dialog } from '../../components/dialog/dialog.tsx';
import { type Key, keyLabel, keys } from '../../state/keys.ts';
import styles from './keys-dialog.module.css';

const groups = [...new Set(keys.map(({ group }) => group))];

export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose} wide>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group}>
            <h3 className={styles.group}>{group}</h3>
            <dl className={styles.list}>
              {keys
                .filter((key) => key.group === group)
                .map((key) => (
                  <Row key={key.command} listed={key} />
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function Row({ listed }: { listed: Key }) {
  return (
    <div className={styles.row}>
      <dt>{listed.says}</dt>
      <dd>
        {keyLabel(listed.key)
          .split(' ')
          .map((part) => (
            <KeyCap key={part}>{part}</KeyCap>
          ))}
      </dd>
    </div>
  );
}
