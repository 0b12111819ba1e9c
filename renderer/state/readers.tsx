// Who made what in the open book, and what of it lies ahead of the member who sits here while the shield is on.
import { replaceEqualDeep } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react';
import type { Point } from '../../electron/shared/club-model.ts';
import type { Member } from '../../electron/shared/group-model.ts';
import { pointIsAhead } from '../../electron/shared/points-ahead.ts';
import { useSettings } from './companion.tsx';
import { useMe } from './group.tsx';
import { useMembers } from './members.ts';

interface Readers {
  /** Stay the same objects while nothing about them changes. */
  readonly members: readonly Member[];
  readonly isAhead: (point: Pick<Point, 'id' | 'place' | 'createdBy'>) => boolean;
}

/** Where no book is open there are no points, either. */
const ReadersContext = createContext<Readers>({ members: [], isAhead: () => false });
const ShowContext = createContext<(pointId: string) => void>(() => {});

export function ReadersProvider({ children }: { readonly children: ReactNode }) {
  const shared = useRef<readonly Member[]>([]);
  shared.current = replaceEqualDeep(shared.current, useMembers());
  const members = shared.current;
  const me = useMe();
  const shield = useSettings()?.shield ?? true;
  const reading = members.find(({ id }) => id === me?.id);
  const watch = shield && reading ? reading.id : undefined;
  const [opened, setOpened] = useState<Opened>({ watch, ids: new Set() });
  // What somebody opened is covered again for the next one who sits here, and when the shield comes back up.
  if (opened.watch !== watch) setOpened({ watch, ids: new Set() });
  const show = useCallback(
    (pointId: string) => setOpened(({ ids, ...before }) => ({ ...before, ids: new Set([...ids, pointId]) })),
    [],
  );
  const readers = useMemo<Readers>(
    () => ({
      members,
      isAhead: (point) => watch !== undefined && pointIsAhead(point, reading) && !opened.ids.has(point.id),
    }),
    [members, watch, reading, opened],
  );
  return (
    <ShowContext value={show}>
      <ReadersContext value={readers}>{children}</ReadersContext>
    </ShowContext>
  );
}

/** Points that were opened one by one. */
interface Opened {
  /** The member they were opened for; none while the shield is down. */
  readonly watch: string | undefined;
  readonly ids: ReadonlySet<string>;
}

/** Whether a point of the open book is to be covered now. */
export function useIsAhead(): Readers['isAhead'] {
  return use(ReadersContext).isAhead;
}

/** Shows one point that is covered. */
export function useShowPointAhead(): (pointId: string) => void {
  return use(ShowContext);
}

/** The member who made something, where the book or the group knows them. */
export function useAuthor(memberId: string | undefined): Member | undefined {
  return use(ReadersContext).members.find(({ id }) => id === memberId);
}
