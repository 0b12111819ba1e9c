// How readers rated the book, and how the group did: the averages, the histogram, and how many of the reviews are here.
import { groupRating } from '../../../electron/shared/group-ratings.ts';
import type { Ratings } from '../../../electron/shared/model.ts';
import { counted } from '../../../electron/shared/wording.ts';
import { Stars } from '../../components/stars/stars.tsx';
import { useMembers } from '../../state/members.ts';
import styles from './overview-screen.module.css';
import { percent, ratingShares } from './rating-shares.ts';

export function RatingSummary({ ratings, reviewCount }: { ratings: Ratings; reviewCount: number }) {
  const { average, ratingCount, rows } = ratingShares(ratings);
  const group = groupRating(useMembers());
  return (
    <section>
      <h2 className={styles.title}>Ratings</h2>
      {average !== undefined && (
        <p className={styles.average}>
          <Stars rating={Math.round(average * 100) / 100} />
          <strong>{average.toFixed(2)}</strong>
          {ratingCount !== undefined && <span className={styles.of}>of {counted(ratingCount, 'rating')}</span>}
        </p>
      )}
      {group && (
        <p className={styles.average}>
          <Stars rating={Math.round(group.average * 100) / 100} />
          <strong>{group.average.toFixed(2)}</strong>
          <span className={styles.of}>in your group, of {counted(group.count, 'rating')}</span>
        </p>
      )}
      {rows.length > 0 && (
        <ul className={styles.histogram}>
          {rows.map(({ stars, count, share }) => (
            <li key={stars}>
              <span>
                {stars}
                <span className="visually-hidden">{stars === 1 ? ' star:' : ' stars:'}</span>
              </span>
              <span className={styles.bar} aria-hidden="true">
                <i style={{ inlineSize: `${share * 100}%` }} />
              </span>
              <span>{count.toLocaleString('en')}</span>
              <small>{percent(share)}</small>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.quiet}>
        {ratings.reviewCount === undefined
          ? `${counted(reviewCount, 'review')} ${reviewCount === 1 ? 'is' : 'are'} here.`
          : `${reviewCount.toLocaleString('en')} of ${counted(ratings.reviewCount, 'review')} are here.`}
      </p>
    </section>
  );
}
