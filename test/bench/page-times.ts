// How fast a page echoes what is typed into it, and how such times are told beside their target.
import type { Page } from '@playwright/test';
import { quantile } from './figures.ts';

/** About as fast as anybody types; each letter is drawn before the next is pressed. */
const KEY_EVERY_MS = 60;

declare global {
  interface Window {
    /** While keys are measured: how long each took. */
    echoTimes: number[];
    stopEchoes: () => void;
  }
}

/** For each key, milliseconds from its event's own time until the frame after it is drawn. */
export async function echoes(page: Page, count: number, letters = 'and a light '): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    const pressed = ({ timeStamp }: KeyboardEvent) => {
      // A task of its own after the frame: that has been drawn by then.
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp)));
    };
    window.addEventListener('keydown', pressed, { capture: true });
    window.echoTimes = times;
    window.stopEchoes = () => window.removeEventListener('keydown', pressed, true);
  });
  const text = letters.repeat(Math.ceil(count / letters.length)).slice(0, count);
  await page.keyboard.type(text, { delay: KEY_EVERY_MS });
  await page.waitForFunction((typed) => window.echoTimes.length >= typed, count);
  return page.evaluate(() => {
    window.stopEchoes();
    return window.echoTimes;
  });
}

/** @param times milliseconds, like the target, which is one for the 95th percentile */
export function tellTimes(what: string, times: readonly number[], target: number): void {
  const figures = [0.5, 0.95, 1].map((share) => `${quantile(times, share).toFixed(0)} ms`);
  const verdict = quantile(times, 0.95) < target ? 'reached' : 'missed';
  console.log(`${what}: median ${figures[0]}, p95 ${figures[1]}, longest ${figures[2]} of ${times.length}`);
  console.log(`  < ${target} ms at p95: ${verdict}`);
}
