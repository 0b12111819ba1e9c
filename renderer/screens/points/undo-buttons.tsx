// Undo and redo of what the group makes, with whether there is anything to undo.
import { Redo2, Undo2 } from 'lucide-react';
import { useCallback, useSyncExternalStore } from 'react';
import { Button } from '../../components/button/button.tsx';
import { useReplica } from '../../state/club.tsx';
import { useRunCommand } from '../../state/commands.tsx';
import styles from './points-screen.module.css';

const changes = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const;

export function UndoButtons() {
  const { undo } = useReplica();
  const run = useRunCommand();
  const subscribe = useCallback(
    (listener: () => void) => {
      for (const change of changes) undo.on(change, listener);
      return () => {
        for (const change of changes) undo.off(change, listener);
      };
    },
    [undo],
  );
  const canUndo = useSyncExternalStore(subscribe, () => undo.canUndo());
  const canRedo = useSyncExternalStore(subscribe, () => undo.canRedo());
  return (
    <div className={styles.undo}>
      <Button look="bare" aria-label="Undo" isDisabled={!canUndo} onPress={() => run('undo')}>
        <Undo2 aria-hidden="true" />
      </Button>
      <Button look="bare" aria-label="Redo" isDisabled={!canRedo} onPress={() => run('redo')}>
        <Redo2 aria-hidden="true" />
      </Button>
    </div>
  );
}
