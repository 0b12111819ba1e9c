// The Points screen: everything the group wants to talk about, by tag. Points with quoted words are made where
// the words are, others here.
import { replaceEqualDeep } from '@tanstack/react-query';
import { Plus, Tags } from 'lucide-react';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Club } from '../../../electron/shared/club-document.ts';
import type { Book } from '../../../electron/shared/model.ts';
import type { PointFilter } from '../../../electron/shared/settings.ts';
import { counted } from '../../../electron/shared/wording.ts';
import { Button } from '../../components/button/button.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { SortMenu } from '../../components/reading-screen/sort-menu.tsx';
import { useClub } from '../../state/club.tsx';
import { useCommand, useRunCommand } from '../../state/commands.tsx';
import { useFoundOf } from '../../state/found-words.ts';
import { usePlace } from '../../state/place.tsx';
import { useSearch } from '../../state/search.tsx';
import { Board } from './board.tsx';
import { ChosenBar } from './chosen-bar.tsx';
import { NewPoint } from './new-point.tsx';
import { groupPoints, inOrderOf, knownFilter, UNTAGGED } from './point-groups.ts';
import { PointList } from './point-list.tsx';
import styles from './points-screen.module.css';
import { UndoButtons } from './undo-buttons.tsx';
import { type ChosenPoints, useChosenPoints } from './use-chosen-points.ts';
import { ViewSwitch } from './view-switch.tsx';

/** Points have one order of their own. */
const sorts = [{ sort: 'tags', name: 'By tag' }] as const;

export function PointsScreen({ book }: { book: Book }) {
  const { points: all, tags } = useSharedClub();
  const { text, bestFirst } = useSearch();
  const found = useFoundOf('point');
  const points = useMemo(() => (found ? all.filter(({ id }) => found.has(id)) : all), [all, found]);
  const [making, setMaking] = useState(false);
  const { place, move } = usePlace();
  const filter = useMemo(() => knownFilter(place.pointFilter, points, tags), [place.pointFilter, points, tags]);
  const ranked = bestFirst ? found : undefined;
  const groups = useMemo(() => {
    const byTag = groupPoints(points, tags, filter);
    return ranked ? [{ points: inOrderOf(byTag, ranked) }] : byTag;
  }, [points, tags, filter, ranked]);
  const chosen = useChosenPoints(useMemo(() => groups.flatMap((group) => group.points.map(({ id }) => id)), [groups]));
  const scroller = useRef<HTMLDivElement>(null);
  useFocusKept(chosen, scroller);
  const run = useRunCommand();
  const make = () => setMaking(true);
  useCommand('new-point', making ? undefined : make);

  const empty = all.length === 0 && tags.length === 0;
  const view = all.length ? place.pointsView : 'list';
  const onFilter = (pointFilter: PointFilter) => move({ pointFilter });
  const form = making && (
    <NewPoint
      tagIds={filter.tagMatch === 'none' ? [] : filter.tagIds.filter((id) => id !== UNTAGGED)}
      onClose={() => setMaking(false)}
    />
  );
  return (
    <div className={styles.screen}>
      <header className={styles.head} data-wide={view === 'board' || undefined}>
        <span role="status" className="visually-hidden">
          {view === 'list' && chosen.ids.length > 0 && `${counted(chosen.ids.length, 'point')} chosen`}
        </span>
        {view === 'list' && chosen.ids.length > 0 ? (
          <ChosenBar ids={chosen.ids} onClear={chosen.clear} />
        ) : (
          <>
            <h1 className={styles.title}>
              {found && all.length > 0 && `${points.length.toLocaleString('en')} of `}
              {all.length ? counted(all.length, 'point') : 'Points'}
            </h1>
            <UndoButtons />
            <Button look="bare" kbd="T" onPress={() => run('tags')}>
              <Tags aria-hidden="true" /> Tags
            </Button>
            {found && view === 'list' && <SortMenu sorts={sorts} sort="tags" />}
            {all.length > 0 && <ViewSwitch value={view} onChange={(pointsView) => move({ pointsView })} />}
            {/* Stays where it is while the form is open, so that the focus finds back to it. */}
            <Button look={making || empty ? 'bordered' : 'filled'} kbd="P" onPress={make}>
              <Plus aria-hidden="true" /> New point
            </Button>
          </>
        )}
      </header>
      {view === 'board' ? (
        <Board book={book} points={points} groups={groups} tags={tags} filter={filter} onFilter={onFilter}>
          {form}
        </Board>
      ) : (
        <PointList
          bookId={book.id}
          points={points}
          groups={groups}
          bestFirst={ranked !== undefined}
          chosen={chosen}
          scroller={scroller}
          found={found}
          tags={tags}
          filter={filter}
          onFilter={onFilter}
        >
          {form}
          {empty && !making && <NoPoints />}
          {found && !empty && points.length === 0 && (
            <EmptyState title="Nothing here">
              No point holds “{text.trim()}”. Fewer or shorter words find more.
            </EmptyState>
          )}
        </PointList>
      )}
    </div>
  );
}

/** What was pressed above the list goes with the last chosen point; the focus stays at the list. */
function useFocusKept({ ids }: ChosenPoints, scroller: RefObject<HTMLDivElement | null>): void {
  const none = ids.length === 0;
  useEffect(() => {
    if (none && document.activeElement === document.body) scroller.current?.focus();
  }, [none, scroller]);
}

/** The club with everything that did not change still the same object, so that only rows that changed are drawn again. */
function useSharedClub(): Pick<Club, 'points' | 'tags'> {
  const { points, tags } = useClub();
  const shared = useRef({ points, tags });
  shared.current = replaceEqualDeep(shared.current, { points, tags });
  return shared.current;
}

function NoPoints() {
  const { move } = usePlace();
  const run = useRunCommand();
  return (
    <EmptyState
      title="No points yet"
      action={
        <>
          <Button onPress={() => run('tags')}>Choose tags to begin with</Button>
          <Button look="filled" onPress={() => move({ screen: 'reviews' })}>
            Go to the reviews
          </Button>
        </>
      }
    >
      Select words in a review or passage and press <kbd className={styles.key}>p</kbd>: they become a point to talk
      about, with your question or remark. A point without quoted words can be made here.
    </EmptyState>
  );
}
