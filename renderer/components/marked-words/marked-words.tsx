// Words with those that match what is searched for marked.
import { Fragment } from 'react';
import { runsOf } from '../../../electron/shared/rich-text.ts';
import type { SearchResult } from '../../../electron/shared/search-results.ts';
import styles from './marked-words.module.css';

export interface MarkedWordsProps {
  readonly text: string;
  /** Ranges of the text; what reaches beyond it is of words that are not shown here. */
  readonly matches: SearchResult['matches'];
}

export function MarkedWords({ text, matches }: MarkedWordsProps) {
  const ranges = matches.map(([start, end]) => ({ start, end }));
  return runsOf({ start: 0, end: text.length }, ranges).map(({ start, end, marks }) =>
    marks.length ? (
      <mark key={start} className={styles.match}>
        {text.slice(start, end)}
      </mark>
    ) : (
      <Fragment key={start}>{text.slice(start, end)}</Fragment>
    ),
  );
}
