// Above the review: who wrote it and when, and what the reader can do with it.
import { Check, Circle } from 'lucide-react';
import type { Review, Reviewer } from '../../../electron/shared/model.ts';
import { setRead } from '../../../electron/shared/reading-edits.ts';
import { longDate } from '../../../electron/shared/wording.ts';
import { HeadToggle, PaneHead } from '../../components/quotable/pane-head.tsx';
import type { MatchSteps } from '../../components/reading-screen/use-match-steps.ts';
import { Stars } from '../../components/stars/stars.tsx';
import { useClub, useReplica } from '../../state/club.tsx';
import { useCommand } from '../../state/commands.tsx';
import { EarlierVersions } from './earlier-versions.tsx';
import styles from './review-head.module.css';

interface ReviewHeadProps {
  readonly review: Review;
  readonly steps: MatchSteps;
  readonly onBack: () => void;
}

export function ReviewHead({ review, steps, onBack }: ReviewHeadProps) {
  return (
    <PaneHead
      id={review.id}
      all="All reviews"
      onBack={onBack}
      steps={steps}
      title={
        <>
          <span dir="auto">{review.reviewer.name}</span>{' '}
          {review.rating !== undefined && <Stars rating={review.rating} />}
        </>
      }
      actions={<ReadToggle reviewId={review.id} />}
      facts={
        <>
          {review.writtenOn && <time dateTime={review.writtenOn}>{longDate(review.writtenOn)}</time>}
          {standingOf(review.reviewer).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
          {review.shelves.length > 0 && (
            <span>
              on <bdi>{review.shelves.join(', ')}</bdi>
            </span>
          )}
        </>
      }
    >
      {review.goneSince && (
        <p className={styles.gone}>
          No longer on the page since <time dateTime={review.goneSince}>{longDate(review.goneSince)}</time>
        </p>
      )}
      <EarlierVersions review={review} />
    </PaneHead>
  );
}

function ReadToggle({ reviewId }: { reviewId: string }) {
  const replica = useReplica();
  const read = useClub().read.has(reviewId);
  const toggle = () => setRead(replica.flagging, reviewId, !read);
  useCommand('mark-unread', toggle);
  return (
    <HeadToggle isSelected={read} onChange={toggle}>
      {read ? <Check aria-hidden="true" /> : <Circle aria-hidden="true" />} Read
    </HeadToggle>
  );
}

function standingOf({ isAuthor, authoredBookCount, reviewCount, followerCount }: Reviewer): string[] {
  return [
    isAuthor ? countOf(authoredBookCount, 'author of one book', 'author of # books') || 'an author' : '',
    countOf(reviewCount, 'one review', '# reviews'),
    countOf(followerCount, 'one follower', '# followers'),
  ].filter(Boolean);
}

function countOf(count: number | undefined, one: string, many: string): string {
  if (count === undefined) return '';
  return count === 1 ? one : many.replace('#', count.toLocaleString('en'));
}
