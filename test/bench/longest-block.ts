// For how long the main thread was kept from anything else.
import type { IntervalHistogram } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

const SETTLING_MS = 5;

/** In milliseconds, since it was last asked. Takes a while itself. */
export async function longestBlock(delay: IntervalHistogram): Promise<number> {
  // The block that is just ending is recorded when the loop next comes to its timers.
  await pause(SETTLING_MS);
  const longest = delay.max / 1e6;
  const seen = delay.count > 0;
  delay.reset();
  // A histogram that was reset records nothing until its timer has fired once: without this, the block that comes next is missed.
  await pause(SETTLING_MS);
  return seen ? longest : 0;
}
