// The columns of the board as the reader asked for them, of the points that pass the filter.
import { useMemo } from 'react';
import { type Evidence, sourceIdOf, type Tag } from '../../../electron/shared/club-model.ts';
import type { Meeting } from '../../../electron/shared/group-model.ts';
import { nextMeeting } from '../../../electron/shared/next-meeting.ts';
import type { PointFilter } from '../../../electron/shared/settings.ts';
import { localDay } from '../../../electron/shared/wording.ts';
import { useClub } from '../../state/club.tsx';
import { usePlace } from '../../state/place.tsx';
import { useQuotedTexts } from '../../state/quotations.ts';
import { agendaColumns, type BoardColumn, reviewerColumns, statusColumns, tagColumns } from './board-columns.ts';
import type { PointGroup } from './point-groups.ts';

export interface BoardColumns {
  readonly columns: readonly BoardColumn[];
  /** Whose agenda the columns are, or would be; none where none is planned. */
  readonly meeting: Meeting | undefined;
}

export function useBoardColumns(
  bookId: string,
  groups: readonly PointGroup[],
  tags: readonly Tag[],
  { tagIds }: PointFilter,
): BoardColumns {
  const { boardBy, meetingId } = usePlace().place;
  const { meetings } = useClub();
  const texts = useQuotedTexts(bookId);
  const meeting =
    meetings.find(({ id }) => id === meetingId) ?? nextMeeting(meetings, localDay(new Date().toISOString()));
  const columns = useMemo(() => {
    const points = groups
      .flatMap((group) => group.points)
      .sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
    switch (boardBy) {
      case 'tag':
        return tagColumns(points, tags, tagIds.length > 0, tagIds);
      case 'status':
        return statusColumns(points);
      case 'reviewer': {
        const nameOf = (evidence: Evidence) =>
          'passageId' in evidence
            ? 'The book itself'
            : (texts?.reviews.get(sourceIdOf(evidence))?.reviewer.name ?? 'A reader');
        return reviewerColumns(points, nameOf);
      }
      case 'agenda':
        return meeting ? agendaColumns(points, meeting) : [];
      default:
        return boardBy satisfies never;
    }
  }, [groups, tags, tagIds, boardBy, meeting, texts]);
  return { columns, meeting };
}
