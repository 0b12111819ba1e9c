// The clock of a meeting: how long each item was talked about. It counts only while it runs. Pure: the time comes from the caller.
import { z } from 'zod';

export const meetingClockSchema = z.object({
  /** Milliseconds by item, without those since it was started last. */
  spent: z.record(z.string(), z.number().min(0)),
  /** None while it stands still. `since` is a moment, in milliseconds. */
  running: z.object({ itemId: z.string(), since: z.number() }).optional(),
});
export type MeetingClock = z.infer<typeof meetingClockSchema>;

export const unusedClock: MeetingClock = { spent: {} };

/** Nobody talks about one item for longer: the computer slept, or was closed without stopping the clock. */
const FORGOTTEN_MS = 3 * 60 * 60_000;

/** Counts for `itemId` from now on, and for no other. @param now here and below: a moment, in milliseconds */
export function startClock(clock: MeetingClock, itemId: string, now: number): MeetingClock {
  return { ...stopClock(clock, now), running: { itemId, since: now } };
}

export function stopClock(clock: MeetingClock, now: number): MeetingClock {
  if (!clock.running) return clock;
  const { itemId } = clock.running;
  return { spent: { ...clock.spent, [itemId]: spentOn(clock, itemId, now) } };
}

/** A clock that was forgotten stands still. */
export function isRunning({ running }: MeetingClock, now: number): boolean {
  return running !== undefined && now - running.since <= FORGOTTEN_MS;
}

/** Milliseconds. */
export function spentOn(clock: MeetingClock, itemId: string, now: number): number {
  const before = clock.spent[itemId] ?? 0;
  if (clock.running?.itemId !== itemId || !isRunning(clock, now)) return before;
  // A computer's clock may be put back.
  return before + Math.max(0, now - clock.running.since);
}

/** On all items together, those that were taken off the agenda included. */
export function spentInAll(clock: MeetingClock, now: number): number {
  const itemIds = new Set([...Object.keys(clock.spent), ...(clock.running ? [clock.running.itemId] : [])]);
  return [...itemIds].reduce((sum, itemId) => sum + spentOn(clock, itemId, now), 0);
}

/** `4:05`, `1:10:00`; parts of a second are not yet over. */
export function clockTime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (part: number) => `${part}`.padStart(2, '0');
  return `${hours ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}

/** Whole minutes begun beyond those planned; 0 within them, and where none are. */
export function minutesOver(milliseconds: number, planned: number | undefined): number {
  return planned === undefined ? 0 : Math.max(0, Math.ceil(milliseconds / 60_000 - planned));
}
