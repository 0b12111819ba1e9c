// What a note lies on: the bar above, and the sheet that scrolls with title and content. Brings the scroll position back.
import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../../components/button/button.tsx';
import { useReplica } from '../../state/club.tsx';
import { useReviews } from '../../state/companion.tsx';
import { usePlace } from '../../state/place.tsx';
import type { NotePaneProps } from './note-pane.tsx';
import { NoteTitle } from './note-title.tsx';
import styles from './paper.module.css';

interface PaperProps extends NotePaneProps {
  readonly bar?: ReactNode;
  /** Enter was pressed in the title. */
  readonly onTitleDone?: () => void;
  readonly children: ReactNode;
}

export function Paper({ note, fresh, onBack, bar, onTitleDone, children }: PaperProps) {
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
      </div>
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
    </section>
  );
}

function useRememberedScroll() {
  const scroller = useRef<HTMLDivElement>(null);
  const { place } = usePlace();
  const start = useRef(place.noteScroll);
  const { bookId } = useReplica();
  // Quotations, which make the note longer, wait for the reviews, and are drawn a frame after the text.
  const ready = useReviews(bookId) !== undefined;
  useEffect(() => {
    if (!ready || start.current === 0) return;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => scroller.current?.scrollTo({ top: start.current }));
    });
    return () => cancelAnimationFrame(frame);
  }, [ready]);
  return scroller;
}
