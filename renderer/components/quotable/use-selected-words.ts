// The words selected in a text, for whatever is to be made of them; why there are none is told.
import type { RefObject } from 'react';
import type { Evidence } from '../../../electron/shared/club-model.ts';
import { quoteOf } from '../../../electron/shared/quote-anchor.ts';
import type { TextRange } from '../../../electron/shared/rich-text.ts';
import { touches } from '../../../electron/shared/shield.ts';
import { useToast } from '../toast/toast.tsx';
import { selectedRange } from './body-selection.ts';
import type { Quotable } from './quotable.ts';

/** @param hidden what the reader has not seen cannot be taken up */
export function useSelectedWords(
  { source, body: { text } }: Quotable,
  body: RefObject<HTMLDivElement | null>,
  hidden: readonly TextRange[],
): () => Evidence | undefined {
  const toast = useToast();
  return () => {
    const range = body.current ? selectedRange(body.current) : undefined;
    if (!range) {
      toast({ text: 'Select the words first: with the mouse, or sentence by sentence with ] and [.' });
      return undefined;
    }
    if (touches(range, hidden)) {
      toast({ text: 'The selection reaches over a hidden spoiler. Show it first, or select less.' });
      return undefined;
    }
    return quoteOf(source, text, range);
  };
}
