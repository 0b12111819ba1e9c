// What a note lies on: the bar above, and the sheet that scrolls with title and content. Brings the scroll position back.
import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { GROUP_ID } from '../../../electron/shared/club-document.ts';
import { Button } from '../../components/button/button.tsx';
import { MatchStepper } from '../../components/quotable/match-stepper.tsx';
import { useReplica } from '../../state/club.tsx';
import { useReviews } from '../../state/companion.tsx';
import { usePlace } from '../../state/place.tsx';
import { NoteActions } from './note-actions.tsx';
import type { NotePaneProps } from './note-pane.tsx';
import { NoteTitle } from './note-title.tsx';
import styles from './paper.module.css';

interface PaperProps extends NotePaneProps {
  readonly bar?: ReactNode;
  /** Below the bar, while something is looked for. */
  readonly find?: ReactNode;
  /** Beside the sheet. */
  readonly side?: ReactNode;
  /** Below it, always in sight. */
  readonly foot?: ReactNode;
  /** Enter was pressed in the title. */
  readonly onTitleDone?: () => void;
  readonly children: ReactNode;
}

export function Paper({ note, fresh, onBack, steps, bar, find, side, foot, onTitleDone, children }: PaperProps) {
  const { move } = usePlace();
  const scroller = useRememberedScroll();
  return (
    <section className={styles.pane} data-part="pane" tabIndex={-1} aria-label={note.title || 'Untitled note'}>
      <div className={styles.bar}>
        <span className={styles.back}>
          <Button look="bare" onPress={onBack}>
            <ArrowLeft aria-hidden="true" /> All notes
          </Button>
        </span>
        {bar}
        <MatchStepper {...steps} />
      </div>
      {find}
      <div className={styles.desk}>
        <div
          ref={scroller}
          className={styles.scroller}
          onScroll={(event) => move({ noteScroll: event.currentTarget.scrollTop })}
        >
          <div className={styles.sheet}>
            <NoteTitle note={note} fresh={fresh} onDone={onTitleDone} />
            {children}
          </div>
        </div>
        {side}
      </div>
      {foot && (
        <div className={styles.foot}>
          {foot}
          <NoteActions note={note} />
        </div>
      )}
    </section>
  );
}

function useRememberedScroll() {
  const scroller = useRef<HTMLDivElement>(null);
  const { place } = usePlace();
  const start = useRef(place.noteScroll);
  const { bookId } = useReplica();
  // Quotations, which make the note longer, wait for the reviews, and are drawn a frame after the text.
  const reviews = useReviews(bookId);
  const ready = reviews !== undefined || bookId === GROUP_ID;
  useEffect(() => {
    if (!ready || start.current === 0) return;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => scroller.current?.scrollTo({ top: start.current }));
    });
    return () => cancelAnimationFrame(frame);
  }, [ready]);
  return scroller;
}
