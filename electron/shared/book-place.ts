// Where in a book something belongs, and whether a reader has come that far. Pure.
import { z } from 'zod';

/** More than any book has; a number beyond is a slip of the keys. */
const MOST = { page: 100_000, part: 10_000 } as const;

/** A page, or a part or chapter counted from 1: what the group counts by is its own affair. */
export const bookPlaceSchema = z.union([
  z.object({ page: z.int().positive().max(MOST.page) }),
  z.object({ part: z.int().positive().max(MOST.part) }),
]);
export type BookPlace = z.infer<typeof bookPlaceSchema>;

/** What a group counts by. */
export type PlaceCount = 'page' | 'part';

/** How far somebody has read: up to and including that page or part, nothing at all, or all. */
export const readToSchema = z.union([bookPlaceSchema, z.enum(['start', 'end'])]);
export type ReadTo = z.infer<typeof readToSchema>;

/**
 * Whether who has read so far has come to the place. Who does not say how far has nothing hidden for it; a page and a part
 * cannot be compared, and then the place counts as still to come: better a gap than a spoiler.
 */
export function isReached(place: BookPlace, readTo: ReadTo | undefined): boolean {
  if (readTo === undefined || readTo === 'end') return true;
  if (readTo === 'start') return false;
  if ('page' in place) return 'page' in readTo && place.page <= readTo.page;
  return 'part' in readTo && place.part <= readTo.part;
}

/** "page 120", "part 3". */
export function bookPlaceName(place: BookPlace): string {
  return 'page' in place ? `page ${place.page}` : `part ${place.part}`;
}

/** "page 120", "finished"; empty where it was not said. */
export function readToName(readTo: ReadTo | undefined): string {
  if (readTo === undefined) return '';
  if (readTo === 'start') return 'not begun';
  return readTo === 'end' ? 'finished' : bookPlaceName(readTo);
}

/** Why what was typed is no number of a page or part, as a sentence for its field; undefined where it is one. */
export function placeNumberRefusal(count: PlaceCount, typed: string): string | undefined {
  const most = MOST[count];
  const number = Number(typed.trim());
  if (/^\d+$/.test(typed.trim()) && number >= 1 && number <= most) return undefined;
  return `A ${count} is a whole number from 1 to ${most.toLocaleString('en')}.`;
}

/** @param typed what placeNumberRefusal lets pass */
export function placeAt(count: PlaceCount, typed: string): BookPlace {
  const number = Number(typed.trim());
  return count === 'page' ? { page: number } : { part: number };
}

/** What a place is counted by, and its number. */
export function numberOf(place: BookPlace): { readonly count: PlaceCount; readonly number: number } {
  return 'page' in place ? { count: 'page', number: place.page } : { count: 'part', number: place.part };
}
