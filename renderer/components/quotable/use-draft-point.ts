// The point being made: from the words selected in the body to the form, by mouse or by keys. While a quotation of this text is
// being placed, the words become its own instead.
import { type RefObject, useState } from 'react';
import { type Evidence, sourceIdOf } from '../../../electron/shared/club-model.ts';
import type { TextRange } from '../../../electron/shared/rich-text.ts';
import { useCommand } from '../../state/commands.tsx';
import { useNowPlacing, usePlacingEdits, type WaitingQuotation } from '../../state/placing.tsx';
import { selectedRange, selectRange, sentenceBeside } from './body-selection.ts';
import type { Quotable } from './quotable.ts';
import { useSelectedWords } from './use-selected-words.ts';

export interface DraftPoint {
  /** The words it quotes; undefined while no point is being made. */
  readonly evidence: Evidence | undefined;
  /** The quotation that the selected words are for, instead of a new point. */
  readonly placing: WaitingQuotation | undefined;
  readonly start: () => void;
  /** The words that are to be added to a point there is, while it is being chosen. */
  readonly adding: Evidence | undefined;
  /** None while a quotation is being placed. */
  readonly startAdding: (() => void) | undefined;
  readonly finishAdding: () => void;
  readonly finish: () => void;
  readonly stopPlacing: () => void;
}

export function useDraftPoint(
  quotable: Quotable,
  body: RefObject<HTMLDivElement | null>,
  pane: RefObject<HTMLElement | null>,
  hidden: readonly TextRange[],
): DraftPoint {
  const {
    source,
    body: { text },
  } = quotable;
  const selectedWords = useSelectedWords(quotable, body, hidden);
  const [evidence, setEvidence] = useState<Evidence>();
  const [adding, setAdding] = useState<Evidence>();
  const { waiting, stop } = useNowPlacing();
  const placing = waiting && sourceIdOf(waiting.evidence) === sourceIdOf(source) ? waiting : undefined;
  const { place } = usePlacingEdits();
  const stopPlacing = () => {
    // What asked for the words goes, and the focus with it.
    pane.current?.focus({ preventScroll: true });
    stop();
  };
  const start = () => {
    const found = selectedWords();
    if (!found) return;
    if (!placing) setEvidence(found);
    else {
      stopPlacing();
      place(placing, found);
    }
  };
  const startAdding = placing ? undefined : () => setAdding(selectedWords());
  const select = (step: 1 | -1) => {
    if (!body.current) return;
    const next = sentenceBeside(text, selectedRange(body.current), step, hidden);
    if (next) selectRange(body.current, next);
  };
  useCommand('new-point', evidence ? undefined : start);
  useCommand('add-to-point', startAdding);
  useCommand('next-sentence', () => select(1));
  useCommand('previous-sentence', () => select(-1));

  return {
    ...{ evidence, placing, start, finish: () => setEvidence(undefined), stopPlacing },
    ...{ adding, startAdding, finishAdding: () => setAdding(undefined) },
  };
}
