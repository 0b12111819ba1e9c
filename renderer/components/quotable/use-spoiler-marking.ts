// The group's own word on spoilers: hides the selected words for everybody, or opens what their source had hidden.
import type { RefObject } from 'react';
import { addSpoilerMark } from '../../../electron/shared/reading-edits.ts';
import type { TextRange } from '../../../electron/shared/rich-text.ts';
import { touches } from '../../../electron/shared/shield.ts';
import { useReplica } from '../../state/club.tsx';
import { useCommand } from '../../state/commands.tsx';
import { useToast } from '../toast/toast.tsx';
import type { Quotable, Shielding } from './quotable.ts';
import { useSelectedWords } from './use-selected-words.ts';

export interface SpoilerMarking {
  /** Whether any of the words counts as a spoiler now. */
  readonly isSpoiler: (range: TextRange) => boolean;
  /** Of the selected words. */
  readonly toggle: () => void;
}

export function useSpoilerMarking(
  quotable: Quotable,
  body: RefObject<HTMLDivElement | null>,
  { spoilers, hidden }: Shielding,
): SpoilerMarking {
  const replica = useReplica();
  const toast = useToast();
  const selectedWords = useSelectedWords(quotable, body, hidden);

  function toggle(): void {
    const found = selectedWords();
    if (!found) return;
    const hides = !touches(found.position, spoilers);
    addSpoilerMark(replica.editing, { ...found, hidden: hides });
    getSelection()?.removeAllRanges();
    const takeBack = replica.takingBackLastStep();
    toast({
      text: hides ? 'Hidden as a spoiler, for the whole group.' : 'No spoiler any more, for the whole group.',
      action: { label: 'Undo', run: () => void takeBack() },
    });
  }

  useCommand('hide-words', toggle);
  return { isSpoiler: (range) => touches(range, spoilers), toggle };
}
