// The group's own document for React: who its members are, who of them sits here, and what belongs to no book.
import { createContext, type ReactNode, use, useSyncExternalStore } from 'react';
import { type Club, GROUP_ID } from '../../electron/shared/club-document.ts';
import type { Member } from '../../electron/shared/group-model.ts';
import { sentenceOf } from '../client.ts';
import { EmptyState } from '../components/empty-state/empty-state.tsx';
import type { ClubReplica } from './club-replica.ts';
import { useSettings } from './companion.tsx';
import { type LiveReplica, useLiveReplica, WhenLoaded } from './live-replica.tsx';

const GroupContext = createContext<LiveReplica | undefined>(undefined);

/** Opens the group's document for what is inside; shows nothing until it has arrived. */
export function GroupProvider({ children }: { readonly children: ReactNode }) {
  const live = useLiveReplica(GROUP_ID, undefined);
  if (!live) return null;
  const whenFailed = (failure: unknown) => (
    <EmptyState title="Your group cannot be shown">{sentenceOf(failure)}</EmptyState>
  );
  return (
    <GroupContext value={live}>
      <WhenLoaded live={live} whenFailed={whenFailed}>
        {children}
      </WhenLoaded>
    </GroupContext>
  );
}

/** For what shows the group's document as it does a book's. */
export function useLiveGroup(): LiveReplica {
  const live = use(GroupContext);
  if (!live) throw new Error('used outside of GroupProvider');
  return live;
}

/** For editing; stable. */
export function useGroupReplica(): ClubReplica {
  return useLiveGroup().replica;
}

/** What the group's document says now: its members, templates and notes; it has no points and no meetings. */
export function useGroup(): Club {
  const { replica, subscribe } = useLiveGroup();
  return useSyncExternalStore(subscribe, () => replica.club);
}

/** The member who sits at this computer, once that was said. */
export function useMe(): Member | undefined {
  const me = useSettings()?.me;
  const { members } = useGroup();
  return members.find(({ id }) => id === me);
}
