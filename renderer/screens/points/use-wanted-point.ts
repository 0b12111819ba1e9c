// A point that was chosen from results, or that one came back to from its words, gets the focus as soon as it is drawn.
import { useEffect } from 'react';
import { useSearch } from '../../state/search.tsx';
import { useWordsOfPoint } from '../../state/words-of-point.tsx';
import { focusPoint } from './focused-point.ts';
import type { PointGroup } from './point-groups.ts';

export function useWantedPoint(shown: readonly PointGroup[]): void {
  const { wantedPointId, pointShown } = useSearch();
  const { returnedTo, arrived } = useWordsOfPoint();
  const wanted = wantedPointId ?? returnedTo;
  const there = shown.some(({ points }) => points.some(({ id }) => id === wanted));
  useEffect(() => {
    if (wanted === undefined || !there || !focusPoint(wanted)) return;
    pointShown();
    arrived();
  });
}
