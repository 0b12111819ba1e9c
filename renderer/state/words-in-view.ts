// The words that the way from a quotation leads to: its text comes with them selected and in view.
import { type RefObject, useLayoutEffect } from 'react';
import { type Evidence, type QuoteSource, sourceIdOf } from '../../electron/shared/club-model.ts';
import type { TextRange } from '../../electron/shared/rich-text.ts';
import { selectRange } from '../components/quotable/body-selection.ts';
import { useOpenSource } from './open-source.ts';

/** On the way: from the press until the text is drawn. */
let wanted: { readonly sourceId: string; readonly range: TextRange } | undefined;

/** The way to a quotation's text, with its words in view. @param evidence on the words as they stand now */
export function useOpenWords(): (evidence: Evidence) => void {
  const openSource = useOpenSource();
  return (evidence) => {
    wanted = { sourceId: sourceIdOf(evidence), range: evidence.position };
    openSource(evidence);
  };
}

/** For the pane that draws a text. */
export function useWordsInView(source: QuoteSource, body: RefObject<HTMLDivElement | null>): void {
  const sourceId = sourceIdOf(source);
  useLayoutEffect(() => {
    if (!wanted || wanted.sourceId !== sourceId) return;
    if (body.current) selectRange(body.current, wanted.range);
    wanted = undefined;
  }, [sourceId, body]);
}
