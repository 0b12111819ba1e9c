// The points under their tags, the filter and what waits for a decision above them, and the scroll position as it was left.
import { type ReactNode, type RefObject, useDeferredValue, useLayoutEffect, useMemo, useRef } from 'react';
import type { Point, Tag } from '../../../electron/shared/club-model.ts';
import type { SearchResult } from '../../../electron/shared/search-results.ts';
import type { PointFilter } from '../../../electron/shared/settings.ts';
import { lineagesOf } from '../../../electron/shared/tag-tree.ts';
import { Button } from '../../components/button/button.tsx';
import { EmptyState } from '../../components/empty-state/empty-state.tsx';
import { useMarkSteps } from '../../components/marked-words/use-mark-steps.ts';
import { PointEntry } from '../../components/point-row/point-entry.tsx';
import { useCommand } from '../../state/commands.tsx';
import { usePlace } from '../../state/place.tsx';
import { usePointEdits } from '../../state/points.ts';
import { useQuotations } from '../../state/quotations.ts';
import { useWordsOfPoint } from '../../state/words-of-point.tsx';
import { focusBeside, focusedPointId } from './focused-point.ts';
import { GroupHeading } from './group-heading.tsx';
import { PlacingQueue } from './placing-queue.tsx';
import { firstOf, type PointGroup } from './point-groups.ts';
import styles from './points-screen.module.css';
import { TagFilter } from './tag-filter.tsx';
import type { ChosenPoints } from './use-chosen-points.ts';
import { usePointKeys } from './use-point-keys.ts';
import { useQuotedMatches } from './use-quoted-matches.ts';
import { useWantedPoint } from './use-wanted-point.ts';

export interface PointListProps {
  readonly bookId: string;
  readonly points: readonly Point[];
  /** Those of the points that pass the filter. */
  readonly groups: readonly PointGroup[];
  /** One group, in the order of the search. */
  readonly bestFirst: boolean;
  readonly chosen: ChosenPoints;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** How the points match what is searched for. */
  readonly found: ReadonlyMap<string, SearchResult | undefined> | undefined;
  readonly tags: readonly Tag[];
  readonly filter: PointFilter;
  readonly onFilter: (filter: PointFilter) => void;
  /** Stands between the filter and the points. */
  readonly children: ReactNode;
}

/** More than fit a window. Only so many are drawn at once; hundreds more follow without holding up what is typed. */
const DRAWN_AT_ONCE = 30;

export function PointList(props: PointListProps) {
  const { bookId, points, groups, bestFirst, chosen, scroller, found, tags, filter, onFilter, children } = props;
  const { place, move } = usePlace();
  const quote = useQuotations(bookId);
  const edits = usePointEdits();
  const { open } = useWordsOfPoint();
  const scrollAtFirst = useRef(place.pointsScroll);
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = scrollAtFirst.current;
  }, [scroller]);
  const tagsAbove = useTagsAbove(tags);
  const quotedMatches = useQuotedMatches(points);
  // To scroll back, all that is above must be there.
  const shown = useDeferredValue(groups, scrollAtFirst.current ? groups : firstOf(groups, DRAWN_AT_ONCE));
  useWantedPoint(shown);
  useMarkSteps(scroller);
  useChoosingKeys(chosen, scroller);
  usePointKeys(points, chosen.ids);
  useCommand('first-result', () => scroller.current?.querySelector<HTMLElement>('[data-point]')?.focus());
  return (
    <div
      ref={scroller}
      tabIndex={-1}
      className={styles.scroller}
      data-choosing={chosen.ids.length > 0 || undefined}
      onScroll={(event) => move({ pointsScroll: Math.max(0, event.currentTarget.scrollTop) })}
    >
      <div className={styles.column}>
        <PlacingQueue points={points} quote={quote} onEmptied={() => scroller.current?.focus()} />
        <TagFilter points={points} tags={tags} filter={filter} onFilter={onFilter} />
        {children}
        {groups.length === 0 && points.length > 0 && (
          <EmptyState
            title="Nothing here"
            action={<Button onPress={() => onFilter({ ...filter, tagIds: [] })}>Show all points</Button>}
          >
            No point has {filter.tagMatch === 'all' ? 'all of these tags' : 'the tags asked for'}.
          </EmptyState>
        )}
        {shown.map(({ tag, points: own }) => (
          <section key={tag?.id ?? 'untagged'} className={styles.group}>
            {!bestFirst && <GroupHeading tag={tag} above={tagsAbove(tag)} count={own.length} />}
            <ul>
              {own.map((point) => (
                <li key={point.id}>
                  <PointEntry
                    point={point}
                    tags={tags}
                    quote={quote}
                    edits={edits}
                    onOpenWords={open}
                    isChosen={chosen.has(point.id)}
                    onChoose={chosen.choose}
                    matches={found?.get(point.id)?.matches}
                    quotedMatches={quotedMatches}
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

/** Those a tag stands below, from the top. */
function useTagsAbove(tags: readonly Tag[]): (tag: Tag | undefined) => readonly Tag[] {
  return useMemo(() => {
    const lineages = lineagesOf(tags);
    const byId = new Map(tags.map((tag) => [tag.id, tag]));
    return (tag) =>
      [...(lineages.get(tag?.id ?? '') ?? [])]
        .slice(1)
        .reverse()
        .flatMap((id) => byId.get(id) ?? []);
  }, [tags]);
}

function useChoosingKeys(
  { ids, choose, chooseAll, clear }: ChosenPoints,
  scroller: RefObject<HTMLDivElement | null>,
): void {
  const chooseFocused = (upTo: boolean) => {
    const id = focusedPointId();
    if (id !== undefined) choose(id, upTo);
  };
  const step = (by: 1 | -1) => scroller.current && focusBeside(scroller.current, by);
  useCommand('next', () => step(1));
  useCommand('previous', () => step(-1));
  useCommand('choose-point', () => chooseFocused(false));
  useCommand('choose-up-to-point', () => chooseFocused(true));
  useCommand('choose-all-points', chooseAll);
  useCommand('choose-no-points', ids.length ? clear : undefined);
}
