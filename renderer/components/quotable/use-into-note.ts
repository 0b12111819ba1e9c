// The selected words on their way into a note, by mouse or by key.
import { type RefObject, useState } from 'react';
import type { Evidence } from '../../../electron/shared/club-model.ts';
import { quoteOf } from '../../../electron/shared/quote-anchor.ts';
import type { TextRange } from '../../../electron/shared/rich-text.ts';
import { touches } from '../../../electron/shared/shield.ts';
import { useCommand } from '../../state/commands.tsx';
import { useToast } from '../toast/toast.tsx';
import { selectedRange } from './body-selection.ts';
import type { Quotable } from './quotable.ts';

export function useIntoNote(
  { source, body: { text } }: Quotable,
  body: RefObject<HTMLDivElement | null>,
  hidden: readonly TextRange[],
) {
  const [evidence, setEvidence] = useState<Evidence>();
  const toast = useToast();
  const start = () => {
    const range = body.current ? selectedRange(body.current) : undefined;
    if (!range) {
      toast({ text: 'Select the words first: with the mouse, or sentence by sentence with ] and [.' });
    } else if (touches(range, hidden)) {
      toast({ text: 'The selection reaches over a hidden spoiler. Show it first, or select less.' });
    } else setEvidence(quoteOf(source, text, range));
  };
  useCommand('into-note', evidence ? undefined : start);
  return { evidence, start, finish: () => setEvidence(undefined) };
}
