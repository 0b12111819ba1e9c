// A replica of a club document as long as a component is shown, and what React needs to follow it.
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Author } from '../../electron/shared/editing.ts';
import { type ClubReplica, openReplica } from './club-replica.ts';
import { useConnection } from './companion.tsx';

export interface LiveReplica {
  readonly replica: ClubReplica;
  readonly subscribe: (listener: () => void) => () => void;
}

/** None until it is opened. @param author who makes the changes here */
export function useLiveReplica(bookId: string, author: Author | undefined): LiveReplica | undefined {
  const connection = useConnection();
  const [live, setLive] = useState<LiveReplica>();
  const latest = useRef(author);
  latest.current = author;
  useEffect(() => {
    const listeners = new Set<() => void>();
    const replica = openReplica(
      connection,
      bookId,
      () => latest.current,
      () => {
        for (const listener of listeners) listener();
      },
    );
    setLive({
      replica,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    });
    return () => replica.close();
  }, [connection, bookId]);
  return live?.replica.bookId === bookId ? live : undefined;
}

export interface WhenLoadedProps {
  readonly live: LiveReplica;
  readonly children: ReactNode;
  /** What to show where the document cannot be had. */
  readonly whenFailed: (failure: unknown) => ReactNode;
}

/** Shows nothing until the companion's copy has arrived. */
export function WhenLoaded({ live, children, whenFailed }: WhenLoadedProps) {
  const loaded = useSyncExternalStore(live.subscribe, () => live.replica.loaded);
  const failure = useSyncExternalStore(live.subscribe, () => live.replica.failure);
  if (loaded) return children;
  return failure === undefined ? null : whenFailed(failure);
}
