// The selected words on their way into a note, by mouse or by key.
import { type RefObject, useState } from 'react';
import type { Evidence } from '../../../electron/shared/club-model.ts';
import type { TextRange } from '../../../electron/shared/rich-text.ts';
import { useCommand } from '../../state/commands.tsx';
import type { Quotable } from './quotable.ts';
import { useSelectedWords } from './use-selected-words.ts';

export function useIntoNote(quotable: Quotable, body: RefObject<HTMLDivElement | null>, hidden: readonly TextRange[]) {
  const [evidence, setEvidence] = useState<Evidence>();
  const selectedWords = useSelectedWords(quotable, body, hidden);
  const start = () => setEvidence(selectedWords());
  useCommand('into-note', evidence ? undefined : start);
  return { evidence, start, finish: () => setEvidence(undefined) };
}
