// A quotation as the room sees it, in the direction of its words: what gives the book away is a bar until it is opened.
import type { Stance } from '../../../electron/shared/club-model.ts';
import { runsOf, type TextRange } from '../../../electron/shared/rich-text.ts';
import { Attribution } from '../../components/attribution/attribution.tsx';
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
    <figure className={styles.quotation} dir="auto">
      {stance && (
        <p className={styles.stance} dir="ltr">
          {stance === 'for' ? 'For' : 'Against'}
        </p>
      )}
      <blockquote lang={language}>
        “
        {runsOf({ start: 0, end: words.length }, hidden).map(({ start, end, marks }) =>
          marks.length ? (
            <button key={start} type="button" dir="ltr" className={styles.spoiler} onClick={() => onOpen(start)}>
              spoiler – show
            </button>
          ) : (
            <span key={start}>{words.slice(start, end)}</span>
          ),
        )}
        ”
      </blockquote>
      <figcaption>
        <Attribution words={attribution} />
      </figcaption>
    </figure>
  );
}
