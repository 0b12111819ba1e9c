// Whether what was changed is on disk: saved, on its way, or not and why.
import { useReplica, useSaveState } from '../../state/club.tsx';
import { useIsConnected } from '../../state/companion.tsx';
import { Button } from '../button/button.tsx';
import styles from './save-state.module.css';

export function SaveStateText() {
  const state = useSaveState();
  const replica = useReplica();
  const isConnected = useIsConnected();
  if (state.is !== 'failed') {
    return (
      <span className={styles.saved} role="status">
        {state.is === 'saved' ? 'Saved' : 'Saving …'}
      </span>
    );
  }
  if (!isConnected) {
    // Why, and what to do, stands above everything (shell/while-connected.tsx).
    return (
      <span className={styles.failed} role="alert">
        <b>Not saved.</b>
      </span>
    );
  }
  return (
    <span className={styles.failed} role="alert">
      <span title={state.why}>
        {/* What the disk refused says so itself. */}
        {!state.why.startsWith('Not saved') && <b>Not saved. </b>}
        {state.why}
      </span>
      <Button look="bare" onPress={() => replica.saveAgain()}>
        Try again
      </Button>
    </span>
  );
}
