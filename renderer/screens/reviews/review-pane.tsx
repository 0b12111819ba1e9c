// The reading pane: one review to be read, its words to be selected, and the points made of them.
import { useEffect, useLayoutEffect, useRef } from 'react';
import { setRead } from '../../../electron/shared/club-edits.ts';
import type { Book, Review } from '../../../electron/shared/model.ts';
import type { SearchResult } from '../../../electron/shared/search-results.ts';
import { sentenceOf } from '../../client.ts';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { useOverflows } from '../../components/scrolling/use-overflows.ts';
import { useClub, useReplica } from '../../state/club.tsx';
import { useReview } from '../../state/companion.tsx';
import { usePlace } from '../../state/place.tsx';
import { paragraphsOf } from './body-pieces.ts';
import { NewPointButton } from './new-point-button.tsx';
import { PaneHead } from './pane-head.tsx';
import { PlacingBar } from './placing-bar.tsx';
import { ReviewBody } from './review-body.tsx';
import styles from './review-pane.module.css';
import { ReviewPoints } from './review-points.tsx';
import { useDraftPoint } from './use-draft-point.ts';
import { useOverlays } from './use-overlays.ts';
import { useShield } from './use-shield.ts';

/** A review that was only passed on the way through the list is not a read one. */
const READ_AFTER_MS = 1500;

interface ReviewPaneProps {
  readonly reviewId: string;
  readonly book: Book;
  readonly result: SearchResult | undefined;
  readonly onBack: () => void;
}

export function ReviewPane({ reviewId, ...props }: ReviewPaneProps) {
  const { data: review, error } = useReview(reviewId);
  if (error) return <EmptyState title="This review cannot be shown">{sentenceOf(error)}</EmptyState>;
  return review ? <OpenReview review={review} {...props} /> : <div />;
}

function OpenReview({ review, book, result, onBack }: Omit<ReviewPaneProps, 'reviewId'> & { review: Review }) {
  const { place, move } = usePlace();
  const pane = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const overflows = useOverflows(scroller);
  const shield = useShield(review);
  const draft = useDraftPoint(review, body, pane, shield.hidden);
  const overlays = useOverlays(review, result, draft.evidence, shield.opened);
  useMarkRead(review.id, !shield.covered);

  // Once: later the reader scrolls.
  const restored = useRef(place.paneScroll);
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = restored.current;
  }, []);

  const openPoint = (pointId: string) => {
    const row = document.querySelector<HTMLElement>(`[data-point="${CSS.escape(pointId)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    row?.focus();
  };

  return (
    <section ref={pane} tabIndex={-1} className={styles.pane} aria-label="Review">
      <article
        ref={scroller}
        className={styles.scroller}
        tabIndex={overflows ? 0 : undefined}
        onScroll={(event) => move({ paneScroll: event.currentTarget.scrollTop })}
      >
        <div className={styles.article}>
          <PaneHead review={review} onBack={onBack} />
          {shield.covered ? (
            <WholeShield onShow={() => shield.show()} />
          ) : (
            <>
              <ReviewBody
                ref={body}
                paragraphs={paragraphsOf(review.body, shield.hidden, overlays)}
                language={review.language}
                onShow={shield.show}
                onOpenPoint={openPoint}
              />
              {review.body.text === '' && <p className={styles.quiet}>This reader left a rating and no words.</p>}
              <NewPointButton
                scroller={scroller}
                body={body}
                placing={draft.placing !== undefined}
                onPress={draft.start}
              />
            </>
          )}
        </div>
      </article>
      {draft.placing && (
        <PlacingBar waiting={draft.placing} book={book} onPlace={draft.start} onCancel={draft.stopPlacing} />
      )}
      <ReviewPoints review={review} book={book} draft={draft} />
    </section>
  );
}

function WholeShield({ onShow }: { onShow: () => void }) {
  return (
    <div className={styles.whole}>
      <p>This whole review gives the story away, says the place it was written at.</p>
      <button type="button" onClick={onShow}>
        Show this review
      </button>
    </div>
  );
}

function useMarkRead(reviewId: string, visible: boolean): void {
  const replica = useReplica();
  const { read } = useClub();
  // Only on opening: a review marked as unread while it is open stays unread.
  const unreadAtFirst = useRef(!read.has(reviewId));
  useEffect(() => {
    if (!visible || !unreadAtFirst.current) return;
    const timer = setTimeout(() => {
      unreadAtFirst.current = false;
      setRead(replica.flagging, reviewId, true);
    }, READ_AFTER_MS);
    return () => clearTimeout(timer);
  }, [reviewId, visible, replica]);
}
