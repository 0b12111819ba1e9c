// What somebody is typing into a place field: a choice, and for a page or part its number as it was typed. Pure.
import {
  type BookPlace,
  numberOf,
  type PlaceCount,
  placeAt,
  placeNumberRefusal,
  type ReadTo,
} from '../../../electron/shared/book-place.ts';

export interface TypedPlace {
  /** `unsaid` is no place at all; `start` and `end` are how far somebody has read. */
  readonly choice: 'unsaid' | 'start' | 'end' | PlaceCount;
  /** Stays while another choice is looked at. */
  readonly typed: string;
}

export function typedPlace(place: ReadTo | undefined): TypedPlace {
  if (place === undefined) return { choice: 'unsaid', typed: '' };
  if (typeof place === 'string') return { choice: place, typed: '' };
  const { count, number } = numberOf(place);
  return { choice: count, typed: String(number) };
}

/** Why it is no place, as a sentence for the field; undefined where it is one, or none is said. */
export function typedPlaceRefusal({ choice, typed }: TypedPlace): string | undefined {
  return isCount(choice) ? placeNumberRefusal(choice, typed) : undefined;
}

/** @param place what typedPlaceRefusal lets pass */
export function typedReadTo({ choice, typed }: TypedPlace): ReadTo | undefined {
  if (isCount(choice)) return placeAt(choice, typed);
  return choice === 'unsaid' ? undefined : choice;
}

/** The same where only a page or part is offered. */
export function typedBookPlace({ choice, typed }: TypedPlace): BookPlace | undefined {
  return isCount(choice) ? placeAt(choice, typed) : undefined;
}

export function isCount(choice: TypedPlace['choice']): choice is PlaceCount {
  return choice === 'page' || choice === 'part';
}
