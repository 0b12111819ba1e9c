// Moving points from column to column: their tag, their status, or whether they are on an agenda. Each one undo step.
import { useMemo } from 'react';
import { transact } from '../../../electron/shared/editing.ts';
import { addAgendaItems, moveAgendaItems, removeAgendaItems } from '../../../electron/shared/meeting-edits.ts';
import { setStatus } from '../../../electron/shared/point-edits.ts';
import { retagPoints } from '../../../electron/shared/tag-edits.ts';
import { counted } from '../../../electron/shared/wording.ts';
import { useToast } from '../../components/toast/toast.tsx';
import { useReplica } from '../../state/club.tsx';
import type { BoardColumn } from './board-columns.ts';

/** Cards on their way, and the column they are from. */
export interface Dragged {
  readonly from: BoardColumn;
  readonly pointIds: readonly string[];
}

export type BoardMoves = ReturnType<typeof useBoardMoves>;

export function useBoardMoves() {
  const replica = useReplica();
  const toast = useToast();
  return useMemo(() => {
    const { editing } = replica;
    const itemIdsOf = (meetingId: string, pointIds: readonly string[]) =>
      (replica.club.meetings.find(({ id }) => id === meetingId)?.agenda ?? [])
        .filter(({ pointId }) => pointId !== undefined && pointIds.includes(pointId))
        .map(({ id }) => id);

    const change = (pointIds: readonly string[], from: BoardColumn, to: BoardColumn, beforePoint?: string) => {
      switch (to.kind) {
        case 'tag':
          return retagPoints(editing, pointIds, { add: [to.tag.id], remove: from.kind === 'tag' ? [from.tag.id] : [] });
        case 'untagged':
          return retagPoints(editing, pointIds, { add: [], remove: replica.club.tags.map(({ id }) => id) });
        case 'status':
          return setStatus(editing, pointIds, to.status);
        case 'agenda': {
          if (!to.isOn) return removeAgendaItems(editing, to.meetingId, itemIdsOf(to.meetingId, pointIds));
          const [before] = beforePoint === undefined ? [] : itemIdsOf(to.meetingId, [beforePoint]);
          const drafts = pointIds.map((pointId) => ({ pointId }));
          return void addAgendaItems(editing, to.meetingId, drafts, before);
        }
        case 'reviewer':
          return undefined;
        default:
          return to satisfies never;
      }
    };

    return {
      /** @param beforePoint where on the agenda; at its end, if left out */
      move(pointIds: readonly string[], from: BoardColumn, to: BoardColumn, beforePoint?: string): void {
        const step = pointIds.length === 1 ? 'move point' : `move ${pointIds.length} points`;
        transact(editing, step, () => change(pointIds, from, to, beforePoint));
        const takeBack = replica.takingBackLastStep();
        toast({
          text: `${pointIds.length === 1 ? 'Point' : counted(pointIds.length, 'point')} moved to “${to.title}”.`,
          action: { label: 'Undo', run: () => void takeBack() },
        });
      },
      /** On the agenda: before another point, or to the end. */
      reorder(meetingId: string, pointIds: readonly string[], beforePoint: string | undefined): void {
        const [before] = beforePoint === undefined ? [] : itemIdsOf(meetingId, [beforePoint]);
        moveAgendaItems(editing, meetingId, itemIdsOf(meetingId, pointIds), before);
      },
    };
  }, [replica, toast]);
}
