// The Points screen: everything the group wants to talk about, by tag. Points with quoted words are made where
// the words are, others here.
import { replaceEqualDeep } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { Club } from '../../../electron/shared/club-document.ts';
import type { Book } from '../../../electron/shared/model.ts';
import { counted } from '../../../electron/shared/wording.ts';
import { Button } from '../../components/button/button.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { useClub } from '../../state/club.tsx';
import { useCommand } from '../../state/commands.tsx';
import { usePlace } from '../../state/place.tsx';
import { useSearch } from '../../state/search.tsx';
import { NewPoint } from './new-point.tsx';
import { stillThere } from './point-groups.ts';
import { PointList } from './point-list.tsx';
import styles from './points-screen.module.css';
import { UndoButtons } from './undo-buttons.tsx';

export function PointsScreen({ book }: { book: Book }) {
  const { points: all, tags } = useSharedClub();
  const { text, inBook } = useSearch();
  const found = useMemo(() => inBook && new Map(inBook.map((result) => [result.id, result])), [inBook]);
  const points = useMemo(() => (found ? all.filter(({ id }) => found.has(id)) : all), [all, found]);
  const [making, setMaking] = useState(false);
  const [filter, setFilter] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(() => stillThere(filter, points, tags), [filter, points, tags]);
  const make = () => setMaking(true);
  useCommand('new-point', making ? undefined : make);

  const empty = all.length === 0 && tags.length === 0;
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1 className={styles.title}>
          {found && all.length > 0 && `${points.length.toLocaleString('en')} of `}
          {all.length ? counted(all.length, 'point') : 'Points'}
        </h1>
        <UndoButtons />
        {/* Stays where it is while the form is open, so that the focus finds back to it. */}
        <Button look={making || empty ? 'bordered' : 'filled'} kbd="P" onPress={make}>
          <Plus aria-hidden="true" /> New point
        </Button>
      </header>
      <PointList bookId={book.id} points={points} found={found} tags={tags} chosen={chosen} onChoose={setFilter}>
        {making && (
          <NewPoint
            tagNames={tags.filter((tag) => chosen.has(tag.id)).map((tag) => tag.name)}
            onClose={() => setMaking(false)}
          />
        )}
        {empty && !making && <NoPoints />}
        {found && !empty && points.length === 0 && (
          <EmptyState title="Nothing here">
            No point holds “{text.trim()}”. Fewer or shorter words find more.
          </EmptyState>
        )}
      </PointList>
    </div>
  );
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
  return (
    <EmptyState
      title="No points yet"
      action={
        <Button look="filled" onPress={() => move({ screen: 'reviews' })}>
          Go to the reviews
        </Button>
      }
    >
      Select words in a review or passage and press <kbd className={styles.key}>p</kbd>: they become a point to talk
      about, with your question or remark. A point without quoted words can be made here.
    </EmptyState>
  );
}
