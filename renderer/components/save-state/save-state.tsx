// Whether what was changed is on disk: saved, on its way, or not and why.
import { useReplica, useSaveState } from '../../state/club.tsx';
import { Button } from '../button/button.tsx';
import styles from './save-state.module.css';

export function SaveStateText() {
  const state = useSaveState();
  const replica = useReplica();
  if (state.is !== 'failed') {
    return (
      <span className={styles.saved} role="status">
        {state.is === 'saved' ? 'Saved' : 'Saving …'}
      </span>
    );
  }
  return (
    <span className={styles.failed} role="alert">
      <span title={state.why}>{state.why}</span>
      <Button look="bare" onPress={() => replica.saveAgain()}>
        Try again
      </Button>
    </span>
  );
}
