// While a quotation is being placed: what to do, the words it had, and the way out.
import { useEffect, useRef } from 'react';
import type { WaitingQuotation } from '../../state/placing.tsx';
import { useQuotations } from '../../state/quotations.ts';
import { Button, KeyCap } from '../button/button.tsx';
import styles from './placing-bar.module.css';

export interface PlacingBarProps {
  readonly waiting: WaitingQuotation;
  readonly bookId: string;
  readonly onPlace: () => void;
  readonly onCancel: () => void;
}

export function PlacingBar({ waiting, bookId, onPlace, onCancel }: PlacingBarProps) {
  const { words, language } = useQuotations(bookId)(waiting.evidence);
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    // The button that started this has gone with its screen. Where the focus is elsewhere, the reader has moved on.
    if (document.activeElement === document.body) bar.current?.focus();
  }, []);
  return (
    <section ref={bar} tabIndex={-1} className={styles.bar} aria-label="Placing a quotation">
      <div className={styles.words}>
        <p>
          Placing a quotation: select its words, then press <KeyCap>P</KeyCap>
        </p>
        <q dir="auto" lang={language}>
          {words}
        </q>
      </div>
      <div className={styles.actions}>
        {/* Pressed with the pointer, the selection must still be there. */}
        <Button look="filled" preventFocusOnPress onPress={onPlace}>
          Place here
        </Button>
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    </section>
  );
}
