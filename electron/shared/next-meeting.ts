// Which of a group's meetings is meant where none is named. Pure.
import type { Meeting } from './group-model.ts';

/**
 * The first that is not over, else the last.
 * @param meetings the earliest first
 * @param today `YYYY-MM-DD`
 */
export function nextMeeting(meetings: readonly Meeting[], today: string): Meeting | undefined {
  return meetings.find(({ date }) => date >= today) ?? meetings.at(-1);
}
