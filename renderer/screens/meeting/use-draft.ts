// A value that is changed in place: what is typed is kept whenever typing rests and when the field is left, as one step to undo;
// what is refused stays in the field, with the reason, to be mended.
import { useEffect, useRef, useState } from 'react';
import { Problem } from '../../../electron/shared/problem.ts';
import { useReplica } from '../../state/club.tsx';

export interface Drafted {
  /** Of the field, among all of this window: what was refused waits under it while something else is shown. */
  readonly id: string;
  readonly value: string;
  /** Why that cannot be kept. */
  readonly refusal: (typed: string) => string | undefined;
  /** May throw a Problem. */
  readonly onSave: (typed: string) => void;
}

/** Long enough not to write each word, short enough that little can be lost. */
const REST_MS = 1500;

/** By field. */
const refused = new Map<string, string>();

export function useDraft({ id, value, refusal, onSave }: Drafted) {
  // Undefined while the document's own value is shown.
  const [typed, setTyped] = useState(() => refused.get(id));
  const [failure, setFailure] = useState<string>();
  const kept = useRef(value);
  const replica = useReplica();
  const stay = useRef<(change: () => void) => void>(undefined);
  const why = typed === undefined ? undefined : (refusal(typed) ?? failure);

  const save = () => {
    if (typed === undefined) return;
    if (refusal(typed) !== undefined) {
      refused.set(id, typed);
      return;
    }
    refused.delete(id);
    if (typed === kept.current) return;
    try {
      stay.current ??= replica.joiningSteps();
      stay.current(() => onSave(typed));
      kept.current = typed;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setFailure(error.message);
    }
  };
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    if (typed === undefined) return;
    const timer = setTimeout(() => latest.current(), REST_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => () => latest.current(), []);

  return {
    value: typed ?? value,
    refusal: why,
    type: (next: string) => {
      if (typed === undefined) kept.current = value;
      setFailure(undefined);
      setTyped(next);
    },
    /** Keeps what was typed, and shows it as it was kept. */
    leave: () => {
      save();
      stay.current = undefined;
      if (why === undefined) setTyped(undefined);
    },
  };
}
