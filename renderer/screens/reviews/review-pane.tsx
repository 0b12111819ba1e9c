// The reading pane with a review: under the shield until its words are asked for, and read once it was there for a moment.
import { useEffect, useMemo, useRef } from 'react';
import type { Review } from '../../../electron/shared/model.ts';
import { setRead } from '../../../electron/shared/reading-edits.ts';
import type { SearchResult } from '../../../electron/shared/search-results.ts';
import { hiddenRanges } from '../../../electron/shared/shield.ts';
import { withSpoilerMarks } from '../../../electron/shared/spoiler-marks.ts';
import { sentenceOf } from '../../client.ts';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { QuotablePane } from '../../components/quotable/quotable-pane.tsx';
import { useShield } from '../../components/quotable/use-shield.ts';
import { matchesOf } from '../../components/reading-screen/listed.ts';
import type { MatchSteps } from '../../components/reading-screen/use-match-steps.ts';
import { useClub, useReplica } from '../../state/club.tsx';
import { useReview } from '../../state/companion.tsx';
import { usePlace } from '../../state/place.tsx';
import { ReviewHead } from './review-head.tsx';
import styles from './review-pane.module.css';

/** A review that was only passed on the way through the list is not a read one. */
const READ_AFTER_MS = 1500;

interface ReviewPaneProps {
  readonly reviewId: string;
  readonly result: SearchResult | undefined;
  readonly steps: MatchSteps;
  readonly onBack: () => void;
}

export function ReviewPane({ reviewId, ...props }: ReviewPaneProps) {
  const { data: review, error } = useReview(reviewId);
  if (error) return <EmptyState title="This review cannot be shown">{sentenceOf(error)}</EmptyState>;
  return review ? <OpenReview review={review} {...props} /> : <div />;
}

function OpenReview({
  review: fetched,
  result,
  steps,
  onBack,
}: Omit<ReviewPaneProps, 'reviewId'> & { review: Review }) {
  const { place, move } = usePlace();
  const { spoilerMarks } = useClub();
  // What the group marks is seen at once, not only once the review was asked for again.
  const review = useMemo(() => withSpoilerMarks([fetched], spoilerMarks)[0] ?? fetched, [fetched, spoilerMarks]);
  const spoilers = useMemo(() => hiddenRanges(review), [review]);
  const shield = useShield(spoilers);
  const isWhole = review.spoiler === 'whole';
  const isCovered = isWhole && shield.hidden.length > 0;
  const matches = useMemo(() => matchesOf(result), [result]);
  useMarkRead(review.id, !isCovered);
  return (
    <QuotablePane
      quotable={{ source: { reviewId: review.id }, body: review.body, language: review.language }}
      bookId={review.bookId}
      head={<ReviewHead review={review} steps={steps} onBack={onBack} />}
      cover={isCovered && <WholeShield onShow={() => shield.show()} />}
      // A whole review under one tint would only be harder to read.
      shielding={isWhole ? { ...shield, opened: [] } : shield}
      matches={matches}
      currentMatch={steps.current}
      scrollAtFirst={place.paneScroll}
      onScroll={(paneScroll) => move({ paneScroll })}
    >
      {review.body.text === '' && <p className={styles.quiet}>This reader left a rating and no words.</p>}
    </QuotablePane>
  );
}

function WholeShield({ onShow }: { onShow: () => void }) {
  return (
    <div className={styles.whole}>
      <p>This whole review gives the story away, says the place it was written at or your group.</p>
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
