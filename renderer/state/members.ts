// Whom the open book speaks of, for React.
import { useMemo } from 'react';
import type { Member } from '../../electron/shared/group-model.ts';
import { knownMembers } from '../../electron/shared/known-members.ts';
import { useClub } from './club.tsx';
import { useGroup } from './group.tsx';

/** The group's members, and those only the book knows. By name. */
export function useMembers(): readonly Member[] {
  const group = useGroup();
  const club = useClub();
  return useMemo(() => knownMembers(group, club), [group, club]);
}
