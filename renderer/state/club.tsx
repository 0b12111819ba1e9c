// The open book's club document for React: one replica, read through hooks.
import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from 'react';
import type { Club } from '../../electron/shared/club-document.ts';
import { type ClubReplica, openReplica, type SaveState } from './club-replica.ts';
import { useClient } from './companion.tsx';

interface LiveReplica {
  readonly replica: ClubReplica;
  readonly subscribe: (listener: () => void) => () => void;
}

const ReplicaContext = createContext<LiveReplica | undefined>(undefined);

export interface ClubProviderProps {
  readonly bookId: string;
  readonly children: ReactNode;
  /** What to show where the document cannot be had. */
  readonly whenFailed: (failure: unknown) => ReactNode;
}

/** Opens the club document of `bookId` for what is inside; shows nothing until it has arrived. */
export function ClubProvider({ bookId, children, whenFailed }: ClubProviderProps) {
  const client = useClient();
  const [live, setLive] = useState<LiveReplica>();
  useEffect(() => {
    const listeners = new Set<() => void>();
    const replica = openReplica(client, bookId, () => {
      for (const listener of listeners) listener();
    });
    setLive({
      replica,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    });
    return () => replica.close();
  }, [client, bookId]);
  if (live?.replica.bookId !== bookId) return null;
  return (
    <ReplicaContext value={live}>
      <WhenLoaded live={live} whenFailed={whenFailed}>
        {children}
      </WhenLoaded>
    </ReplicaContext>
  );
}

function WhenLoaded({ live, children, whenFailed }: Omit<ClubProviderProps, 'bookId'> & { live: LiveReplica }) {
  const loaded = useSyncExternalStore(live.subscribe, () => live.replica.loaded);
  const failure = useSyncExternalStore(live.subscribe, () => live.replica.failure);
  if (loaded) return children;
  return failure === undefined ? null : whenFailed(failure);
}

function useLive(): LiveReplica {
  const live = use(ReplicaContext);
  if (!live) throw new Error('used outside of ClubProvider');
  return live;
}

/** For editing: stable while the book is open. */
export function useReplica(): ClubReplica {
  return useLive().replica;
}

/** What the club document says now. */
export function useClub(): Club {
  const { replica, subscribe } = useLive();
  return useSyncExternalStore(subscribe, () => replica.club);
}

export function useSaveState(): SaveState {
  const { replica, subscribe } = useLive();
  return useSyncExternalStore(subscribe, () => replica.saveState);
}
