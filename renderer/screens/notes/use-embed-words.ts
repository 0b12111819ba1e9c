// What a point, a live quotation or an agenda in a note says, in words, as it may be shown now.
import { useMemo } from 'react';
import type * as Y from 'yjs';
import { AGENDA } from '../../../electron/shared/note-nodes.ts';
import { SPOILER } from '../../../electron/shared/shielded-words.ts';
import { quotationIn, SOURCE_QUOTATION } from '../../../electron/shared/source-quotation.ts';
import { aheadWords } from '../../components/ahead-bar/ahead-bar.tsx';
import { useClub, useReplica } from '../../state/club.tsx';
import { useSettings } from '../../state/companion.tsx';
import { useQuotations, useQuotedTexts } from '../../state/quotations.ts';
import { useIsAhead } from '../../state/readers.tsx';
import { keptIn, shieldedKeptWords } from './kept-point.ts';

/** For `plainBlocks`. */
export function useEmbedWords(): (element: Y.XmlElement) => string | undefined {
  const { points } = useClub();
  const isAhead = useIsAhead();
  const { bookId } = useReplica();
  const quotation = useQuotations(bookId);
  const texts = useQuotedTexts(bookId);
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
      const kept = keptIn(element.getAttributes());
      const point = points.find(({ id }) => id === kept.pointId);
      if (point && isAhead(point)) return aheadWords(point);
      const [evidence] = point?.evidence ?? [];
      const keptWords = () => {
        if (!shield || !kept.exact) return kept.exact;
        return texts ? shieldedKeptWords(kept, texts) : SPOILER;
      };
      const words = evidence ? quotation(evidence).words : keptWords();
      return [point?.text ?? kept.text, words && `“${words}” — ${kept.attribution}`].filter(Boolean).join('\n');
    },
    [points, isAhead, shield, quotation, texts],
  );
}
