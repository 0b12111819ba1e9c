// A list of which only the rows in view exist, so that thousands cost no more than ten. It is one stop of the Tab key; arrow keys go
// from row to row, on the control where the focus is.
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Group } from 'react-aria-components';
import { listStep } from '../../components/scrolling/list-step.ts';
import styles from './windowed-list.module.css';

export interface WindowedListProps {
  readonly label: string;
  readonly count: number;
  /** Of a row before it was measured, in pixels. */
  readonly estimatedHeight: number;
  readonly keyOf: (index: number) => number | string;
  /**
   * What is in a row. The controls to which the keys go carry `data-stop` with a name of their own; only those of the row that is
   * `current` are to be reached by Tab.
   */
  readonly children: (index: number, current: boolean) => ReactNode;
}

interface Goal {
  readonly index: number;
  readonly stop: string | undefined;
}

export function WindowedList({ label, count, estimatedHeight, keyOf, children }: WindowedListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [chosen, setCurrent] = useState(0);
  const current = Math.min(chosen, count - 1);
  const goal = useRef<Goal>(undefined);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedHeight,
    getItemKey: keyOf,
    // So that the first drawing has the rows already, and need not be done twice.
    initialRect: { width: 0, height: 480 },
    overscan: 3,
    // The current row stays, wherever one scrolls: it holds the focus.
    rangeExtractor: (range: Range) => [...new Set([...defaultRangeExtractor(range), current])].sort((a, b) => a - b),
  });

  // After every drawing: a row far away is only there once the list has scrolled.
  useEffect(() => {
    if (!goal.current) return;
    const { index, stop } = goal.current;
    const row = scroller.current?.querySelector(`[data-index="${index}"]`);
    const control =
      row?.querySelector<HTMLElement>(`[data-stop="${stop}"]`) ?? row?.querySelector<HTMLElement>('[data-stop]');
    if (!control) return;
    goal.current = undefined;
    (control.querySelector('input') ?? control).focus({ preventScroll: true });
  });

  const press = (event: KeyboardEvent) => {
    const stop = (event.target as Element).closest<HTMLElement>('[data-stop]')?.dataset.stop;
    const index = stop === undefined ? undefined : listStep(event.key, current, count);
    if (index === undefined) return;
    event.preventDefault();
    goal.current = { index, stop };
    setCurrent(index);
    rows.scrollToIndex(index, { align: 'auto' });
  };

  return (
    <Group ref={scroller} aria-label={label} className={styles.scroller} onKeyDown={press}>
      <ul className={styles.rows} aria-label={label} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            className={styles.row}
            aria-posinset={index + 1}
            aria-setsize={count}
            style={{ transform: `translateY(${start}px)` }}
            onFocus={() => setCurrent(index)}
          >
            {children(index, index === current)}
          </li>
        ))}
      </ul>
    </Group>
  );
}
