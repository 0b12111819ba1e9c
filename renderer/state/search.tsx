// What is being searched: the words in the box, whether in the open book or in all, and the results.
import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import { GROUP_ID } from '../../electron/shared/club-document.ts';
import {
  type ResultOrder,
  resultKinds,
  type SearchResult,
  type SearchResults,
} from '../../electron/shared/search-results.ts';
import { type Searched, useSearchResults, useSettings } from './companion.tsx';

export type Found = Readonly<Record<SearchResult['kind'], number>>;

interface Search {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** All books are searched: chosen, or there is no open one. */
  readonly everywhere: boolean;
  readonly setEverywhere: (everywhere: boolean) => void;
  /** Undefined while nothing is searched for or the first answer is on its way. */
  readonly results: SearchResults | undefined;
  /** Of the open book; undefined, too, while all books are searched, so that no list is filtered by that. */
  readonly inBook: Pick<SearchResults, 'results' | 'beyond'> | undefined;
  /** What is asked: the results are those of it, or of an older question while they are on their way. */
  readonly asked: Pick<Searched, 'text' | 'bookId' | 'reveal'>;
  /** How many of each kind are among the results. */
  readonly found: Found;
  readonly failed: unknown;
  /** A newer answer is on its way. */
  readonly searching: boolean;
  /** Lists are in the order of the search, not in their own. */
  readonly bestFirst: boolean;
  readonly setBestFirst: (bestFirst: boolean) => void;
  /** The order of what is found in all books; a book’s lists have orders of their own. */
  readonly order: ResultOrder;
  readonly setOrder: (order: ResultOrder) => void;
  /** Keeps what is searched for while another book opens, and the point to be shown there. */
  readonly carryTo: (result: SearchResult) => void;
  /** A point that was chosen from results and is still to be brought into view. */
  readonly wantedPointId: string | undefined;
  readonly pointShown: () => void;
  /** A result led to a note that belongs to no book. */
  readonly wantsGroupNotes: boolean;
  readonly setWantsGroupNotes: (wants: boolean) => void;
}

interface Typed {
  readonly text: string;
  /** Where it was typed (none: in the library), and the book that a result led to. Elsewhere the box is empty. */
  readonly booksItHoldsIn: readonly (string | undefined)[];
}

const SearchContext = createContext<Search | undefined>(undefined);

/** All books are read from the top: so many are enough to see that the words are too common. */
const MOST_EVERYWHERE = 200;
/** So many at the top of a list come with their words. What is below is only named, and asked for its words when it comes into sight. */
const BEST_IN_BOOK = 100;
/** Whole lists are filtered by what was found. */
const MOST_IN_BOOK = 1_000_000;

/** @param props.bookId none while the library is shown. */
export function SearchProvider({ bookId, children }: { bookId: string | undefined; children: ReactNode }) {
  const [typed, setTyped] = useState<Typed>({ text: '', booksItHoldsIn: [] });
  const [wide, setWide] = useState(false);
  const [bestFirst, setBestFirst] = useState(true);
  const [order, setOrder] = useState<ResultOrder>('best');
  const [wantedPointId, setWantedPointId] = useState<string>();
  const [wantsGroupNotes, setWantsGroupNotes] = useState(false);
  const shield = useSettings()?.shield ?? true;
  const text = typed.booksItHoldsIn.includes(bookId) ? typed.text : '';
  const everywhere = wide || bookId === undefined;
  const reveal = !shield;
  const asked = useMemo(() => ({ text, reveal, ...(!everywhere && { bookId }) }), [text, reveal, everywhere, bookId]);
  const answer = useSearchResults({
    ...asked,
    ...(everywhere
      ? { limit: MOST_EVERYWHERE, named: 0, order }
      : { limit: BEST_IN_BOOK, named: MOST_IN_BOOK, order: 'best' }),
  });
  const results = text.trim() ? answer.data : undefined;
  const found = useMemo(() => countByKind(results), [results]);
  return (
    <SearchContext
      value={{
        text,
        setText: (next) => {
          setTyped({ text: next, booksItHoldsIn: [bookId] });
          // The next search begins as every search does.
          if (next) return;
          setBestFirst(true);
          setOrder('best');
        },
        everywhere,
        setEverywhere: setWide,
        results,
        inBook: everywhere ? undefined : results,
        asked,
        found,
        failed: answer.error,
        searching: answer.isFetching,
        bestFirst,
        setBestFirst,
        order,
        setOrder,
        carryTo: (result) => {
          setTyped({ text, booksItHoldsIn: [bookId, result.bookId] });
          setWide(false);
          setWantedPointId(result.kind === 'point' ? result.id : undefined);
          setWantsGroupNotes(result.bookId === GROUP_ID);
        },
        wantedPointId,
        pointShown: () => setWantedPointId(undefined),
        wantsGroupNotes,
        setWantsGroupNotes,
      }}
    >
      {children}
    </SearchContext>
  );
}

export function useSearch(): Search {
  const search = use(SearchContext);
  if (!search) throw new Error('useSearch outside of SearchProvider');
  return search;
}

function countByKind(results: SearchResults | undefined): Found {
  const found = { book: 0, review: 0, passage: 0, point: 0, note: 0, meeting: 0 };
  for (const { kind } of results?.results ?? []) found[kind]++;
  for (const kind of resultKinds) found[kind] += results?.beyond[kind]?.length ?? 0;
  return found;
}
