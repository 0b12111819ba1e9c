// The Passages screen: what readers marked in the book itself, in the order of the book, to be filtered, read and quoted.
import { useCallback, useMemo, useState } from 'react';
import type { Book } from '../../../electron/shared/model.ts';
import type { MarkedPassage } from '../../../electron/shared/spoiler-marks.ts';
import { stillThere } from '../../../electron/shared/tag-tree.ts';
import { Button } from '../../components/button/button.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { listedOf } from '../../components/reading-screen/listed.ts';
import { ReadingScreen } from '../../components/reading-screen/reading-screen.tsx';
import { SortMenu } from '../../components/reading-screen/sort-menu.tsx';
import { useClub } from '../../state/club.tsx';
import { useRunCommand } from '../../state/commands.tsx';
import { useMarkedPassages } from '../../state/marked-passages.ts';
import { usePlace } from '../../state/place.tsx';
import { useSearch } from '../../state/search.tsx';
import { noPassageFilter, type PassageFilter, passageFacets, passageMarks, passes } from './passage-filter.ts';
import { PassageFilters } from './passage-filters.tsx';
import { PassagePane } from './passage-pane.tsx';
import { PassageRow } from './passage-row.tsx';

/** In pixels: three lines of text, and its place. */
const ESTIMATED_ROW = 106;

/** Passages have one order of their own. */
const sorts = [{ sort: 'book', name: 'As in the book' }] as const;

export function PassagesScreen({ book }: { book: Book }) {
  const passages = useMarkedPassages(book.id);
  const run = useRunCommand();
  if (!passages) return null;
  if (passages.length) return <Passages passages={passages} />;
  return (
    <EmptyState
      title="No passages yet"
      action={
        <Button look="filled" onPress={() => run('import')}>
          Import highlights
        </Button>
      }
    >
      Import what you marked in this book on a Kindle, in KOReader or with Readwise, and the passages stand here.
    </EmptyState>
  );
}

function Passages({ passages }: { passages: readonly MarkedPassage[] }) {
  const { place, move } = usePlace();
  const club = useClub();
  const { inBook, bestFirst } = useSearch();
  const [asked, setFilter] = useState(noPassageFilter);
  const filter = useMemo(() => ({ ...asked, tagIds: stillThere(club.tags, asked.tagIds) }), [asked, club]);
  const { passageId: openId } = place;
  const marks = useMemo(() => passageMarks(club), [club]);
  const facets = useMemo(() => passageFacets(passages, marks, club.tags), [passages, marks, club]);
  const listed = useMemo(
    () =>
      listedOf({
        items: passages,
        found: inBook,
        bestFirst,
        passes: (passage) => passes(passage, filter, marks),
        openId,
      }),
    [passages, inBook, bestFirst, filter, marks, openId],
  );
  const ownOrder = !inBook || !bestFirst;
  const chapters = useMemo(() => ownOrder && passages.every(({ chapter }) => chapter), [passages, ownOrder]);
  const chapterAt = (index: number) => {
    const chapter = listed[index]?.item.chapter;
    return chapter === listed[index - 1]?.item.chapter ? undefined : chapter;
  };
  const open = useCallback((passageId: string) => move({ passageId }), [move]);
  const change = (part: Partial<PassageFilter>) => setFilter((before) => ({ ...before, ...part }));
  return (
    <ReadingScreen
      kind="passage"
      texts={passages}
      listed={listed}
      openId={openId}
      onOpen={open}
      order="as in the book"
      sort={inBook && <SortMenu sorts={sorts} sort="book" />}
      filters={<PassageFilters filter={filter} facets={facets} onChange={change} />}
      onClearFilters={() => setFilter(noPassageFilter)}
      estimatedRow={ESTIMATED_ROW}
      scrollAtFirst={place.passagesScroll}
      onScroll={(passagesScroll) => move({ passagesScroll })}
      headingAt={chapters ? chapterAt : undefined}
      row={(one) => (
        <PassageRow
          listed={one}
          starred={marks.starred.has(one.item.id)}
          points={marks.points.get(one.item.id) ?? 0}
          tags={club.tags.filter((tag) => marks.tags.get(one.item.id)?.has(tag.id))}
          showChapter={!chapters}
        />
      )}
      pane={({ item, result }, steps, onBack) => (
        <PassagePane key={item.id} passage={item} result={result} steps={steps} onBack={onBack} />
      )}
    />
  );
}
