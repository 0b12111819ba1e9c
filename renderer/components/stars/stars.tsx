// A rating as stars, halves included; to screen readers a sentence.
import styles from './stars.module.css';

export function Stars({ rating }: { rating: number }) {
  return (
    <span className={styles.stars} role="img" aria-label={`${rating} of 5 stars`}>
      <span aria-hidden="true">☆☆☆☆☆</span>
      <span aria-hidden="true" className={styles.full} style={{ inlineSize: `${(rating / 5) * 100}%` }}>
        ★★★★★
      </span>
    </span>
  );
}
