// The meeting that is shown to the room: which item it is at and its clock, kept with the reader's place, so that a reload or a
// restart in the middle of an evening goes on where it was.
import type { Meeting } from '../../../electron/shared/group-model.ts';
import {
  isRunning,
  type MeetingClock,
  startClock,
  stopClock,
  unusedClock,
} from '../../../electron/shared/meeting-clock.ts';
import type { HeldMeeting } from '../../../electron/shared/settings.ts';
import { useClub } from '../../state/club.tsx';
import { usePlace } from '../../state/place.tsx';

/** None while no meeting has the window for itself. */
export function useHeldMeeting(): Meeting | undefined {
  const { screen, held } = usePlace().place;
  const { meetings } = useClub();
  if (screen !== 'meeting' || !held?.isShown) return undefined;
  return meetings.find(({ id }) => id === held.meetingId);
}

/** How far `meeting` is, and the ways to go on. */
export function useHolding(meeting: Meeting) {
  const { place, move } = usePlace();
  const held: HeldMeeting =
    place.held?.meetingId === meeting.id
      ? place.held
      : { meetingId: meeting.id, isShown: false, isOver: false, clock: unusedClock };
  const { agenda } = meeting;
  const { clock } = held;
  // An item may have been taken off meanwhile.
  const chosen = agenda.findIndex(({ id }) => id === held.itemId);
  const at = held.isOver ? agenda.length : Math.max(0, chosen);
  const item = agenda[at];
  const keep = (change: Partial<HeldMeeting>) => move({ held: { ...held, ...change } });

  /** Where the clock runs, it counts for the item that is gone to. */
  const goTo = (index: number) => {
    if (index < 0 || index > agenda.length) return;
    const next = agenda[index];
    const now = Date.now();
    const runs = isRunning(clock, now);
    const moved: MeetingClock = runs && next ? startClock(clock, next.id, now) : stopClock(clock, now);
    keep({ itemId: next?.id ?? held.itemId, isOver: !next, clock: moved });
  };
  return {
    at,
    /** None behind the last one. */
    item,
    clock,
    goTo,
    /** Behind the last item it begins again with the first. */
    show: () => keep({ isShown: true, isOver: false, ...(held.isOver && { itemId: agenda[0]?.id }) }),
    leave: () => keep({ isShown: false, clock: stopClock(clock, Date.now()) }),
    runClock: () => {
      const now = Date.now();
      if (isRunning(clock, now)) keep({ clock: stopClock(clock, now) });
      else if (item) keep({ itemId: item.id, clock: startClock(clock, item.id, now) });
    },
    setClock: (next: MeetingClock) => keep({ clock: next }),
  };
}
