// One column of the board: its title, and its cards, of which only those in sight are drawn. A column far outside the window is
// drawn as its title alone.
import { type RefObject, startTransition, useEffect, useRef, useState } from 'react';
import { DropIndicator, GridList, ListLayout, useDragAndDrop, Virtualizer } from 'react-aria-components';
import type { Point, Tag } from '../../../electron/shared/club-model.ts';
import { TagDot } from '../../components/tag-chip/tag-chip.tsx';
import { useQuotations } from '../../state/quotations.ts';
import { useIsAhead } from '../../state/readers.tsx';
import styles from './board.module.css';
import { BoardCard, cardTitle } from './board-card.tsx';
import type { BoardColumn } from './board-columns.ts';
import type { BoardMoves, Dragged } from './use-board-moves.ts';

export interface BoardColumnViewProps {
  readonly bookId: string;
  readonly column: BoardColumn;
  /** All there are. */
  readonly tags: readonly Tag[];
  readonly scroller: RefObject<HTMLElement | null>;
  /** What is being dragged now, over all columns. */
  readonly dragged: RefObject<Dragged | undefined>;
  readonly moves: BoardMoves;
  readonly onMove: (point: Point, from: BoardColumn) => void;
}

export function BoardColumnView(props: BoardColumnViewProps) {
  const { column, scroller, dragged } = props;
  const section = useRef<HTMLElement>(null);
  const isNear = useIsNear(section, scroller, dragged);
  return (
    <section ref={section} className={styles.column} data-column={column.id} aria-label={column.title}>
      <h2 className={styles.title}>
        {column.kind === 'tag' && <TagDot colour={column.tag.colour} />}
        <bdi>{column.title}</bdi> <small>{column.points.length.toLocaleString('en')}</small>
      </h2>
      {isNear && <Cards {...props} />}
    </section>
  );
}

/** The type under which cards are dragged: nothing else is taken, and nothing else takes them. */
const CARD = 'commonplace-point';
/** In pixels: about what a card with a question and a quotation takes; each is measured once it is drawn. */
const ESTIMATED_CARD = 120;
const GAP = 8;

function Cards({ bookId, column, tags, dragged, moves, onMove }: BoardColumnViewProps) {
  const quote = useQuotations(bookId);
  const isAhead = useIsAhead();
  const taking = () => {
    const now = dragged.current;
    return now && now.from.id !== column.id ? now : undefined;
  };
  const isAgenda = column.kind === 'agenda' && column.isOn;
  const fixed = column.kind === 'reviewer';
  const before = (key: unknown, position: string) => {
    const at = column.points.findIndex(({ id }) => id === key);
    return column.points[position === 'before' ? at : at + 1]?.id;
  };
  const { dragAndDropHooks } = useDragAndDrop<Point>({
    isDisabled: fixed,
    getItems: (keys) =>
      column.points
        .filter(({ id }) => keys.has(id))
        .map((point) => ({ [CARD]: point.id, 'text/plain': cardTitle(point, quote, isAhead(point)) })),
    getAllowedDropOperations: () => ['move'],
    acceptedDragTypes: [CARD],
    getDropOperation: (target) =>
      taking() ? (target.type === 'root' || isAgenda ? 'move' : 'cancel') : isAgenda ? 'move' : 'cancel',
    onDragStart: ({ keys }) => {
      dragged.current = { from: column, pointIds: [...keys].map(String) };
    },
    onDragEnd: () => {
      dragged.current = undefined;
    },
    onRootDrop: () => {
      const now = taking();
      if (now) moves.move(now.pointIds, now.from, column);
    },
    ...(isAgenda && {
      onInsert: ({ target }) => {
        const now = taking();
        if (now) moves.move(now.pointIds, now.from, column, before(target.key, target.dropPosition));
      },
      onReorder: ({ keys, target }) =>
        moves.reorder(column.meetingId, [...keys].map(String), before(target.key, target.dropPosition)),
    }),
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.drop ?? ''} />,
  });
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: ESTIMATED_CARD, gap: GAP, padding: GAP }}>
      <GridList
        aria-label={column.title}
        className={styles.cards ?? ''}
        items={column.points}
        dependencies={[column, tags, quote, isAhead, onMove]}
        disallowTypeAhead
        keyboardNavigationBehavior="tab"
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <p className={styles.none}>No points</p>}
      >
        {(point) => (
          <BoardCard
            id={point.id}
            point={point}
            tags={tags}
            quote={quote}
            isAhead={isAhead(point)}
            column={column}
            onMove={fixed ? undefined : onMove}
          />
        )}
      </GridList>
    </Virtualizer>
  );
}

/** In milliseconds: so long the board stands still before columns that came near are drawn, so that scrolling waits for none. */
const REST_MS = 100;

/** Whether the column is in sight or about to be. Where a card is dragged from, or the focus is, stays drawn. */
function useIsNear(
  section: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  dragged: RefObject<Dragged | undefined>,
): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const [column, board] = [section.current, scroller.current];
    if (!column || !board) return;
    let near: boolean | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = () => {
      clearTimeout(timer);
      timer = setTimeout(draw, REST_MS);
    };
    const draw = () => {
      board.removeEventListener('scroll', rest);
      if (!near && (dragged.current || column.contains(document.activeElement))) return;
      startTransition(() => setIsNear(near ?? false));
    };
    const watch = new IntersectionObserver(
      (entries) => {
        const isFirst = near === undefined;
        near = entries.at(-1)?.isIntersecting ?? false;
        if (isFirst) return setIsNear(near);
        board.addEventListener('scroll', rest, { passive: true });
        rest();
      },
      { root: board, rootMargin: '0px 100% 0px 100%' },
    );
    watch.observe(column);
    return () => {
      watch.disconnect();
      clearTimeout(timer);
      board.removeEventListener('scroll', rest);
    };
  }, [section, scroller, dragged]);
  return isNear;
}
