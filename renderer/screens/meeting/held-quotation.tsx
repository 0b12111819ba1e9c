// A quotation as the room sees it: what gives the book away is a bar until it is opened.
import type { Stance } from '../../../electron/shared/club-model.ts';
import { runsOf, type TextRange } from '../../../electron/shared/rich-text.ts';
import type { ShownQuotation } from '../../state/shown-quotation.ts';
import styles from './held-meeting.module.css';

interface HeldQuotationProps {
  /** With all its words. */
  readonly quotation: ShownQuotation;
  /** Ranges of the words; disjoint. */
  readonly hidden: readonly TextRange[];
  readonly stance: Stance | undefined;
  readonly onOpen: (start: number) => void;
}

export function HeldQuotation({ quotation, hidden, stance, onOpen }: HeldQuotationProps) {
  const { words, attribution, language } = quotation;
  return (
    <figure className={styles.quotation}>
      {stance && <p className={styles.stance}>{stance === 'for' ? 'For' : 'Against'}</p>}
      <blockquote dir="auto" lang={language}>
        “
        {runsOf({ start: 0, end: words.length }, hidden).map(({ start, end, marks }) =>
          marks.length ? (
            <button key={start} type="button" className={styles.spoiler} onClick={() => onOpen(start)}>
              spoiler – show
            </button>
          ) : (
            <span key={start}>{words.slice(start, end)}</span>
          ),
        )}
        ”
      </blockquote>
      <figcaption dir="auto">{attribution}</figcaption>
    </figure>
  );
}
