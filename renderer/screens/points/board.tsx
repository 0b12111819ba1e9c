// The points as cards in columns: by tag, status, whose words they quote, or what a meeting talks about. Cards move by dragging, by
// keys, or with a screen reader.
import { type KeyboardEvent, type ReactNode, useCallback, useRef, useState } from 'react';
import type { Point, Tag } from '../../../electron/shared/club-model.ts';
import type { Book } from '../../../electron/shared/model.ts';
import type { PointFilter } from '../../../electron/shared/settings.ts';
import { Button } from '../../components/button/button.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { useCommand } from '../../state/commands.tsx';
import { usePlace } from '../../state/place.tsx';
import { useWordsOfPoint } from '../../state/words-of-point.tsx';
import styles from './board.module.css';
import { BoardColumnView } from './board-column.tsx';
import type { BoardColumn } from './board-columns.ts';
import { BoardHead } from './board-head.tsx';
import { columnOfFocus, focusBeside, focusCard, focusColumnBeside, focusedPointId } from './focused-point.ts';
import { MoveDialog } from './move-dialog.tsx';
import type { PointGroup } from './point-groups.ts';
import { TagFilter } from './tag-filter.tsx';
import { useBoardColumns } from './use-board-columns.ts';
import { type Dragged, useBoardMoves } from './use-board-moves.ts';
import { usePointKeys } from './use-point-keys.ts';
import { useWantedPoint } from './use-wanted-point.ts';

export interface BoardProps {
  readonly book: Book;
  readonly points: readonly Point[];
  /** Those of the points that pass the filter. */
  readonly groups: readonly PointGroup[];
  readonly tags: readonly Tag[];
  readonly filter: PointFilter;
  readonly onFilter: (filter: PointFilter) => void;
  /** Stands between the filter and the columns. */
  readonly children: ReactNode;
}

interface Moving {
  readonly point: Point;
  readonly from: BoardColumn;
}

export function Board({ book, points, groups, tags, filter, onFilter, children }: BoardProps) {
  const { place, move: goTo } = usePlace();
  const { open } = useWordsOfPoint();
  const scroller = useRef<HTMLDivElement>(null);
  const dragged = useRef<Dragged>(undefined);
  const [moving, setMoving] = useState<Moving>();
  const moves = useBoardMoves();
  const { columns, meeting } = useBoardColumns(book.id, groups, tags, filter);
  const startMoving = useCallback((point: Point, from: BoardColumn) => setMoving({ point, from }), []);
  useWantedPoint(groups);
  usePointKeys(points);
  useCommand('next', () => scroller.current && focusBeside(scroller.current, 1));
  useCommand('previous', () => scroller.current && focusBeside(scroller.current, -1));
  useCommand('move-card', () => {
    const from = columns.find(({ id }) => id === columnOfFocus());
    const point = from?.points.find(({ id }) => id === focusedPointId());
    if (from && point && from.kind !== 'reviewer') setMoving({ point, from });
  });

  const press = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const onRow = event.target instanceof Element && event.target.matches('[role="row"], [role="grid"]');
    if (!onRow) return;
    const point = points.find(({ id }) => id === focusedPointId());
    if (step && scroller.current) focusColumnBeside(scroller.current, step);
    else if (event.key === 'Enter' && point?.evidence[0]) open({ pointId: point.id, evidence: point.evidence[0] });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const move = ({ point, from }: Moving, to: BoardColumn) => {
    setMoving(undefined);
    moves.move([point.id], from, to);
    // Once the dialog has given the focus back to where the card was.
    setTimeout(() => scroller.current && focusCard(scroller.current, to.id, point.id));
  };
  return (
    <div className={styles.board}>
      <div className={styles.above}>
        <BoardHead meeting={meeting} />
        <TagFilter points={points} tags={tags} filter={filter} onFilter={onFilter} />
        {children}
      </div>
      {place.boardBy === 'agenda' && !meeting ? (
        <EmptyState
          title="No meeting planned"
          action={
            <Button look="filled" onPress={() => goTo({ screen: 'meeting' })}>
              Go to the meetings
            </Button>
          }
        >
          Plan a meeting, and points can be put on its agenda here.
        </EmptyState>
      ) : (
        <div ref={scroller} className={styles.columns} data-columns onKeyDownCapture={press}>
          {columns.map((column) => (
            <BoardColumnView
              key={column.id}
              bookId={book.id}
              column={column}
              tags={tags}
              scroller={scroller}
              dragged={dragged}
              moves={moves}
              onMove={startMoving}
            />
          ))}
        </div>
      )}
      {moving && (
        <MoveDialog
          from={moving.from}
          columns={columns}
          onMove={(to) => move(moving, to)}
          onClose={() => setMoving(undefined)}
        />
      )}
    </div>
  );
}
