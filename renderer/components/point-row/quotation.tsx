// Words quoted by a point, with who wrote them; a button where they can be shown in their review.
import { CircleSlash2 } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { ShownQuotation } from '../../state/quotations.ts';
import styles from './point-row.module.css';

export interface QuotationProps {
  readonly quotation: ShownQuotation;
  readonly showReviewer?: boolean;
  /** The point says nothing itself, so the quotation speaks. */
  readonly alone?: boolean;
  readonly onOpen?: () => void;
}

export function Quotation({ quotation, showReviewer = true, alone = false, onOpen }: QuotationProps) {
  const { words, shielded, reviewer, review } = quotation;
  const content = (
    <>
      <q dir="auto" lang={review?.language}>
        {words}
      </q>
      {shielded && <CircleSlash2 className={styles.shielded} role="img" aria-label="Holds hidden spoilers" />}
      {showReviewer && (
        <cite className={styles.reviewer}>
          <bdi>{reviewer}</bdi>
        </cite>
      )}
    </>
  );
  const look = `${styles.quotation} ${alone ? styles.alone : ''}`;
  if (!onOpen) return <blockquote className={look}>{content}</blockquote>;
  return (
    <blockquote className={look}>
      <Button className={styles.open ?? ''} onPress={onOpen}>
        {content}
        <span className="visually-hidden"> Show in review</span>
      </Button>
    </blockquote>
  );
}
