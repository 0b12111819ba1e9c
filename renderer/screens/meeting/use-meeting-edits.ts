// The changes to a meeting as its screen makes them: each one step, and those that take something away with an "Undo" beside it.
import { useMemo } from 'react';
import { type Author, signature, transact } from '../../../electron/shared/editing.ts';
import type { Meeting } from '../../../electron/shared/group-model.ts';
import {
  moveAgendaItems,
  orderAgenda,
  removeAgendaItems,
  removeMeeting,
  updateMeeting,
} from '../../../electron/shared/meeting-edits.ts';
import type { SuggestedOrder } from '../../../electron/shared/suggested-order.ts';
import { counted, longDate } from '../../../electron/shared/wording.ts';
import { useToast } from '../../components/toast/toast.tsx';
import { useReplica } from '../../state/club.tsx';
import { orderInWords } from './order-words.ts';

export function useMeetingEdits() {
  const replica = useReplica();
  const toast = useToast();
  return useMemo(() => {
    const { editing } = replica;
    const tell = (text: string) => {
      const takeBack = replica.takingBackLastStep();
      toast({ text, action: { label: 'Undo', run: () => void takeBack() } });
    };
    return {
      remove(meeting: Meeting): void {
        removeMeeting(editing, meeting.id);
        tell(`Meeting of ${longDate(meeting.date)} deleted.`);
      },
      setAttendees(meeting: Meeting, members: readonly Author[]): void {
        for (const member of members) introduce(member);
        updateMeeting(editing, meeting.id, { attendees: members.map(({ id }) => id) });
      },
      takeOff(meeting: Meeting, itemIds: readonly string[]): void {
        removeAgendaItems(editing, meeting.id, itemIds);
        tell(`${itemIds.length === 1 ? 'Item' : counted(itemIds.length, 'item')} taken off the agenda.`);
      },
      /** One place up or down; what stands together moves together. */
      move(meeting: Meeting, itemIds: readonly string[], by: -1 | 1): void {
        const ids = meeting.agenda.map(({ id }) => id);
        const moved = ids.filter((id) => itemIds.includes(id));
        const edge = by < 0 ? ids.indexOf(moved[0] ?? '') : ids.indexOf(moved.at(-1) ?? '');
        const to = edge + by;
        if (edge < 0 || to < 0 || to >= ids.length) return;
        moveAgendaItems(editing, meeting.id, moved, by < 0 ? ids[to] : ids[to + 1]);
      },
      order(meeting: Meeting, order: SuggestedOrder): void {
        const ids = meeting.agenda.map(({ id }) => id);
        if (ids.join() === order.itemIds.join()) {
          toast({ text: 'The agenda already runs as suggested.' });
          return;
        }
        transact(editing, 'suggest an order', () => {
          removeAgendaItems(editing, meeting.id, order.parkedIds);
          orderAgenda(editing, meeting.id, order.itemIds);
        });
        tell(orderInWords(order));
      },
    };

    /** The book's document knows by name who is spoken of in it. */
    function introduce(member: Author): void {
      signature({ ...editing, by: member });
    }
  }, [replica, toast]);
}
