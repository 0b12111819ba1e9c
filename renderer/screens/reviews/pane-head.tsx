// Above the review: who wrote it and when, and what the reader can do with it.
import { ArrowLeft, Check, Circle, Star } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import { setRead, setStarred } from '../../../electron/shared/club-edits.ts';
import type { Review, Reviewer } from '../../../electron/shared/model.ts';
import { longDate } from '../../../electron/shared/wording.ts';
import { Button } from '../../components/button/button.tsx';
import { Stars } from '../../components/stars/stars.tsx';
import { useClub, useReplica } from '../../state/club.tsx';
import { useCommand } from '../../state/commands.tsx';
import { EarlierVersions } from './earlier-versions.tsx';
import styles from './pane-head.module.css';

export function PaneHead({ review, onBack }: { review: Review; onBack: () => void }) {
  const replica = useReplica();
  const club = useClub();
  const read = club.read.has(review.id);
  const starred = club.starred.has(review.id);
  const toggleStar = () => setStarred(replica.editing, review.id, !starred);
  const toggleRead = () => setRead(replica.flagging, review.id, !read);
  useCommand('star', toggleStar);
  useCommand('mark-unread', toggleRead);
  return (
    <header className={styles.head}>
      <div className={styles.back}>
        <Button look="bare" onPress={onBack}>
          <ArrowLeft aria-hidden="true" /> All reviews
        </Button>
      </div>
      <div className={styles.top}>
        <h2>
          <span dir="auto">{review.reviewer.name}</span>{' '}
          {review.rating !== undefined && <Stars rating={review.rating} />}
        </h2>
        <span>
          <ToggleButton className={styles.toggle ?? ''} isSelected={starred} onChange={toggleStar}>
            <Star aria-hidden="true" /> Star
          </ToggleButton>
          <ToggleButton className={styles.toggle ?? ''} isSelected={read} onChange={toggleRead}>
            {read ? <Check aria-hidden="true" /> : <Circle aria-hidden="true" />} Read
          </ToggleButton>
        </span>
      </div>
      <div className={styles.meta}>
        {review.writtenOn && <time dateTime={review.writtenOn}>{longDate(review.writtenOn)}</time>}
        {standingOf(review.reviewer).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        {review.shelves.length > 0 && (
          <span>
            on <bdi>{review.shelves.join(', ')}</bdi>
          </span>
        )}
      </div>
      {review.goneSince && (
        <p className={styles.gone}>
          No longer on the page since <time dateTime={review.goneSince}>{longDate(review.goneSince)}</time>
        </p>
      )}
      <EarlierVersions review={review} />
    </header>
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
