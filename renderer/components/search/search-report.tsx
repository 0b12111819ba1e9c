// Below the search box: how much was found and where, what else may have been meant, and how far the index is.
import { ProgressBar } from 'react-aria-components';
import { resultKinds, type SearchResults } from '../../../electron/shared/search-results.ts';
import { counted } from '../../../electron/shared/wording.ts';
import { type Found, useSearch } from '../../state/search.tsx';
import { Button } from '../button/button.tsx';
import { SaveSearch } from './save-search.tsx';
import styles from './search-report.module.css';
import { Suggestions } from './suggestions.tsx';

type Kind = keyof Found;

export interface SearchReportProps {
  /** Goes to where results of that kind are listed; none where one list shows all. */
  readonly onShow?: ((kind: Kind) => void) | undefined;
  /** Listed now. */
  readonly shown?: Kind | undefined;
}

export function SearchReport({ onShow, shown }: SearchReportProps) {
  const { text, results, found, failed, searching } = useSearch();
  if (!text.trim()) return null;
  return (
    <section className={styles.report} aria-label="Search results">
      <div className={styles.line}>
        {onShow && <Kinds found={found} shown={shown} onShow={onShow} />}
        <p role="status" className={styles.total}>
          {failed ? 'The search failed.' : results ? totalOf(results) : searching && 'Searching …'}
        </p>
        <SaveSearch />
      </div>
      {results && <Suggestions suggestions={results.suggestions} />}
      {results?.indexing && <Indexing {...results.indexing} />}
    </section>
  );
}

function Kinds({ found, shown, onShow }: { found: Found; shown: Kind | undefined; onShow: (kind: Kind) => void }) {
  const foundKinds = resultKinds.filter((kind) => found[kind]);
  if (!foundKinds.length) return null;
  return (
    <nav className={styles.kinds} aria-label="Found in">
      {foundKinds.map((kind) => (
        <Button key={kind} aria-current={kind === shown ? 'true' : undefined} onPress={() => onShow(kind)}>
          {kind === 'book' ? 'About the book' : counted(found[kind], kind)}
        </Button>
      ))}
    </nav>
  );
}

function Indexing({ done, total }: { done: number; total: number }) {
  const count = (number: number) => number.toLocaleString('en');
  return (
    <ProgressBar aria-label="Indexing" value={done} maxValue={total} className={styles.indexing ?? ''}>
      {({ percentage = 0 }) => (
        <>
          <span className={styles.track}>
            <i style={{ inlineSize: `${percentage}%` }} />
          </span>
          <span>
            Still indexing: {count(done)} of {count(total)}
          </span>
        </>
      )}
    </ProgressBar>
  );
}

function totalOf({ total, tookMs }: SearchResults): string {
  if (!total) return 'Nothing found';
  return `${total.toLocaleString('en')} found, ${Math.max(1, Math.round(tookMs))} ms`;
}
