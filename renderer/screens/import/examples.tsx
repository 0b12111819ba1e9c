// The first reviews or passages of a file, by which people recognise it.
import type { ReadingPreview } from '../../../electron/shared/import-report.ts';
import { shortDate } from '../../../electron/shared/wording.ts';
import styles from './examples.module.css';

export function Examples({ reading: { examples, found } }: { reading: ReadingPreview }) {
  if (!examples.length) return null;
  const what = found.reviews ? 'reviews' : 'passages';
  return (
    <section aria-label={`The first ${what}`}>
      <h4 className={styles.subhead}>The first {what} in it</h4>
      <ul className={styles.examples}>
        {examples.map(({ by, date, excerpt }) => (
          <li key={`${by} ${date} ${excerpt}`}>
            {by && <b dir="auto">{by}</b>}
            {date && <span className={styles.date}>{shortDate(date)}</span>}
            {excerpt ? (
              <p className={styles.excerpt} dir="auto">
                {excerpt}
              </p>
            ) : (
              <p className={styles.quiet}>Hidden, because the whole review gives the story away.</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
