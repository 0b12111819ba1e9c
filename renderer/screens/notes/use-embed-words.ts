// What a point, a live quotation or an agenda in a note says, in words, as it may be shown now.
import { useMemo } from 'react';
import type * as Y from 'yjs';
import { AGENDA } from '../../../electron/shared/note-nodes.ts';
import { quotationIn, SOURCE_QUOTATION } from '../../../electron/shared/source-quotation.ts';
import { aheadWords } from '../../components/ahead-bar/ahead-bar.tsx';
import { useClub, useReplica } from '../../state/club.tsx';
import { useSettings } from '../../state/companion.tsx';
import { useQuotations } from '../../state/quotations.ts';
import { useIsAhead } from '../../state/readers.tsx';
import { keptIn } from './kept-point.ts';

/** For `plainBlocks`. */
export function useEmbedWords(): (element: Y.XmlElement) => string | undefined {
  const { points } = useClub();
  const isAhead = useIsAhead();
  const { bookId } = useReplica();
  const quotation = useQuotations(bookId);
  const shield = useSettings()?.shield ?? true;
  return useMemo(
    () => (element) => {
      if (element.nodeName === AGENDA) return String(element.getAttribute('title') ?? '');
      if (element.nodeName === SOURCE_QUOTATION) {
        const kept = quotationIn(element.getAttributes());
        if (!kept) return undefined;
        return `“${quotation(kept.evidence).words}” — ${kept.attribution}`;
      }
      if (element.nodeName !== 'pointQuotation') return undefined;
      const { pointId, text, exact, shielded, attribution } = keptIn(element.getAttributes());
      const point = points.find(({ id }) => id === pointId);
      if (point && isAhead(point)) return aheadWords(point);
      const [evidence] = point?.evidence ?? [];
      const keptWords = shield ? (shielded ?? exact) : exact;
      const words = evidence ? quotation(evidence).words : keptWords;
      return [point?.text ?? text, words && `“${words}” — ${attribution}`].filter(Boolean).join('\n');
    },
    [points, isAhead, shield, quotation],
  );
}
