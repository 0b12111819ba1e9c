// When a note was last worked on.
import { parts } from '../../../electron/shared/club-document.ts';
import type { Editing } from '../../../electron/shared/editing.ts';

/** The list shows days: a minute is fine enough, and each write goes to disk. */
const TOUCH_EVERY_MS = 60_000;

/** Sets the note's `updatedAt` to now, unless that was done within the last minute. */
export function touchNote(editing: Editing, noteId: string): void {
  const note = parts(editing.doc).notes.get(noteId);
  const now = editing.now();
  const since = Date.parse(now) - Date.parse(String(note?.get('updatedAt')));
  // A clock that was put back must not stop it for good.
  if (!note || (since >= 0 && since < TOUCH_EVERY_MS)) return;
  editing.doc.transact(() => note.set('updatedAt', now), editing.origin);
}
