// Which points of the list are chosen, to be changed together; only what is listed can be.
import { useCallback, useMemo, useRef, useState } from 'react';
import { type Chosen, noneChosen, stillListed, withRange, withToggled } from './choosing.ts';

export interface ChosenPoints {
  /** In the order of the list. */
  readonly ids: readonly string[];
  readonly has: (id: string) => boolean;
  /** Stable. */
  readonly choose: (id: string, upTo: boolean) => void;
  readonly chooseAll: () => void;
  readonly clear: () => void;
}

/** @param order ids of all that is listed */
export function useChosenPoints(order: readonly string[]): ChosenPoints {
  const [kept, keep] = useState<Chosen>(noneChosen);
  const listed = useMemo(() => new Set(order), [order]);
  const chosen = useMemo(() => stillListed(kept, listed), [kept, listed]);
  const latest = useRef({ order, listed });
  latest.current = { order, listed };
  const choose = useCallback(
    (id: string, upTo: boolean) =>
      keep((before) => {
        const there = stillListed(before, latest.current.listed);
        return upTo ? withRange(there, id, latest.current.order) : withToggled(there, id);
      }),
    [],
  );
  const ids = useMemo(() => order.filter((id) => chosen.ids.has(id)), [order, chosen]);
  return {
    ids,
    has: (id) => chosen.ids.has(id),
    choose,
    chooseAll: () => keep({ ids: new Set(order), anchor: order[0] }),
    clear: () => keep(noneChosen),
  };
}
