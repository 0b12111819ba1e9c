// The versions of a note in words. Pure.
import type { NoteVersion } from '../../../electron/shared/note-version.ts';
import { counted, localDay, longDate } from '../../../electron/shared/wording.ts';

const DAY_MS = 86_400_000;

/** `today, 19:30`, `yesterday, 19:30`, `24 September 2026, 19:30`. @param now in milliseconds since 1970 */
export function momentInWords(moment: string, now: number): string {
  const time = new Date(moment).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return `${dayInWords(localDay(moment), now)}, ${time}`;
}

function dayInWords(day: string, now: number): string {
  const daysAgo = (days: number) => localDay(new Date(now - days * DAY_MS).toISOString());
  if (day === daysAgo(0)) return 'today';
  return day === daysAgo(1) ? 'yesterday' : longDate(day);
}

/** What a version is called in the middle of a sentence. */
export function versionInWords({ name, at }: Pick<NoteVersion, 'name' | 'at'>, now: number): string {
  return name === undefined ? `the version of ${momentInWords(at, now)}` : `“${name}”`;
}

export function changesInWords({ added, removed }: { readonly added: number; readonly removed: number }): string {
  if (!added && !removed) return 'No words were added or removed since.';
  const parts = [
    ...(added ? [`${counted(added, 'word')} added`] : []),
    ...(removed ? [`${counted(removed, 'word')} removed`] : []),
  ];
  return `Since this version: ${parts.join(', ')}.`;
}
