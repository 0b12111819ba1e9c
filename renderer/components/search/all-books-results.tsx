// What was found in all books, best first or in another order: each says which book it is in, and opens there.
import { useRef } from 'react';
import { GROUP_ID } from '../../../electron/shared/club-document.ts';
import type { BookEntry } from '../../../electron/shared/model.ts';
import { sortNames } from '../../../electron/shared/review-order.ts';
import { type ResultOrder, resultOrders, type SearchResult } from '../../../electron/shared/search-results.ts';
import { counted } from '../../../electron/shared/wording.ts';
import { useAheadResults } from '../../state/ahead-results.ts';
import { useCommand } from '../../state/commands.tsx';
import type { OpenResult } from '../../state/open-result.ts';
import { useSearch } from '../../state/search.tsx';
import { EmptyState } from '../empty-state/empty-state.tsx';
import { RowHidden, RowMatches } from '../reading-screen/row.tsx';
import { SortMenu } from '../reading-screen/sort-menu.tsx';
import styles from './all-books-results.module.css';

const orderNames: Record<ResultOrder, string> = { ...sortNames, best: 'Best match' };
const orders = resultOrders.map((sort) => ({ sort, name: orderNames[sort] }));

export interface AllBooksResultsProps {
  readonly library: readonly BookEntry[];
  readonly onOpen: OpenResult;
}

export function AllBooksResults({ library, onOpen }: AllBooksResultsProps) {
  const { text, results, order, setOrder } = useSearch();
  const list = useRef<HTMLOListElement>(null);
  useCommand('first-result', () => list.current?.querySelector('button')?.focus());
  const aheadOf = useAheadResults(results?.results ?? []);
  if (!results) return null;
  const titles = new Map(library.map(({ book }) => [book.id, book.title])).set(GROUP_ID, 'The group');
  const { total, results: shown } = results;
  if (!shown.length) {
    return (
      <EmptyState title="Nothing found">
        No book of yours holds “{text.trim()}”. Fewer or shorter words find more.
      </EmptyState>
    );
  }
  return (
    <div className={styles.scroller}>
      <header className={styles.head}>
        <h1 className="visually-hidden">Found in all books</h1>
        <p className={styles.count}>
          {counted(total, 'result')} · {orderNames[order].toLowerCase()}
        </p>
        <SortMenu sorts={orders} sort={order} onSort={setOrder} />
      </header>
      <ol ref={list} className={styles.results} aria-label="Found in all books">
        {shown.map((result) => (
          <li key={`${result.kind} ${result.id}`}>
            <button type="button" className={styles.result} onClick={() => onOpen(result)}>
              <Result result={result} title={titles.get(result.bookId)} ahead={aheadOf(result)} />
            </button>
          </li>
        ))}
      </ol>
      {total > shown.length && (
        <p className={styles.more}>
          {order === 'best' ? 'The best' : 'The first'} {shown.length.toLocaleString('en')} of{' '}
          {total.toLocaleString('en')}. More words find fewer.
        </p>
      )}
    </div>
  );
}

interface ResultProps {
  readonly result: SearchResult;
  readonly title: string | undefined;
  /** What is said instead of its words, where those lie ahead of the reader. */
  readonly ahead: string | undefined;
}

function Result({ result, title, ahead }: ResultProps) {
  const [snippet] = result.snippets;
  return (
    <>
      <span className={styles.top}>
        <b dir="auto">{nameOf(result)}</b>
        {title && <bdi className={styles.book}>{title}</bdi>}
      </span>
      {snippet && ahead === undefined && <RowMatches snippet={snippet} lines={2} />}
      {ahead && <RowHidden>{ahead}</RowHidden>}
      {result.hiddenMatch && <RowHidden>Match in hidden text</RowHidden>}
    </>
  );
}

function nameOf({ kind, title }: SearchResult): string {
  switch (kind) {
    case 'book':
      return 'About the book';
    case 'review':
      return `Review by ${title}`;
    case 'passage':
      return title ? `Passage marked by ${title}` : 'Passage';
    case 'point':
      return title;
    case 'note':
      return `Note: ${title || 'Untitled note'}`;
    case 'meeting':
      return `Meeting, ${title}`;
    default:
      return kind satisfies never;
  }
}
