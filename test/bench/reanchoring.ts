// How fast quotations follow their reviews through edits, and where they end up. What is promised of that is tested in
// test/unit/anchoring/reanchoring.test.ts.
import { type Measured, measure } from '../unit/anchoring/measured.ts';

export interface ReanchoringFigures extends Pick<Measured, 'standing' | 'found' | 'offered' | 'lost'> {
  readonly quotes: number;
  readonly quotesPerSecond: number;
  /** How many were placed or offered on words that are not the quoted ones. */
  readonly wrong: number;
}

/** A text has a dozen quotations, but for a few whose edits are not those of a stored text. */
const QUOTES_PER_TEXT = 12;

/** @param quotes about as many as that. */
export function measureReanchoring(quotes: number, seed = 2026): ReanchoringFigures {
  const measured = measure(seed, Math.ceil(quotes / QUOTES_PER_TEXT), 'former');
  const { quotations, standing, found, offered, lost, wrong, milliseconds } = measured;
  return {
    ...{ quotes: quotations, standing, found, offered, lost },
    wrong: wrong.length,
    quotesPerSecond: (quotations / milliseconds) * 1000,
  };
}
