// One review in the list: who, how many stars, when; its first words or the words that match; its tags.
import { CircleSlash2, Star } from 'lucide-react';
import type { Tag } from '../../../electron/shared/club-model.ts';
import type { SearchResult } from '../../../electron/shared/search-results.ts';
import { shortDate } from '../../../electron/shared/wording.ts';
import { Stars } from '../../components/stars/stars.tsx';
import { TagChip } from '../../components/tag-chip/tag-chip.tsx';
import { useSettings } from '../../state/companion.tsx';
import type { ListedReview } from './listed-reviews.ts';
import styles from './review-row.module.css';

interface ReviewRowProps {
  readonly listed: ListedReview;
  readonly read: boolean;
  readonly starred: boolean;
  readonly tags: readonly Tag[];
}

export function ReviewRow({ listed: { review, result }, read, starred, tags }: ReviewRowProps) {
  return (
    <>
      <div className={styles.top}>
        {!read && <span className={styles.unread} role="img" aria-label="Unread" />}
        <b dir="auto">{review.reviewer.name}</b>
        {review.rating !== undefined && <Stars rating={review.rating} />}
        {starred && <Star className={styles.starred} role="img" aria-label="Starred" />}
        {review.writtenOn && <time dateTime={review.writtenOn}>{shortDate(review.writtenOn)}</time>}
      </div>
      {result ? <Matches result={result} language={review.language} /> : <Opening review={review} />}
      {tags.length > 0 && (
        <div className={styles.tags}>
          {tags.map((tag) => (
            <TagChip key={tag.id} tag={tag} />
          ))}
        </div>
      )}
    </>
  );
}

function Opening({ review }: { review: ListedReview['review'] }) {
  const shield = useSettings()?.shield ?? true;
  if (shield && review.spoiler === 'whole') return <Hidden>Hidden: the whole review gives the story away</Hidden>;
  return (
    <p className={styles.words} dir="auto" lang={review.language}>
      {shield ? review.excerpt : review.openExcerpt}
    </p>
  );
}

function Matches({ result, language }: { result: SearchResult; language: string | undefined }) {
  const [snippet] = result.snippets;
  return (
    <>
      {snippet && (
        <p className={styles.words} dir="auto" lang={language}>
          {piecesOf(snippet).map(({ start, text, match }) => (match ? <mark key={start}>{text}</mark> : text))}
        </p>
      )}
      {result.hiddenMatch && <Hidden>Match in hidden text</Hidden>}
    </>
  );
}

function Hidden({ children }: { children: string }) {
  return (
    <p className={styles.hidden}>
      <CircleSlash2 aria-hidden="true" /> {children}
    </p>
  );
}

function piecesOf({ text, matches }: SearchResult['snippets'][number]) {
  const cuts = [0, ...matches.flat(), text.length];
  // Even pieces stand between matches, odd ones are matches.
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    return { start, text: text.slice(start, end), match: index % 2 === 1 };
  });
}
