// Versions of a note: what it said at the end of a sitting, or when somebody gave it a name.
import { z } from 'zod';

export const MAX_VERSION_NAME = 100;

export const noteVersionSchema = z.object({
  id: z.string().min(1),
  noteId: z.string().min(1),
  /** When the note was as it is kept. */
  at: z.iso.datetime(),
  /** Given by a member; such a version is kept for good. */
  name: z.string().min(1).max(MAX_VERSION_NAME).optional(),
  title: z.string(),
  words: z.int().nonnegative(),
});
export type NoteVersion = z.infer<typeof noteVersionSchema>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Those to keep of a note's versions, the older the fewer: all of the last day, the last of each day for a month, the last of
 * each week (of seven days, counted from now) before that. Versions with a name always.
 * @param now in milliseconds since 1970
 */
export function thinned(versions: readonly NoteVersion[], now: number): NoteVersion[] {
  const newest = new Map<string, NoteVersion>();
  for (const version of versions) {
    const slot = slotOf(version, now);
    const known = newest.get(slot);
    if (!known || version.at > known.at) newest.set(slot, version);
  }
  return versions.filter((version) => newest.get(slotOf(version, now)) === version);
}

/** Of the versions in one slot, one is kept. */
function slotOf({ id, name, at }: NoteVersion, now: number): string {
  const age = now - Date.parse(at);
  if (name !== undefined || age < DAY) return id;
  if (age < 30 * DAY) return `day ${Math.floor(age / DAY)}`;
  return `week ${Math.floor(age / (7 * DAY))}`;
}
