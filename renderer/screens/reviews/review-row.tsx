// One review in the list: who, how many stars, when; its first words or the words that match; its tags.
import type { Tag } from '../../../electron/shared/club-model.ts';
import type { ReviewSummary } from '../../../electron/shared/model.ts';
import { shortDate } from '../../../electron/shared/wording.ts';
import type { Listed } from '../../components/reading-screen/listed.ts';
import { RowHidden, RowMatches, RowStar, RowTags, RowWords } from '../../components/reading-screen/row.tsx';
import { Stars } from '../../components/stars/stars.tsx';
import { useSettings } from '../../state/companion.tsx';
import styles from './review-row.module.css';

interface ReviewRowProps {
  readonly listed: Listed<ReviewSummary>;
  readonly read: boolean;
  readonly starred: boolean;
  readonly tags: readonly Tag[];
}

export function ReviewRow({ listed: { item: review, result }, read, starred, tags }: ReviewRowProps) {
  // Found by the reviewer's name, it has no words to mark.
  const [snippet] = result?.snippets ?? [];
  return (
    <>
      <div className={styles.top}>
        {!read && <span className={styles.unread} role="img" aria-label="Unread" />}
        <b dir="auto">{review.reviewer.name}</b>
        {review.rating !== undefined && <Stars rating={review.rating} />}
        {starred && <RowStar />}
        {review.writtenOn && <time dateTime={review.writtenOn}>{shortDate(review.writtenOn)}</time>}
      </div>
      {snippet && <RowMatches snippet={snippet} lines={3} language={review.language} />}
      {result?.hiddenMatch ? <RowHidden>Match in hidden text</RowHidden> : !snippet && <Opening review={review} />}
      <RowTags tags={tags} />
    </>
  );
}

function Opening({ review }: { review: ReviewSummary }) {
  const shield = useSettings()?.shield ?? true;
  if (shield && review.spoiler === 'whole') return <RowHidden>Hidden: the whole review gives the story away</RowHidden>;
  return (
    <RowWords lines={2} language={review.language}>
      {shield ? review.excerpt : (review.openExcerpt ?? review.excerpt)}
    </RowWords>
  );
}
