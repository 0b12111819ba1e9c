// A list of texts as a listbox of which only the visible rows exist, so that 48,563 scroll like 28.
import { measureElement, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef } from 'react';
import { useCommand } from '../../state/commands.tsx';
import { listStep } from '../scrolling/list-step.ts';
import type { Listed } from './listed.ts';
import styles from './option-list.module.css';

export interface OptionListProps<T> {
  readonly name: string;
  readonly listed: readonly Listed<T>[];
  readonly openId: string | undefined;
  readonly onOpen: (id: string) => void;
  /** Where list and pane take turns, the open text comes to the front: by Enter or a click, not while arrow keys pass it. */
  readonly onRead: () => void;
  readonly row: (listed: Listed<T>, index: number) => ReactNode;
  /** What stands above a row where a part of the list begins. */
  readonly headingAt?: ((index: number) => string | undefined) | undefined;
  /** In pixels, before a row was measured. */
  readonly estimatedRow: number;
  readonly scrollAtFirst: number;
  readonly onScroll: (top: number) => void;
}

export function OptionList<T extends { readonly id: string }>(props: OptionListProps<T>) {
  const { name, listed, openId, onOpen, onRead, row: rowOf, headingAt, estimatedRow, scrollAtFirst, onScroll } = props;
  const scroller = useRef<HTMLDivElement>(null);
  // With another function, the places of all rows would be reckoned again: at each step of scrolling.
  const keyOf = useCallback((index: number) => listed[index]?.item.id ?? index, [listed]);
  const rows = useVirtualizer({
    count: listed.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedRow,
    getItemKey: keyOf,
    initialOffset: scrollAtFirst,
    overscan: 8,
    // While the pane is in front of the list, its rows have no height; they keep the one they had, and the list its place.
    measureElement: (row, entry, list) =>
      row.checkVisibility()
        ? measureElement(row, entry, list)
        : (list.itemSizeCache.get(list.options.getItemKey(list.indexFromElement(row))) ?? estimatedRow),
  });
  const openAt = listed.findIndex(({ item }) => item.id === openId);

  // The open text comes into view when it changes; not on opening the screen, which brings the old place back. While the pane is
  // in front of the list there is no view; then it does as soon as the list is back and has been measured.
  const openBefore = useRef(openId);
  useEffect(() => {
    if (openBefore.current === openId || !scroller.current?.checkVisibility() || !rows.scrollRect?.height) return;
    openBefore.current = openId;
    if (openAt >= 0) rows.scrollToIndex(openAt, { align: 'auto' });
  });

  useCommand('first-result', () => {
    scroller.current?.focus();
    const [first] = listed;
    if (openAt < 0 && first) onOpen(first.item.id);
  });

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onRead();
    const target = listStep(event.key, openAt, listed.length);
    const next = target === undefined ? undefined : listed[target];
    if (!next) return;
    event.preventDefault();
    onOpen(next.item.id);
  };

  const shownRows = rows.getVirtualItems();
  return (
    <div
      ref={scroller}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={name}
      // Only rows in sight are there to be pointed at.
      aria-activedescendant={shownRows.some(({ index }) => index === openAt) ? optionId(openId ?? '') : undefined}
      onKeyDown={press}
      onClick={(event) => {
        const option = (event.target as Element).closest('[role="option"]');
        const pressed = listed[Number(option?.getAttribute('aria-posinset')) - 1];
        if (!pressed) return;
        onOpen(pressed.item.id);
        onRead();
      }}
      onScroll={(event) => onScroll(event.currentTarget.scrollTop)}
    >
      <div className={styles.rows} role="presentation" style={{ height: rows.getTotalSize() }}>
        {shownRows.map((row) => {
          const shown = listed[row.index];
          if (!shown) return null;
          const heading = headingAt?.(row.index);
          return (
            <div
              key={row.key}
              ref={rows.measureElement}
              data-index={row.index}
              className={styles.row}
              role="presentation"
              style={{ transform: `translateY(${row.start}px)` }}
            >
              {heading !== undefined && (
                <div className={styles.heading} dir="auto">
                  {heading}
                </div>
              )}
              <div
                id={optionId(shown.item.id)}
                className={styles.option}
                role="option"
                aria-selected={shown.item.id === openId}
                aria-posinset={row.index + 1}
                aria-setsize={listed.length}
                tabIndex={-1}
              >
                {rowOf(shown, row.index)}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function optionId(id: string): string {
  return `text-${id}`;
}
