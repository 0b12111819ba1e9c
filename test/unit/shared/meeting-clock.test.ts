import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clockTime,
  isRunning,
  type MeetingClock,
  meetingClockSchema,
  minutesOver,
  spentInAll,
  spentOn,
  startClock,
  stopClock,
  unusedClock,
} from '../../../electron/shared/meeting-clock.ts';

const minute = 60_000;
const hour = 60 * minute;

describe('the clock of a meeting', () => {
  it('counts for the item it was started for, and only while it runs', () => {
    const began = startClock(unusedClock, 'a', 0);
    const moved = startClock(began, 'b', 10 * minute);
    const paused = stopClock(moved, 12 * minute);
    const again = startClock(paused, 'a', 30 * minute);
    expect([spentOn(began, 'a', minute), spentOn(paused, 'a', hour), spentOn(paused, 'b', hour)]).toEqual([
      minute,
      10 * minute,
      2 * minute,
    ]);
    expect(spentOn(again, 'a', 31 * minute)).toBe(11 * minute);
    expect(spentInAll(again, 31 * minute)).toBe(13 * minute);
    expect([isRunning(paused, 0), isRunning(again, 31 * minute)]).toEqual([false, true]);
  });

  it('stands still where it was forgotten, and never goes back', () => {
    const clock = startClock({ spent: { a: minute } }, 'a', hour);
    expect([spentOn(clock, 'a', 30 * hour), isRunning(clock, 30 * hour)]).toEqual([minute, false]);
    expect(spentOn(clock, 'a', 0)).toBe(minute);
  });

  it('spends what it ran, however often it is stopped and moved', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'stop'), fc.nat({ max: 10 * minute })), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(steps, (all) => {
        let clock: MeetingClock = unusedClock;
        let now = 0;
        let ran = 0;
        for (const [what, later] of all) {
          clock = what === 'stop' ? stopClock(clock, now) : startClock(clock, what, now);
          now += later;
          if (what !== 'stop') ran += later;
        }
        expect(spentInAll(clock, now)).toBe(ran);
        expect(spentOn(clock, 'a', now) + spentOn(clock, 'b', now)).toBe(ran);
        expect(meetingClockSchema.parse(clock)).toEqual(clock);
      }),
    );
  });
});

it('a time is said in minutes and seconds, with hours only where there are some', () => {
  expect([0, 999, 65_000, 10 * minute, hour + 5000].map(clockTime)).toEqual([
    '0:00',
    '0:00',
    '1:05',
    '10:00',
    '1:00:05',
  ]);
});

it('minutes over are those begun beyond the plan', () => {
  expect([minutesOver(10 * minute, 10), minutesOver(10 * minute + 1, 10), minutesOver(hour, undefined)]).toEqual([
    0, 1, 0,
  ]);
});
