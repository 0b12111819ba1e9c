// The points under their tags, the filter and what waits for a decision above them, and the scroll position as it was left.
import { type ReactNode, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Point, Tag } from '../../../electron/shared/club-model.ts';
import type { SearchResult } from '../../../electron/shared/search-results.ts';
import { PointEntry } from '../../components/point-row/point-entry.tsx';
import { useCommand } from '../../state/commands.tsx';
import { useOpenSource } from '../../state/open-source.ts';
import { usePlace } from '../../state/place.tsx';
import { usePointEdits } from '../../state/points.ts';
import { useQuotations } from '../../state/quotations.ts';
import { useSearch } from '../../state/search.tsx';
import { GroupHeading } from './group-heading.tsx';
import { PlacingQueue } from './placing-queue.tsx';
import { firstOf, groupPoints, type PointGroup } from './point-groups.ts';
import styles from './points-screen.module.css';
import { TagFilter } from './tag-filter.tsx';

export interface PointListProps {
  readonly bookId: string;
  readonly points: readonly Point[];
  /** How the points match what is searched for. */
  readonly found: ReadonlyMap<string, SearchResult> | undefined;
  readonly tags: readonly Tag[];
  /** Ids of the tags to show, or UNTAGGED; none means all. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  /** Stands between the filter and the points. */
  readonly children: ReactNode;
}

/** More than fit a window. Only so many are drawn at once; hundreds more follow without holding up what is typed. */
const DRAWN_AT_ONCE = 30;

export function PointList({ bookId, points, found, tags, chosen, onChoose, children }: PointListProps) {
  const { place, move } = usePlace();
  const quote = useQuotations(bookId);
  const edits = usePointEdits();
  const openSource = useOpenSource();
  const scroller = useRef<HTMLDivElement>(null);
  const scrollAtFirst = useRef(place.pointsScroll);
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = scrollAtFirst.current;
  }, []);
  const groups = useMemo(() => groupPoints(points, tags, chosen), [points, tags, chosen]);
  // To scroll back, all that is above must be there.
  const shown = useDeferredValue(groups, scrollAtFirst.current ? groups : firstOf(groups, DRAWN_AT_ONCE));
  useWantedPoint(shown);
  useCommand('first-result', () => scroller.current?.querySelector<HTMLElement>('[data-point]')?.focus());
  return (
    <div
      ref={scroller}
      tabIndex={-1}
      className={styles.scroller}
      onScroll={(event) => move({ pointsScroll: Math.max(0, event.currentTarget.scrollTop) })}
    >
      <div className={styles.column}>
        <PlacingQueue points={points} quote={quote} onEmptied={() => scroller.current?.focus()} />
        <TagFilter points={points} tags={tags} chosen={chosen} onChoose={onChoose} />
        {children}
        {shown.map(({ tag, points: own }) => (
          <section key={tag?.id ?? 'untagged'} className={styles.group}>
            <GroupHeading tag={tag} count={own.length} onDeleted={() => scroller.current?.focus()} />
            <ul>
              {own.map((point) => (
                <li key={point.id}>
                  <PointEntry
                    point={point}
                    tags={tags}
                    quote={quote}
                    edits={edits}
                    onOpenSource={openSource}
                    matches={found?.get(point.id)?.matches}
                    {...(tag && { underTag: tag })}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

/** A point that was chosen from results comes into view as soon as it is drawn. */
function useWantedPoint(shown: readonly PointGroup[]): void {
  const { wantedPointId, pointShown } = useSearch();
  const there = shown.some(({ points }) => points.some(({ id }) => id === wantedPointId));
  useEffect(() => {
    if (wantedPointId === undefined || !there) return;
    const row = document.querySelector<HTMLElement>(`[data-point="${CSS.escape(wantedPointId)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    row?.focus();
    pointShown();
  });
}
