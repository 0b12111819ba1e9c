// A text that the group can quote from, as the pane shows it: a review, or a passage of the book.
import type { QuoteSource } from '../../../electron/shared/club-model.ts';
import type { RichText, TextRange } from '../../../electron/shared/rich-text.ts';

export interface Quotable {
  readonly source: QuoteSource;
  readonly body: RichText;
  /** BCP 47, where it is sure. */
  readonly language?: string | undefined;
}

/** What the shield does to a text now. */
export interface Shielding {
  /** What gives the book away, be it hidden now or not. */
  readonly spoilers: readonly TextRange[];
  readonly hidden: readonly TextRange[];
  /** Spoilers that were shown by hand while the shield is on. */
  readonly opened: readonly TextRange[];
  /** Shows one range, or all. */
  readonly show: (range?: TextRange) => void;
}
