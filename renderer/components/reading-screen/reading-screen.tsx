// A screen of texts to read and quote: filters, list and reading pane. Narrow windows show the filters in a popover, and list or
// pane in turn.
import { SlidersHorizontal } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { SourceKind } from '../../state/open-source.ts';
import { useSearch } from '../../state/search.tsx';
import { Button } from '../button/button.tsx';
import { EmptyState } from '../empty-state/empty-state.tsx';
import { ListHead } from './list-head.tsx';
import type { Listed } from './listed.ts';
import { OptionList, type OptionListProps } from './option-list.tsx';
import styles from './reading-screen.module.css';
import { useListedWords, useOpenedWords } from './use-listed-words.ts';
import { type MatchSteps, useMatchSteps } from './use-match-steps.ts';
import { useOpenText } from './use-open-text.ts';

type ListProps<T> = Omit<OptionListProps<T>, 'name' | 'onRead' | 'onOpen' | 'row'>;

export interface ReadingScreenProps<T> extends ListProps<T> {
  readonly kind: SourceKind;
  readonly row: (listed: Listed<T>) => ReactNode;
  /** All of the book. */
  readonly texts: readonly T[];
  /** Must be stable. */
  readonly onOpen: (id: string) => void;
  /** How the list is ordered where it is not by the search. */
  readonly order: string;
  readonly filters: ReactNode;
  readonly onClearFilters: () => void;
  /** Beside the filter button. */
  readonly sort?: ReactNode;
  readonly pane: (open: Listed<T>, steps: MatchSteps, onBack: () => void) => ReactNode;
}

export function ReadingScreen<T extends { readonly id: string }>(props: ReadingScreenProps<T>) {
  const { kind, texts, onOpen, order, filters, onClearFilters, sort, pane, row, ...list } = props;
  const { listed, openId } = list;
  const { text, inBook, bestFirst } = useSearch();
  const { opened: openText, open, front, bringToFront } = useOpenText(texts, listed, openId, onOpen);
  const opened = useOpenedWords(openText);
  useListInFrontFor(text, bringToFront);
  const steps = useMatchSteps(listed, opened, (id) => {
    open(id);
    bringToFront('pane');
  });
  const name = kind === 'review' ? 'Reviews' : 'Passages';
  return (
    <div className={styles.screen} data-front={front}>
      <h1 className="visually-hidden">{name}</h1>
      <aside className={styles.filters} aria-label="Filters">
        {filters}
      </aside>
      <section className={styles.list} aria-label={name}>
        <ListHead shown={listed.length} total={texts.length} order={inBook && bestFirst ? 'best match' : order}>
          <FilterPopover>{filters}</FilterPopover>
          {sort}
        </ListHead>
        {listed.length ? (
          <OptionList
            name={name}
            {...list}
            row={(_, index) => <ListedRow listed={listed} index={index} row={row} />}
            onOpen={open}
            onRead={() => bringToFront('pane')}
          />
        ) : (
          <NothingListed kind={kind} onClearFilters={onClearFilters} />
        )}
      </section>
      {opened && pane(opened, steps, () => bringToFront('list'))}
    </div>
  );
}

interface ListedRowProps<T> extends Pick<ReadingScreenProps<T>, 'listed' | 'row'> {
  readonly index: number;
}

/** A row of its own, so that only those in sight ask how they match. */
function ListedRow<T extends { readonly id: string }>({ listed, index, row }: ListedRowProps<T>) {
  const one = useListedWords(listed, index);
  return one && row(one);
}

/** Where list and pane take turns, what was found is seen while it is being searched for. */
function useListInFrontFor(text: string, bringToFront: (which: 'list') => void): void {
  const before = useRef(text);
  useEffect(() => {
    if (before.current !== text && text) bringToFront('list');
    before.current = text;
  }, [text, bringToFront]);
}

function FilterPopover({ children }: { children: ReactNode }) {
  return (
    <span className={styles.popoverButton}>
      <DialogTrigger>
        <Button look="bare">
          <SlidersHorizontal aria-hidden="true" /> Filter
        </Button>
        <Popover className={styles.popover ?? ''} placement="bottom start">
          <Dialog aria-label="Filters">{children}</Dialog>
        </Popover>
      </DialogTrigger>
    </span>
  );
}

function NothingListed({ kind, onClearFilters }: { kind: SourceKind; onClearFilters: () => void }) {
  const { text, setText, found } = useSearch();
  const words = text.trim();
  const showAll = () => {
    setText('');
    onClearFilters();
  };
  return (
    <EmptyState title="Nothing here" action={<Button onPress={showAll}>Show all {kind}s</Button>}>
      {words && found[kind] === 0
        ? `No ${kind} holds “${words}”. Fewer or shorter words find more.`
        : `No ${kind} ${words && `that holds “${words}” `}passes these filters.`}
    </EmptyState>
  );
}
