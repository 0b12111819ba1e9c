// The group's own word on spoilers: hides the selected words for everybody, or opens what their source had hidden.
import type { RefObject } from 'react';
import { quoteOf } from '../../../electron/shared/quote-anchor.ts';
import { addSpoilerMark } from '../../../electron/shared/reading-edits.ts';
import type { TextRange } from '../../../electron/shared/rich-text.ts';
import { touches } from '../../../electron/shared/shield.ts';
import { useReplica } from '../../state/club.tsx';
import { useCommand } from '../../state/commands.tsx';
import { useToast } from '../toast/toast.tsx';
import { selectedRange } from './body-selection.ts';
import type { Quotable, Shielding } from './quotable.ts';

export interface SpoilerMarking {
  /** Whether any of the words counts as a spoiler now. */
  readonly isSpoiler: (range: TextRange) => boolean;
  /** Of the selected words. */
  readonly toggle: () => void;
}

/** Nothing for a text that nobody can call a spoiler. */
export function useSpoilerMarking(
  { source, body: { text } }: Quotable,
  body: RefObject<HTMLDivElement | null>,
  { spoilers, hidden }: Shielding,
): SpoilerMarking | undefined {
  const replica = useReplica();
  const toast = useToast();

  function mark(all: readonly TextRange[]): void {
    const range = body.current ? selectedRange(body.current) : undefined;
    if (!range) {
      toast({ text: 'Select the words first: with the mouse, or sentence by sentence with ] and [.' });
      return;
    }
    if (touches(range, hidden)) {
      toast({ text: 'The selection reaches over a hidden spoiler. Show it first, or select less.' });
      return;
    }
    const found = quoteOf(source, text, range);
    if (!found) return;
    const hides = !touches(range, all);
    addSpoilerMark(replica.editing, { ...found, hidden: hides });
    getSelection()?.removeAllRanges();
    const takeBack = replica.takingBackLastStep();
    toast({
      text: hides ? 'Hidden as a spoiler, for the whole group.' : 'No spoiler any more, for the whole group.',
      action: { label: 'Undo', run: () => void takeBack() },
    });
  }

  useCommand('hide-words', spoilers && (() => mark(spoilers)));
  return spoilers && { isSpoiler: (range) => touches(range, spoilers), toggle: () => mark(spoilers) };
}
