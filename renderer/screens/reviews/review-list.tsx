// The list of reviews as a listbox of which only the visible rows exist, so that 48,563 scroll like 28.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { tagsByReview } from '../../../electron/shared/review-order.ts';
import { useClub } from '../../state/club.tsx';
import { usePlace } from '../../state/place.tsx';
import type { ListedReview } from './listed-reviews.ts';
import styles from './review-list.module.css';
import { ReviewRow } from './review-row.tsx';

/** Before a row was measured: two lines of text and its head. */
const ESTIMATED_ROW = 92;

interface ReviewListProps {
  readonly listed: readonly ListedReview[];
  readonly onOpen: (reviewId: string) => void;
  /** Where list and pane take turns, the open review comes to the front: by Enter or a click, not while arrow keys pass it. */
  readonly onRead: () => void;
}

export function ReviewList({ listed, onOpen, onRead }: ReviewListProps) {
  const { place, move } = usePlace();
  const club = useClub();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: listed.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_ROW,
    getItemKey: (index) => listed[index]?.review.id ?? index,
    initialOffset: place.listScroll,
    overscan: 8,
  });
  const openAt = listed.findIndex(({ review }) => review.id === place.reviewId);
  const tags = tagsByReview(club);

  // The open review comes into view when it changes; not on opening the screen, which brings the old place back.
  const openBefore = useRef(place.reviewId);
  useEffect(() => {
    if (openBefore.current === place.reviewId) return;
    openBefore.current = place.reviewId;
    if (openAt >= 0) rows.scrollToIndex(openAt, { align: 'auto' });
  }, [place.reviewId, openAt, rows]);

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onRead();
    const target = stepOf(event.key, openAt, listed.length);
    const review = target === undefined ? undefined : listed[target]?.review;
    if (!review) return;
    event.preventDefault();
    onOpen(review.id);
  };

  return (
    <div
      ref={scroller}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label="Reviews"
      aria-activedescendant={place.reviewId === undefined ? undefined : `review-${place.reviewId}`}
      onKeyDown={press}
      onClick={(event) => {
        const row = (event.target as Element).closest<HTMLElement>('[role="option"]');
        const review = listed[Number(row?.dataset.index)]?.review;
        if (!review) return;
        onOpen(review.id);
        onRead();
      }}
      onScroll={(event) => move({ listScroll: event.currentTarget.scrollTop })}
    >
      <div className={styles.rows} role="presentation" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => {
          const item = listed[row.index];
          if (!item) return null;
          const { id } = item.review;
          return (
            <div
              key={row.key}
              ref={rows.measureElement}
              data-index={row.index}
              id={`review-${id}`}
              className={styles.row}
              role="option"
              aria-selected={id === place.reviewId}
              aria-posinset={row.index + 1}
              aria-setsize={listed.length}
              tabIndex={-1}
              style={{ transform: `translateY(${row.start}px)` }}
            >
              <ReviewRow
                listed={item}
                read={club.read.has(id)}
                starred={club.starred.has(id)}
                tags={club.tags.filter((tag) => tags.get(id)?.has(tag.id))}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** How far Page Up and Page Down go. */
const PAGE = 8;

/** Where a listbox key leads; undefined for other keys. */
function stepOf(key: string, at: number, length: number): number | undefined {
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: length - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
  };
  const to = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return to === undefined ? undefined : Math.min(length - 1, Math.max(0, to));
}
