// Around the whole page: shows it once the companion has answered, keeps it when the companion is lost, and says so above it.
import { useQueryClient } from '@tanstack/react-query';
import { Unplug } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from '../components/button/button.tsx';
import { EmptyState } from '../components/empty-state/empty-state.tsx';
import { useConnection, useIsConnected } from '../state/companion.tsx';
import styles from './while-connected.module.css';

export function WhileConnected({ children }: { readonly children: ReactNode }) {
  const isConnected = useIsConnected();
  const [wasConnected, setWasConnected] = useState(isConnected);
  if (isConnected && !wasConnected) setWasConnected(true);
  useAskedAgain(isConnected);
  if (!wasConnected) return <NotYet />;
  return (
    <div className={styles.page}>
      {!isConnected && <LostBar />}
      <div className={styles.rest}>{children}</div>
    </div>
  );
}

function NotYet() {
  const connection = useConnection();
  const state = useSyncExternalStore(connection.subscribe, () => connection.state);
  if (state !== 'lost') return null;
  return (
    <EmptyState
      title="Commonplace is not running"
      action={
        <Button look="filled" onPress={connection.tryNow}>
          Try again
        </Button>
      }
    >
      Everything that was shown as saved is safe. Start Commonplace again: this page goes on by itself, unless another
      address is opened.
    </EmptyState>
  );
}

function LostBar() {
  const { tryNow } = useConnection();
  return (
    <div className={styles.lost} role="alert">
      <Unplug aria-hidden="true" />
      <p>
        <b>Commonplace has stopped.</b> Keep this page open and start Commonplace again. You can go on writing: what is
        not saved yet is saved then.
      </p>
      <Button onPress={tryNow}>Try again</Button>
    </div>
  );
}

/** What was shown before may have changed while nobody could tell. */
function useAskedAgain(isConnected: boolean): void {
  const queries = useQueryClient();
  const wasConnected = useRef(false);
  useEffect(() => {
    if (!isConnected) return;
    if (wasConnected.current) void queries.invalidateQueries();
    wasConnected.current = true;
  }, [isConnected, queries]);
}
