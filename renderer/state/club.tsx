// The open book's club document for React: one replica, read through hooks.
import { createContext, type ReactNode, use, useSyncExternalStore } from 'react';
import type { Club } from '../../electron/shared/club-document.ts';
import type { ClubReplica, SaveState } from './club-replica.ts';
import { useLiveGroup, useMe } from './group.tsx';
import { type LiveReplica, useLiveReplica, WhenLoaded } from './live-replica.tsx';

const ReplicaContext = createContext<LiveReplica | undefined>(undefined);

export interface ClubProviderProps {
  readonly bookId: string;
  readonly children: ReactNode;
  /** What to show where the document cannot be had. */
  readonly whenFailed: (failure: unknown) => ReactNode;
}

/** Opens the club document of `bookId` for what is inside; shows nothing until it has arrived. */
export function ClubProvider({ bookId, children, whenFailed }: ClubProviderProps) {
  const live = useLiveReplica(bookId, useMe());
  if (!live) return null;
  return (
    <ReplicaContext value={live}>
      <WhenLoaded live={live} whenFailed={whenFailed}>
        {children}
      </WhenLoaded>
    </ReplicaContext>
  );
}

/** The group's own document in place of a book's, for what shows either. */
export function GroupAsClub({ children }: { readonly children: ReactNode }) {
  return <ReplicaContext value={useLiveGroup()}>{children}</ReplicaContext>;
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
