// Whether a list of completions is open below the search box, and for which word of the query.
import { useState } from 'react';
import { type Completions, useCompletions } from './use-completions.ts';

export interface OpenCompletion extends Completions {
  readonly open: boolean;
  /** Until something else is typed. */
  readonly close: () => void;
  readonly setCaret: (caret: number) => void;
}

/**
 * @param bookId whose values are meant; none: those of all books.
 * @param focused the box has the focus.
 */
export function useCompletion(text: string, bookId: string | undefined, focused: boolean): OpenCompletion {
  const [caret, setCaret] = useState(0);
  const [closedAt, setClosedAt] = useState<string>();
  const { completing, completions } = useCompletions(text, caret, bookId);
  const open = focused && completions.length > 0 && closedAt !== text;
  return { completing, completions, open, close: () => setClosedAt(text), setCaret };
}
