// The time, drawn anew each second while a clock runs.
import { useEffect, useState } from 'react';
import { isRunning, type MeetingClock } from '../../../electron/shared/meeting-clock.ts';

/** A moment, in milliseconds. */
export function useNow(clock: MeetingClock): number {
  const [now, setNow] = useState(() => Date.now());
  const runs = isRunning(clock, Date.now());
  useEffect(() => {
    setNow(Date.now());
    if (!runs) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [runs]);
  // Started after it was last drawn: nothing is negative.
  return Math.max(now, clock.running?.since ?? 0);
}
