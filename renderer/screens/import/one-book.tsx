// The book of a file that holds one: what it is, where it goes, and how much there is of it.
import type { ComponentType, ReactNode } from 'react';
import type { ReadingPreview } from '../../../electron/shared/import-report.ts';
import { Spine } from '../../shell/spine.tsx';
import { ImportCounts } from './import-counts.tsx';
import styles from './one-book.module.css';
import { editionWords, foundWords, shown } from './preview-facts.ts';

export interface OneBookProps {
  readonly reading: ReadingPreview;
  /** Whether it is known what of it is new. */
  readonly counted: boolean;
  readonly Head: ComponentType<{ children: ReactNode }>;
}

export function OneBook({ reading, counted, Head }: OneBookProps) {
  const { facts, existingBook, statedReviewCount } = reading;
  return (
    <>
      <div className={styles.book}>
        <Spine title={facts.title} large />
        <div>
          <Head>{facts.title}</Head>
          <p dir="auto">{facts.authors.join(', ')}</p>
          <p>{editionWords(facts)}</p>
          <p className={styles.goal}>
            {existingBook ? (
              <>
                Goes into “<bdi>{existingBook.title}</bdi>”, which is in your library.
              </>
            ) : (
              'A new book in your library.'
            )}
          </p>
        </div>
      </div>
      <div aria-live="polite">
        <p className={styles.found}>{foundWords(reading)}</p>
        {statedReviewCount !== undefined && (
          <p className={styles.quiet}>
            The page says there are {shown(statedReviewCount)}; a saved page holds those that it was showing.
          </p>
        )}
        {counted ? (
          <ImportCounts report={reading} />
        ) : (
          <p className={styles.quiet}>What of it is new shows once it is said whose export it is.</p>
        )}
      </div>
    </>
  );
}
