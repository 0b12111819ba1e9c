// Which match of the open text the reader has stepped to, and the keys that step.
import { useMemo, useState } from 'react';
import type { TextRange } from '../../../electron/shared/rich-text.ts';
import { useCommand } from '../../state/commands.tsx';
import { type Listed, matchesOf } from './listed.ts';
import { type MatchPlace, stepOfMatches } from './match-steps.ts';

/** Matches of the open text, as its pane shows them and steps through them. */
export interface MatchSteps {
  readonly count: number;
  /** Counted from 0; none before the first step. */
  readonly index: number | undefined;
  readonly current: TextRange | undefined;
  readonly next: () => void;
  readonly previous: () => void;
}

/** @param onOpen opens another text, and shows it where it is out of sight. */
export function useMatchSteps<T extends { readonly id: string }>(
  listed: readonly Listed<T>[],
  opened: Listed<T> | undefined,
  onOpen: (id: string) => void,
): MatchSteps {
  const [at, setAt] = useState<MatchPlace>();
  const step = (by: 1 | -1) => {
    const next = stepOfMatches(listed, opened, at, by);
    if (!next) return;
    setAt(next);
    onOpen(next.id);
  };
  const next = () => step(1);
  const previous = () => step(-1);
  const result = opened?.result;
  const matches = useMemo(() => matchesOf(result), [result]);
  const searching = listed.some(({ result, beyond }) => result || beyond);
  useCommand('next-match', searching ? next : undefined);
  useCommand('previous-match', searching ? previous : undefined);
  const index = at && at.id === opened?.item.id && at.index < matches.length ? at.index : undefined;
  return { count: matches.length, index, current: index === undefined ? undefined : matches[index], next, previous };
}
