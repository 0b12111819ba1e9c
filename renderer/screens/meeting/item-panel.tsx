// Beside the agenda: what is written about the chosen item, or what can be done with several.
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import type { Meeting } from '../../../electron/shared/group-model.ts';
import { counted } from '../../../electron/shared/wording.ts';
import { Button } from '../../components/button/button.tsx';
import type { AgendaEntry } from './agenda-entries.ts';
import { ItemFields } from './item-fields.tsx';
import styles from './item-panel.module.css';
import { MinutesField } from './minutes-field.tsx';

interface ItemPanelProps {
  readonly meeting: Meeting;
  readonly chosen: readonly AgendaEntry[];
  readonly onMove: (by: -1 | 1) => void;
  readonly onTakeOff: () => void;
}

export function ItemPanel({ meeting, chosen, onMove, onTakeOff }: ItemPanelProps) {
  const [first] = chosen;
  if (!first) {
    return (
      <aside className={styles.panel} aria-label="Item">
        <p className={styles.hint}>
          Choose an item to give it minutes and notes; with Ctrl or Shift several at once. Drag items to put them into
          an order, or move them with Alt and the arrow keys.
        </p>
      </aside>
    );
  }
  const ids = chosen.map(({ id }) => id);
  return (
    <aside className={styles.panel} aria-label="Item">
      <header className={styles.head}>
        <span className={styles.what}>
          {chosen.length > 1 ? `${counted(chosen.length, 'item')} chosen` : `Item ${first.number}`}
        </span>
        <Button look="bare" aria-label="Move up" onPress={() => onMove(-1)}>
          <ArrowUp aria-hidden="true" />
        </Button>
        <Button look="bare" aria-label="Move down" onPress={() => onMove(1)}>
          <ArrowDown aria-hidden="true" />
        </Button>
        <Button look="bare" aria-label="Take off the agenda" onPress={onTakeOff}>
          <Trash2 aria-hidden="true" />
        </Button>
      </header>
      {chosen.length > 1 ? (
        <MinutesField
          key={ids.join()}
          meeting={meeting}
          items={chosen.map(({ item }) => item)}
          label="Minutes for each"
        />
      ) : (
        <ItemFields key={first.id} meeting={meeting} entry={first} />
      )}
    </aside>
  );
}
